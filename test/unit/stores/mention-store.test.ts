import { GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { dynamodbMentionStore } from '../../../functions/adapters/dynamodb/dynamodb-mention-store.ts';
import { MentionMissing, readMention } from '../../../functions/ports/mention-store.ts';
import { aMention, aVerdict, postId } from '../../fixtures/mentions.ts';
import { startTables, tableNames } from '../../fixtures/tables.ts';

const tables = await startTables();
afterAll(() => tables.close());
const store = dynamodbMentionStore(tables.client, tableNames.mentions);
const expiry = new Date('2026-12-22T00:00:00.900Z');

let used = 0;
/** A mention that no other test knows. */
const newMention = () => aMention({ postId: postId(++used) });
const added = async () => {
  const mention = newMention();
  await store.add([mention], expiry);
  return mention;
};
const rowOf = async (id: string): Promise<Record<string, unknown> | undefined> =>
  (await tables.client.send(new GetCommand({ TableName: tableNames.mentions, Key: { id } }))).Item;

beforeAll(async () => {
  expect(await store.read(['acme/x/0'])).toEqual([]);
});

test('a mention is added once, and says when it goes in seconds', async () => {
  const mention = newMention();
  expect(await store.add([mention], expiry)).toBe(1);
  expect(await store.add([mention], expiry)).toBe(0);
  expect(await rowOf(mention.id)).toEqual({ ...mention, expiresAt: Date.parse('2026-12-22T00:00:00Z') / 1000 });
});

test('a page that was heard before counts only what is new', async () => {
  const page = Array.from({ length: 40 }, newMention);
  await store.add(page.slice(0, 15), expiry);
  expect(await store.add(page, expiry)).toBe(25);
  expect(await store.add([], expiry)).toBe(0);
});

test('a text that was redacted stays away when its post is heard again', async () => {
  const { text: _, ...redacted } = newMention();
  await tables.client.send(new PutCommand({ TableName: tableNames.mentions, Item: redacted }));
  expect(await store.add([aMention({ postId: redacted.postId })], expiry)).toBe(0);
  expect(await rowOf(redacted.id)).toEqual(redacted);
});

test('reads what is there and readable, each once, more than one request holds', async () => {
  const mentions = Array.from({ length: 130 }, newMention);
  await store.add(mentions, expiry);
  const { text: _, ...redacted } = newMention();
  await tables.client.send(new PutCommand({ TableName: tableNames.mentions, Item: redacted }));
  const ids = mentions.map(({ id }) => id);
  const found = await store.read([...ids, redacted.id, 'acme/x/404', ...ids]);
  expect(found.map(({ id }) => id).sort()).toEqual([...ids].sort());
  expect(found).toContainEqual(mentions[0]);
});

test('one mention is read, or missed by name', async () => {
  const mention = await added();
  expect(await readMention(store, mention.id)).toEqual(mention);
  await expect(readMention(store, 'acme/x/404')).rejects.toThrow(MentionMissing);
  await expect(readMention(store, 'acme/x/404')).rejects.toMatchObject({ name: 'MentionMissing' });
});

test('the first verdict stands, with its own route', async () => {
  const { id } = await added();
  const first = { verdict: aVerdict({ intent: 'problem' }), route: 'support' };
  const second = { verdict: aVerdict({ intent: 'praise' }), route: 'praise' };
  expect(await store.settle(id, first)).toEqual({ ...first, isNew: true });
  expect(await store.settle(id, second)).toEqual({ ...first, isNew: false });
  expect(await store.settle(id, first)).toEqual({ ...first, isNew: false });
});

test('a first verdict without a route is not given one by the second', async () => {
  const { id } = await added();
  const verdict = aVerdict({ intent: 'irrelevant' });
  expect(await store.settle(id, { verdict })).toEqual({ verdict, isNew: true });
  expect(await store.settle(id, { verdict: aVerdict(), route: 'support' })).toEqual({ verdict, isNew: false });
});

test('of verdicts that come at once, one stands, and all are told which', async () => {
  const { id } = await added();
  const answers = await Promise.all(
    ['a', 'b', 'c', 'd'].map((route) => store.settle(id, { verdict: aVerdict(), route })),
  );
  expect(answers.filter((answer) => answer?.isNew)).toHaveLength(1);
  expect(new Set(answers.map((answer) => answer?.route)).size).toBe(1);
});

test('a mention without a row gets no verdict, and no row of it', async () => {
  expect(await store.settle('acme/x/404', { verdict: aVerdict() })).toBeUndefined();
  expect(await rowOf('acme/x/404')).toBeUndefined();
});

test('the text of a ticketed post has no time to go, until it is given one', async () => {
  const mention = await added();
  const verdict = aVerdict();
  await store.settle(mention.id, { verdict, route: 'support', isTicketed: true });
  expect(await rowOf(mention.id)).toEqual({ ...mention, verdict, route: 'support' });
  await store.expire([mention.id, 'acme/x/404'], new Date('2027-12-22T00:00:00Z'));
  expect(await rowOf(mention.id)).toMatchObject({ expiresAt: Date.parse('2027-12-22T00:00:00Z') / 1000 });
});

test('nothing that is done to a mention that is gone brings a row of it back', async () => {
  await store.expire(['acme/x/404'], expiry);
  expect(await rowOf('acme/x/404')).toBeUndefined();
});
