import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { searchManifest } from '../../../functions/adapters/dynamodb/search-manifest.ts';
import { type SearchedWorld, searchedWorld } from '../../fixtures/searched-world.ts';
import { Crash, dyingAfter, startTables, tableNames } from '../../fixtures/tables.ts';

const tables = await startTables();
afterAll(() => tables.close());

const vocabulary = ['bag', 'lost', 'refund', 'delay', 'staff', 'gate', 'seat'];

interface Said {
  readonly ticket: string;
  readonly words: readonly string[];
  isGone: boolean;
}

/** The tickets that say each of the words, by looking at every post. */
function saying(posts: readonly Said[], words: readonly string[]): ReadonlyMap<string, number> {
  const matched = new Map<string, number>();
  for (const ticket of new Set(posts.map((post) => post.ticket))) {
    const said = new Set(posts.filter((post) => post.ticket === ticket && !post.isGone).flatMap((post) => post.words));
    const count = words.filter((word) => said.has(word)).length;
    if (count > 0) matched.set(ticket, count);
  }
  const most = [...matched].filter(([, count]) => count === words.length);
  return new Map(most.length > 0 ? most : matched);
}

const sequenceOf = (ticket: string): number => Number(ticket.slice(ticket.lastIndexOf('-') + 1));

async function expectFound(world: SearchedWorld, posts: readonly Said[], words: readonly string[]): Promise<void> {
  const expected = saying(posts, words);
  const found = await world.find(words.join(' '));
  expect(new Map(found.map(({ number, matched }) => [number, matched]))).toEqual(expected);
  const sequences = found.map(({ number }) => sequenceOf(number));
  const areWhole = found.every(({ matched }) => matched === words.length);
  if (areWhole) expect(sequences).toEqual(sequences.toSorted((a, b) => b - a));
}

const words = fc.uniqueArray(fc.constantFrom(...vocabulary), { minLength: 1, maxLength: 4 });
const step = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({ do: fc.constant('say' as const), conversation: fc.integer({ min: 1, max: 5 }), words }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('forget' as const), which: fc.nat({ max: 20 }) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('fold' as const) }) },
  // The run dies after so many calls.
  { weight: 1, arbitrary: fc.record({ do: fc.constant('die' as const), after: fc.integer({ min: 1, max: 14 }) }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('find' as const), words }) },
);

test('whatever is said, gone, folded and cut short in whatever order, what is found is what posts say', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 25 }), async (steps) => {
      const world = searchedWorld(tables);
      const posts: Said[] = [];
      for (const each of steps) {
        if (each.do === 'say') {
          const which = await world.say(each.conversation, each.words.join('. '));
          posts[which] = { ticket: world.filed[which]?.number ?? '', words: each.words, isGone: false };
        } else if (each.do === 'forget') {
          const post = posts[each.which];
          if (post === undefined) continue;
          await world.forget(each.which);
          post.isGone = true;
        } else if (each.do === 'fold') await world.fold();
        else if (each.do === 'die') await world.fold(dyingAfter(each.after, world.client)).catch(passOver);
        else await expectFound(world, posts, each.words);
      }
      for (const word of vocabulary) await expectFound(world, posts, [word]);
    }),
    { numRuns: 60 },
  );
});

function passOver(error: unknown): void {
  if (!(error instanceof Crash)) throw error;
}

describe('a run that dies', () => {
  const filled = async () => {
    const world = searchedWorld(tables);
    const posts: Said[] = [];
    const say = async (conversation: number, ...said: string[]) => {
      const which = await world.say(conversation, said.join('. '));
      posts[which] = { ticket: world.filed[which]?.number ?? '', words: said, isGone: false };
      return which;
    };
    await say(1, 'bag', 'lost');
    const goes = await say(2, 'refund', 'delay');
    await say(2, 'delay');
    await world.fold();
    await say(3, 'bag', 'staff');
    await say(4, 'gate');
    await world.forget(goes);
    posts.splice(goes, 1);
    return { world, posts };
  };

  test.each(Array.from({ length: 24 }, (_, i) => i + 1))(
    'after %i calls changes nothing that is found',
    async (calls) => {
      const { world, posts } = await filled();
      await world.fold(dyingAfter(calls, world.client)).catch(passOver);
      for (const word of vocabulary) await expectFound(world, posts, [word]);
      await world.fold();
      await world.fold();
      await world.fold();
      for (const word of vocabulary) await expectFound(world, posts, [word]);

      // Nothing is left over: what is there is what the manifest names.
      const { manifest, fresh, purges } = await searchManifest(world.client, tableNames.tickets, world.prefix).read();
      expect({ fresh, purges, unread: manifest.unread }).toEqual({ fresh: [], purges: [], unread: [] });
      const named = manifest.segments.flatMap(({ id, shards }) =>
        Array.from({ length: shards }, (_, place) => `search#${world.prefix}#${id}#${place}`),
      );
      const rows = (await world.rows()) as readonly Record<string, { readonly S: string }>[];
      const there = rows.map(({ ticketId }) => ticketId?.S ?? '').filter((id) => id !== `search#${world.prefix}`);
      expect(there.filter((id) => !named.includes(id))).toEqual([]);
    },
  );
});

test('what fills many rows is found as well, and segments stay few', async () => {
  const world = searchedWorld(tables);
  const letters = 'abcdefghijklmnopqrstuvwxyz';
  const word = (n: number): string =>
    `w${letters[n % 26]}${letters[Math.floor(n / 26) % 26]}${letters[Math.floor(n / 676) % 26]}q`;
  const posts: Said[] = [];
  for (let ticket = 1; ticket <= 600; ticket++) {
    const said = Array.from({ length: 60 }, (_, i) => word((ticket * 37 + i * i * 11) % 3_000));
    const which = await world.say(ticket, said.join('. '));
    posts[which] = { ticket: world.filed[which]?.number ?? '', words: said, isGone: false };
    if (ticket % 50 === 0) await world.fold();
  }
  for (const which of [3, 77, 431]) {
    await world.forget(which);
    posts.splice(which, 1, { ticket: '', words: [], isGone: true });
  }
  await world.fold();
  const { manifest } = await searchManifest(world.client, tableNames.tickets, world.prefix).read();
  expect(Math.max(...manifest.segments.map(({ shards }) => shards))).toBeGreaterThan(8);
  expect(manifest.segments.length).toBeLessThan(6);
  const sizes = manifest.segments.map(({ bytes }) => bytes);
  expect(sizes).toEqual(sizes.toSorted((a, b) => b - a));
  for (let n = 0; n < 3_000; n += 61) await expectFound(world, posts, [word(n)]);
});
