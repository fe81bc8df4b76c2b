import { afterAll, describe, expect, test } from 'vitest';
import { dynamodbSearchIndex } from '../../../functions/adapters/dynamodb/dynamodb-search-index.ts';
import { dynamodbTicketSearch } from '../../../functions/adapters/dynamodb/dynamodb-ticket-search.ts';
import { searchedWorld } from '../../fixtures/searched-world.ts';
import { startTables, tableNames } from '../../fixtures/tables.ts';

const tables = await startTables();
afterAll(() => tables.close());
const aWorld = () => searchedWorld(tables);
const numbers = (found: readonly { readonly number: string }[]) => found.map(({ number }) => number);

describe.each([
  ['before anything was folded', 0],
  ['after it was folded', 1],
  ['after it was folded again', 2],
])('%s', (_, folds) => {
  const filled = async () => {
    const world = aWorld();
    await world.say(1, 'You lost my bags in Lisbon');
    await world.say(2, 'The bag is here, we had lost hope');
    await world.say(3, 'Where is my refund?');
    await world.say(1, 'Still no news, and no refund');
    for (let i = 0; i < folds; i++) {
      await world.fold();
      if (i === 0) await world.say(4, 'A lost bag, again');
    }
    if (folds === 0) await world.say(4, 'A lost bag, again');
    return { find: world.find, n: (n: number) => `${world.prefix}-${n}` };
  };

  test('a ticket is found by what all of its posts say together, the newest first', async () => {
    const { find, n } = await filled();
    expect(await find('lost bag')).toEqual([4, 2, 1].map((i) => ({ number: n(i), matched: 2 })));
    expect(numbers(await find('bag refund'))).toEqual([n(1)]);
  });

  test('a phrase is found where its words stand together', async () => {
    const { find, n } = await filled();
    expect(numbers(await find('"lost bag"'))).toEqual([n(4), n(1)]);
  });

  test('where no ticket says everything, those that say most come first', async () => {
    const { find, n } = await filled();
    expect(await find('lisbon refund hope bag')).toEqual([
      { number: n(1), matched: 3 },
      { number: n(2), matched: 2 },
      { number: n(3), matched: 1 },
      { number: n(4), matched: 1 },
    ]);
  });

  test('no more are given than asked for, and none for what nobody says', async () => {
    const { find, n } = await filled();
    expect(numbers(await find('lost bag', 1))).toEqual([n(4)]);
    expect(await find('helicopter')).toEqual([]);
    expect(await find('where is the')).toEqual([]);
  });
});

test('a ticket is found by its number, in any case, whoever asks', async () => {
  const world = aWorld();
  await world.say(1, 'lost bag');
  expect(await world.find(` ${world.prefix.toLowerCase()}-1 `)).toEqual([{ number: `${world.prefix}-1`, matched: 1 }]);
  expect(await world.find(`${world.prefix}-2`)).toEqual([]);
});

test('brands are searched apart and together', async () => {
  const [one, other] = [aWorld(), aWorld()];
  await one.say(1, 'lost bag');
  await other.say(1, 'lost bag');
  const search = dynamodbTicketSearch(one.client, tableNames.tickets);
  const found = await search.search({ text: 'bag', prefixes: [one.prefix, other.prefix], limit: 10 });
  expect(numbers(found)).toEqual([`${one.prefix}-1`, `${other.prefix}-1`]);
  expect(numbers(await one.find('bag'))).toEqual([`${one.prefix}-1`]);
  const index = dynamodbSearchIndex(one.client, tableNames.tickets, one.clock);
  expect(await index.prefixes()).toEqual(expect.arrayContaining([one.prefix, other.prefix]));
});

test('a second delivery of a post adds nothing, neither before nor after it is folded', async () => {
  const world = aWorld();
  await world.say(1, 'lost bag');
  const asked = world.filing(1, 1_001, 'lost bag');
  const rows = await world.rows();
  await world.store().file(asked);
  expect(await world.rows()).toEqual(rows);
  await world.fold();
  const folded = await world.rows();
  await world.store().file(asked);
  expect(await world.rows()).toEqual(folded);
});

test('nothing is written where nothing is fresh', async () => {
  const world = aWorld();
  expect(await world.fold()).toBeUndefined();
  expect(await world.rows()).toEqual([]);
  await world.say(1, 'lost bag');
  expect(await world.fold()).toMatchObject({ posts: 1 });
  expect(await world.fold()).toBeUndefined();
});

test('a run does nothing while another one is at work, and takes over when that is dead', async () => {
  const world = aWorld();
  await world.say(1, 'lost bag');
  const dead: typeof world.client = {
    send: (async (command: { readonly constructor: { readonly name: string } }) => {
      if (command.constructor.name === 'PutCommand') throw new Error('it died');
      return world.client.send(command as never);
    }) as never,
  };
  const index = (client: typeof world.client) => dynamodbSearchIndex(client, tableNames.tickets, world.clock);
  await expect(index(dead).fold(world.prefix)).rejects.toThrow('it died');
  expect(await index(world.client).fold(world.prefix)).toBeUndefined();
  expect(await world.fold()).toMatchObject({ posts: 1 });
});

test('no row of the search holds a word', async () => {
  const world = aWorld();
  await world.say(1, 'helicopter');
  const before = JSON.stringify(await world.rows());
  await world.fold();
  expect(before + JSON.stringify(await world.rows())).not.toContain('helicopter');
});
