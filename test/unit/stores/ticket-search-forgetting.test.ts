import { afterAll, describe, expect, test } from 'vitest';
import { decodePostings } from '../../../functions/adapters/dynamodb/search-postings.ts';
import { termHash } from '../../../functions/adapters/dynamodb/term-hash.ts';
import { type SearchedWorld, searchedWorld } from '../../fixtures/searched-world.ts';
import { startTables } from '../../fixtures/tables.ts';

const tables = await startTables();
afterAll(() => tables.close());
const aWorld = () => searchedWorld(tables);
const numbers = (found: readonly { readonly number: string }[]) => found.map(({ number }) => number);

/** Whether any row of the search still knows the word. */
async function isKept(world: SearchedWorld, word: string): Promise<boolean> {
  const rows = (await world.rows()) as readonly Record<string, { readonly B?: string }>[];
  return rows.some(({ terms, postings }) => {
    if (terms?.B !== undefined) {
      const hash = termHash(word).toString(16).padStart(10, '0');
      return Buffer.from(terms.B, 'base64').toString('hex').includes(hash);
    }
    return decodePostings(Buffer.from(postings?.B ?? '', 'base64')).some(({ term }) => term === termHash(word));
  });
}

describe.each([
  ['that is still fresh', false],
  ['that was folded', true],
])('a post %s and then goes', (_, isFolded) => {
  const filled = async () => {
    const world = aWorld();
    const gone = await world.say(1, 'lost bag helicopter');
    await world.say(1, 'my bag!');
    await world.say(2, 'helicopter');
    if (isFolded) await world.fold();
    await world.forget(gone);
    return world;
  };

  test('is not found any more, from that moment on, but its ticket is by what others say', async () => {
    const world = await filled();
    for (const fold of [false, true, true]) {
      if (fold) await world.fold();
      expect(numbers(await world.find('lost'))).toEqual([]);
      expect(numbers(await world.find('bag'))).toEqual([`${world.prefix}-1`]);
      expect(numbers(await world.find('helicopter'))).toEqual([`${world.prefix}-2`]);
    }
  });

  test('leaves no row that knows its words by the second run after it', async () => {
    const world = await filled();
    expect(await isKept(world, 'lost')).toBe(true);
    await world.fold();
    await world.fold();
    expect(await isKept(world, 'lost')).toBe(false);
    expect(await isKept(world, 'bag')).toBe(true);
  });

  test('goes once, however often it is told', async () => {
    const world = await filled();
    await world.fold();
    const rows = await world.rows();
    await world.forget(0);
    expect(await world.rows()).toEqual(rows);
  });
});

test('of two posts that go at the same time neither keeps the other one found', async () => {
  const world = aWorld();
  const posts = [await world.say(1, 'lost bag'), await world.say(1, 'bag lost')];
  await world.fold();
  await Promise.all(posts.map((post) => world.forget(post)));
  expect(await world.find('bag')).toEqual([]);
  await world.fold();
  expect(await world.find('bag')).toEqual([]);
});

test('a post that comes after one that went keeps the ticket found', async () => {
  const world = aWorld();
  const gone = await world.say(1, 'lost bag');
  await world.fold();
  await world.forget(gone);
  await world.say(1, 'the bag again');
  for (let folds = 0; folds < 3; folds++) {
    expect(numbers(await world.find('bag'))).toEqual([`${world.prefix}-1`]);
    expect(await world.find('lost')).toEqual([]);
    await world.fold();
  }
});

test('an edited post is found by its new words, and forgotten with all of them', async () => {
  const world = aWorld();
  const post = await world.say(1, 'lost bag');
  await world.fold();
  const { ticketId, mentionId } = world.filed[post] ?? { ticketId: '', mentionId: '' };
  await world.searched().revise(ticketId, mentionId, 'lost suitcase');
  expect(numbers(await world.find('suitcase'))).toEqual([`${world.prefix}-1`]);
  await world.fold();
  expect(numbers(await world.find('suitcase bag'))).toEqual([`${world.prefix}-1`]);
  await world.forget(post);
  expect(await world.find('suitcase bag lost')).toEqual([]);
});

test('an edit of a post that went brings no word back', async () => {
  const world = aWorld();
  const post = await world.say(1, 'lost bag');
  const { ticketId, mentionId } = world.filed[post] ?? { ticketId: '', mentionId: '' };
  await world.forget(post);
  await world.searched().revise(ticketId, mentionId, 'lost suitcase');
  expect(await world.find('suitcase')).toEqual([]);
});

test('a post that is split out is found by its new ticket alone', async () => {
  const world = aWorld();
  await world.say(1, 'lost bag');
  const other = await world.say(1, 'rude staff');
  await world.fold();
  const { ticketId, mentionId } = world.filed[other] ?? { ticketId: '', mentionId: '' };
  const split = () =>
    world.store().act({
      ...{ ticketId, opening: 1, by: 'ana', from: 'desk', requestId: 'split', at: '2026-11-22T13:00:00.000Z' },
      action: { do: 'split', mentionIds: [mentionId] },
      due: { acknowledgeBy: '2026-11-22T15:00:00.000Z', resolveBy: '2026-11-23T13:00:00.000Z' },
    });
  await split();
  await split();
  for (let folds = 0; folds < 3; folds++) {
    expect(numbers(await world.find('rude'))).toEqual([`${world.prefix}-2`]);
    expect(numbers(await world.find('bag'))).toEqual([`${world.prefix}-1`]);
    await world.fold();
  }
});

test('a post that is edited while it is folded is found by its new words after it', async () => {
  const world = aWorld();
  const post = await world.say(1, 'lost bag');
  const { ticketId, mentionId } = world.filed[post] ?? { ticketId: '', mentionId: '' };
  let isEdited = false;
  const overtaken: typeof world.client = {
    send: (async (command: { readonly constructor: { readonly name: string } }) => {
      if (command.constructor.name === 'DeleteCommand' && !isEdited) {
        isEdited = true;
        await world.searched().revise(ticketId, mentionId, 'suitcase');
      }
      return world.client.send(command as never);
    }) as never,
  };
  await world.fold(overtaken);
  expect(isEdited).toBe(true);
  expect(numbers(await world.find('suitcase'))).toEqual([`${world.prefix}-1`]);
  await world.fold();
  expect(numbers(await world.find('suitcase bag'))).toEqual([`${world.prefix}-1`]);
});
