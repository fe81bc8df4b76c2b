import { GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { dynamodbMentionRegister } from '../../../functions/adapters/dynamodb/dynamodb-mention-register.ts';
import { dynamodbMentionStore } from '../../../functions/adapters/dynamodb/dynamodb-mention-store.ts';
import type { Mention } from '../../../functions/contracts/mention.ts';
import { mentionKey, paddedPostId } from '../../../functions/contracts/mention-key.ts';
import { aMention, aVerdict, postId } from '../../fixtures/mentions.ts';
import { startTables, tableNames } from '../../fixtures/tables.ts';

const tables = await startTables();
afterAll(() => tables.close());
const store = dynamodbMentionStore(tables.client, tableNames.mentions);
const register = dynamodbMentionRegister(tables.client, tableNames.mentions);
const redact = (id: string) => register.redact(id, 'deleted', new Date('2026-11-23T08:00:00Z'));
const expiry = new Date('2026-12-22T00:00:00.900Z');

let used = 0;
/** A mention that no other test knows. */
const newMention = (changes: Partial<Mention> = {}) => aMention({ postId: postId(++used), ...changes });
/** The same, after so many changes by its author. */
const changed = (mention: Mention, times: number, changes: Partial<Mention> = {}) => ({
  ...mention,
  versionId: `${mention.postId.slice(0, -4)}9${String(times).padStart(3, '0')}`,
  text: `version ${times}`,
  ...changes,
});
const added = async () => {
  const mention = newMention();
  await store.add([mention], expiry);
  return mention;
};
const rowOf = async (id: string): Promise<Record<string, unknown> | undefined> =>
  (await tables.client.send(new GetCommand({ TableName: tableNames.mentions, Key: mentionKey(id) }))).Item;

beforeAll(async () => {
  expect(await store.read(['acme/x/0'])).toEqual([]);
});

test('a mention is added once, and says when it goes in seconds', async () => {
  const mention = newMention();
  expect(await store.add([mention], expiry)).toEqual({ added: 1, edited: [] });
  expect(await store.add([mention], expiry)).toEqual({ added: 0, edited: [] });
  expect(await rowOf(mention.id)).toEqual({
    ...mention,
    ...mentionKey(mention.id),
    version: mentionKey(mention.id).post,
    author: 'acme/x/42',
    expiresAt: Date.parse('2026-12-22T00:00:00Z') / 1000,
  });
});

test('a page that was heard before counts only what is new', async () => {
  const page = Array.from({ length: 40 }, newMention);
  await store.add(page.slice(0, 15), expiry);
  expect(await store.add(page, expiry)).toMatchObject({ added: 25 });
  expect(await store.add([], expiry)).toMatchObject({ added: 0 });
});

test.each([
  ['as it was', 0],
  ['changed', 1],
])('a text that was redacted stays away when its post is heard again %s', async (_, times) => {
  const mention = await added();
  await redact(mention.id);
  const left = await rowOf(mention.id);
  expect(left).not.toHaveProperty('text');
  const again = times === 0 ? mention : changed(mention, times);
  expect(await store.add([again], expiry)).toEqual({ added: 0, edited: [] });
  expect(await rowOf(mention.id)).toEqual(left);
});

test('a later version of a post takes the place of its text, and of nothing else', async () => {
  const mention = newMention({ language: 'en', authorHandle: 'priya' });
  await store.add([mention], expiry);
  await store.settle(mention.id, { verdict: aVerdict(), route: 'support' });
  const before = await rowOf(mention.id);
  const second = changed(mention, 2, { language: 'es', authorHandle: 'renamed' });
  expect(await store.add([second], expiry)).toEqual({ added: 0, edited: [second] });
  const { text, language, versionId } = second;
  expect(await rowOf(mention.id)).toEqual({
    ...before,
    text,
    language,
    versionId,
    version: paddedPostId(String(versionId)),
  });
});

test('an earlier version comes too late, and the same one is told again', async () => {
  const mention = await added();
  const [second, third] = [changed(mention, 2), changed(mention, 3)];
  expect((await store.add([third], expiry)).edited).toEqual([third]);
  expect((await store.add([second], expiry)).edited).toEqual([]);
  expect((await store.add([mention], expiry)).edited).toEqual([]);
  expect((await store.add([third], expiry)).edited).toEqual([third]);
  expect(await store.read([mention.id])).toEqual([third]);
});

test('a version whose id has a digit more is later', async () => {
  const mention = newMention({ postId: '9999', id: 'acme/x/9999' });
  await store.add([mention], expiry);
  const later = { ...mention, versionId: '10001', text: 'later' };
  expect((await store.add([later], expiry)).edited).toEqual([later]);
});

test('an entry of a feed whose id says nothing of its time takes a version that does', async () => {
  const [entry, updated] = ['18446744073709551615', '1900000000000000000000000'];
  const mention = newMention({ source: 'feed', postId: entry, id: `acme/feed/${entry}` });
  await store.add([mention], expiry);
  const later = { ...mention, versionId: updated, text: 'later' };
  expect((await store.add([later], expiry)).edited).toEqual([later]);
});

test('a post that is first heard after it was changed is new', async () => {
  const mention = changed(newMention(), 2);
  expect(await store.add([mention], expiry)).toEqual({ added: 1, edited: [] });
  expect(await store.read([mention.id])).toEqual([mention]);
});

test('a row of before there were versions takes any later one', async () => {
  const mention = newMention();
  await tables.client.send(
    new PutCommand({ TableName: tableNames.mentions, Item: { ...mentionKey(mention.id), ...mention } }),
  );
  const second = changed(mention, 2);
  expect((await store.add([second], expiry)).edited).toEqual([second]);
});

test('reads what is there and readable, each once, more than one request holds', async () => {
  const mentions = Array.from({ length: 130 }, newMention);
  await store.add(mentions, expiry);
  const redacted = await added();
  await redact(redacted.id);
  const ids = mentions.map(({ id }) => id);
  const found = await store.read([...ids, redacted.id, 'acme/x/404', ...ids]);
  expect(found.map(({ id }) => id).sort()).toEqual([...ids].sort());
  expect(found).toContainEqual(mentions[0]);
});

test('one mention is read, and one that was never there is not', async () => {
  const mention = await added();
  expect(await store.read([mention.id])).toEqual([mention]);
  expect(await store.read(['acme/x/404'])).toEqual([]);
});

test('the first verdict stands, with its own route', async () => {
  const { id } = await added();
  const first = { verdict: aVerdict({ intent: 'problem' }), route: 'support' };
  const second = { verdict: aVerdict({ intent: 'praise' }), route: 'praise' };
  expect(await store.settle(id, first)).toEqual({ ...first, isNew: true });
  expect(await store.settle(id, second)).toEqual({ ...first, isNew: false });
  expect(await store.settle(id, first)).toEqual({ ...first, isNew: false });
});

test('a row tells why its mention was ignored, and that of another is left alone', async () => {
  const [ignored, other] = [await added(), await added()];
  await store.settle(ignored.id, { verdict: aVerdict(), ignoredBy: 'muted' });
  await store.settle(other.id, { verdict: aVerdict(), route: 'support' });
  expect(await rowOf(ignored.id)).toMatchObject({ verdict: aVerdict(), ignoredBy: 'muted' });
  expect(await rowOf(other.id)).not.toHaveProperty('ignoredBy');
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

test('what is left of redacted mentions is read, and of no others', async () => {
  const mention = await added();
  const redacted = await added();
  const left = await redact(redacted.id);
  expect(await store.redacted([mention.id, redacted.id, 'acme/x/404'])).toEqual([left]);
  expect(await store.read([redacted.id])).toEqual([]);
});

test('a mention that was redacted gets no verdict, and keeps the one that it had', async () => {
  const { id } = await added();
  await redact(id);
  expect(await store.settle(id, { verdict: aVerdict(), route: 'support' })).toBeUndefined();
  expect(await rowOf(id)).not.toHaveProperty('verdict');

  const judged = await added();
  const verdict = aVerdict({ intent: 'outage' });
  await store.settle(judged.id, { verdict, route: 'outage' });
  await redact(judged.id);
  const standing = { verdict: { ...verdict, reasons: [] }, route: 'outage', isNew: false };
  expect(await store.settle(judged.id, { verdict: aVerdict(), route: 'support' })).toEqual(standing);
});

test('a mention without a row gets no verdict, and no row of it', async () => {
  expect(await store.settle('acme/x/404', { verdict: aVerdict() })).toBeUndefined();
  expect(await rowOf('acme/x/404')).toBeUndefined();
});

test('the text of a post that somebody needs for longer goes later, and when it is told to', async () => {
  const mention = await added();
  const verdict = aVerdict();
  const keptUntil = new Date('2028-11-22T10:00:00.900Z');
  await store.settle(mention.id, { verdict, route: 'support', keptUntil });
  expect(await rowOf(mention.id)).toEqual({
    ...mention,
    ...mentionKey(mention.id),
    version: mentionKey(mention.id).post,
    author: 'acme/x/42',
    verdict,
    route: 'support',
    expiresAt: Date.parse('2028-11-22T10:00:00Z') / 1000,
  });
  await store.expire([mention.id, 'acme/x/404'], new Date('2027-12-22T00:00:00Z'));
  expect(await rowOf(mention.id)).toMatchObject({ expiresAt: Date.parse('2027-12-22T00:00:00Z') / 1000 });
});

test('the texts of a large ticket are told to go 16 at once', async () => {
  let underWay = 0;
  let most = 0;
  const send = async (): Promise<object> => {
    most = Math.max(most, ++underWay);
    await new Promise(setImmediate);
    underWay--;
    return {};
  };
  const ids = Array.from({ length: 40 }, (_, n) => newMention({ postId: postId(n + 1_000) }).id);
  await dynamodbMentionStore({ send } as never, 'mentions').expire(ids, expiry);
  expect(most).toBe(16);
});

test('a second verdict does not keep a text for longer', async () => {
  const { id } = await added();
  await store.settle(id, { verdict: aVerdict() });
  await store.settle(id, { verdict: aVerdict(), route: 'support', keptUntil: new Date('2028-11-22T10:00:00Z') });
  expect(await rowOf(id)).toMatchObject({ expiresAt: Date.parse('2026-12-22T00:00:00Z') / 1000 });
});

test('nothing that is done to a mention that is gone brings a row of it back', async () => {
  await store.expire(['acme/x/404'], expiry);
  expect(await rowOf('acme/x/404')).toBeUndefined();
});
