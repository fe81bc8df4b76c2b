import { GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, expect, test } from 'vitest';
import type { DocumentClient } from '../../../functions/adapters/dynamodb/document-client.ts';
import { dynamodbMentionLists } from '../../../functions/adapters/dynamodb/dynamodb-mention-lists.ts';
import { dynamodbMentionRegister } from '../../../functions/adapters/dynamodb/dynamodb-mention-register.ts';
import { dynamodbMentionStore } from '../../../functions/adapters/dynamodb/dynamodb-mention-store.ts';
import type { Mention } from '../../../functions/contracts/mention.ts';
import { mentionKey } from '../../../functions/contracts/mention-key.ts';
import { aMention, aVerdict, postId } from '../../fixtures/mentions.ts';
import { startTables, tableNames } from '../../fixtures/tables.ts';

const tables = await startTables();
afterAll(() => tables.close());
const noon = Date.parse('2026-11-22T12:00:00Z');
let now = noon;
/** What was asked of the tables. */
const asked: string[] = [];
const listening: DocumentClient = {
  send: ((command: never) => {
    asked.push((command as object).constructor.name);
    return tables.client.send(command);
  }) as DocumentClient['send'],
};
const lists = dynamodbMentionLists(listening, tableNames.mentions, { now: () => now });
const store = dynamodbMentionStore(tables.client, tableNames.mentions);
const register = dynamodbMentionRegister(tables.client, tableNames.mentions);
const expiry = new Date('2026-12-22T00:00:00Z');

let used = 0;
/** A watch that no other test knows. */
const newWatch = (): string => `watch-${++used}`;
const minute = (n: number): string => new Date(noon + n * 60_000).toISOString();
/** A post of that minute: ids rise with time, as X's do. */
const heardBy = async (watch: string, n: number, changes: Partial<Mention> = {}): Promise<Mention> => {
  const { source = 'x', postId: post = postId(1_000 + n) } = changes;
  const id = `${watch}/${source}/${post}`;
  const mention = aMention({ watch, postId: post, id, createdAt: minute(n), ...changes });
  await store.add([mention], expiry);
  return mention;
};
const several = async (watch: string, minutes: readonly number[], changes: Partial<Mention> = {}) =>
  Promise.all(minutes.map((n) => heardBy(watch, n, changes)));
const range = (length: number): number[] => Array.from({ length }, (_, n) => n);
const idsOf = (found: readonly { readonly id: string }[]): string[] => found.map(({ id }) => id);

test('every mention of a watch is listed, the newest first, whether or not it opened anything', async () => {
  const watch = newWatch();
  const [opened, ignored, unjudged] = await several(watch, [1, 2, 3]);
  const verdict = aVerdict();
  await store.settle(String(opened?.id), { verdict, route: 'support' });
  await store.settle(String(ignored?.id), { verdict, ignoredBy: 'muted' });
  const common = { watch, createdAt: expect.any(String) };
  expect(await lists.list({ watch, source: 'x', limit: 10 })).toEqual([
    { ...common, id: unjudged?.id, mention: unjudged },
    { ...common, id: ignored?.id, mention: ignored, verdict, ignoredBy: 'muted' },
    { ...common, id: opened?.id, mention: opened, verdict, route: 'support' },
  ]);
});

test('of another watch or source nothing is listed', async () => {
  const watch = newWatch();
  const { id } = await heardBy(watch, 1);
  await heardBy(`${watch}-hn`, 1);
  await heardBy(watch, 1, { source: 'hacker-news', postId: '12' });
  expect(idsOf(await lists.list({ watch, source: 'x', limit: 10 }))).toEqual([id]);
});

test('a limit leaves the newest, and not much more is read', async () => {
  const watch = newWatch();
  await several(watch, range(250));
  asked.length = 0;
  const found = await lists.list({ watch, source: 'x', limit: 3 });
  expect(found.map(({ createdAt }) => createdAt)).toEqual([249, 248, 247].map(minute));
  expect(asked).toEqual(['QueryCommand']);
});

test('a list goes on over pages until enough is wanted', async () => {
  const watch = newWatch();
  await several(watch, range(250));
  const isWanted = ({ createdAt }: { readonly createdAt: string }) => createdAt < minute(30);
  const found = await lists.list({ watch, source: 'x', limit: 30, isWanted });
  expect(found.map(({ createdAt }) => createdAt)).toEqual(range(30).reverse().map(minute));
});

test.each([
  ['since a moment, that moment included', { since: minute(3) }, [4, 3]],
  ['until a moment, that moment left out', { until: minute(3) }, [2, 1]],
  ['between two', { since: minute(2), until: minute(4) }, [3, 2]],
  [
    'in whatever form the moments are written',
    { since: '2026-11-22T13:02:00+01:00', until: '2026-11-22T12:03:00Z' },
    [2],
  ],
])('%s', async (_, times, minutes) => {
  const watch = newWatch();
  await several(watch, [1, 2, 3, 4]);
  const found = await lists.list({ watch, source: 'x', limit: 10, ...times });
  expect(found.map(({ createdAt }) => createdAt)).toEqual(minutes.map(minute));
});

test('what was said long before the time is not read', async () => {
  const watch = newWatch();
  await several(watch, range(250));
  asked.length = 0;
  expect(await lists.list({ watch, source: 'x', since: minute(245), limit: 10 })).toHaveLength(5);
  expect(asked).toEqual(['QueryCommand']);
});

test('a post whose id is older than the version that was heard is found by the time of the version', async () => {
  const watch = newWatch();
  await several(watch, range(90));
  await several(
    watch,
    range(20).map((n) => n - 20),
  );
  const edited = await heardBy(watch, 1, { postId: postId(1_000 - 30) });
  const found = await lists.list({ watch, source: 'x', since: minute(0), limit: 100 });
  expect(found).toHaveLength(91);
  expect(idsOf(found)).toContain(edited.id);
});

test('entries of a feed are listed by when they were written, whatever their ids', async () => {
  const watch = newWatch();
  const feed = { source: 'feed', authorId: 'The Daily Parcel' } as const;
  // One that does not say when it was published has an id below those that do.
  const undated = await heardBy(watch, 200, { ...feed, postId: '77' });
  for (const n of range(120)) await heardBy(watch, n, { ...feed, postId: `1900000000000000000000${100 + n}` });
  const found = await lists.list({ watch, source: 'feed', since: minute(118), limit: 2 });
  expect(found.map(({ createdAt }) => createdAt)).toEqual([200, 119].map(minute));
  expect(idsOf(found)[0]).toBe(undated.id);
});

test('a redacted mention is listed without a word of it', async () => {
  const watch = newWatch();
  const { id } = await heardBy(watch, 1);
  await store.settle(id, { verdict: aVerdict(), route: 'support' });
  await register.redact(id, 'deleted', new Date(noon));
  const [listed] = await lists.list({ watch, source: 'x', limit: 10 });
  expect(listed).toEqual({
    ...{ id, watch, createdAt: minute(1), route: 'support', redactedAt: new Date(noon).toISOString() },
    verdict: aVerdict({ reasons: [] }),
  });
});

test('a row whose time is over is passed over, even while it is there', async () => {
  const watch = newWatch();
  const { id, authorId } = await heardBy(watch, 1);
  now = expiry.getTime() - 1;
  expect(idsOf(await lists.list({ watch, source: 'x', limit: 10 }))).toEqual([id]);
  now = expiry.getTime();
  expect(await lists.list({ watch, source: 'x', limit: 10 })).toEqual([]);
  expect(await lists.byAuthor({ watch, source: 'x', authorId }, 10)).toEqual([]);
  now = noon;
  const row = await tables.client.send(new GetCommand({ TableName: tableNames.mentions, Key: mentionKey(id) }));
  expect(row.Item).toBeDefined();
});

test('what is no mention is passed over', async () => {
  const watch = newWatch();
  const strange = { stream: `${watch}/x`, post: '1', note: 'of tomorrow' };
  await tables.client.send(new PutCommand({ TableName: tableNames.mentions, Item: strange }));
  expect(await lists.list({ watch, source: 'x', limit: 10 })).toEqual([]);
});

test('an author’s mentions at one watch are listed with what they say, the newest first, and nobody else’s', async () => {
  const watch = newWatch();
  const [first, , third] = await several(watch, [1, 2, 3], { authorId: '7' });
  await heardBy(watch, 4, { authorId: '8' });
  await heardBy(`${watch}-other`, 5, { authorId: '7' });
  await store.settle(String(first?.id), { verdict: aVerdict(), route: 'support' });
  const author = { watch, source: 'x', authorId: '7' } as const;
  const found = await lists.byAuthor(author, 10);
  expect(found.map(({ createdAt }) => createdAt)).toEqual([3, 2, 1].map(minute));
  expect(found.at(-1)).toMatchObject({ mention: first, route: 'support' });
  expect(idsOf(await lists.byAuthor(author, 1))).toEqual([third?.id]);
});

test('an author whose newest posts are over is looked through to those that are not', async () => {
  const watch = newWatch();
  const [old, , newer] = await several(watch, [1, 2, 3], { authorId: '7' });
  await store.expire([String(newer?.id), `${watch}/x/${postId(1_002)}`], new Date(noon - 1));
  expect(idsOf(await lists.byAuthor({ watch, source: 'x', authorId: '7' }, 1))).toEqual([old?.id]);
});

test('redacted posts are nobody’s, and names in feeds are no authors', async () => {
  const watch = newWatch();
  const { id } = await heardBy(watch, 1, { authorId: '7' });
  await register.redact(id, 'deleted', new Date(noon));
  await heardBy(watch, 1, { source: 'feed', postId: '77', authorId: '7' });
  expect(await lists.byAuthor({ watch, source: 'x', authorId: '7' }, 10)).toEqual([]);
  expect(await lists.byAuthor({ watch, source: 'feed', authorId: '7' }, 10)).toEqual([]);
});
