import { GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, expect, test } from 'vitest';
import { dynamodbMentionRegister } from '../../../functions/adapters/dynamodb/dynamodb-mention-register.ts';
import { dynamodbMentionStore } from '../../../functions/adapters/dynamodb/dynamodb-mention-store.ts';
import type { Mention } from '../../../functions/contracts/mention.ts';
import { mentionKey } from '../../../functions/contracts/mention-key.ts';
import { aMention, postId } from '../../fixtures/mentions.ts';
import { startTables, tableNames } from '../../fixtures/tables.ts';

const tables = await startTables();
afterAll(() => tables.close());
const store = dynamodbMentionStore(tables.client, tableNames.mentions);
const register = dynamodbMentionRegister(tables.client, tableNames.mentions);
const expiry = new Date('2026-12-22T00:00:00Z');
const since = new Date('2026-11-15T10:00:00Z');
const writtenAt = '2026-11-22T10:00:00.000Z';

let used = 0;
/** An author that no other test knows. */
const newAuthor = (): string => String(1_000 + used++);
const write = async (authorId: string, changes: Partial<Mention> = {}): Promise<Mention> => {
  const mention = aMention({ postId: postId(++used), authorId, createdAt: writtenAt, ...changes });
  await store.add([mention], expiry);
  return mention;
};

test.each([
  ['a day before', '2026-11-21T10:00:00.000Z', 1],
  ['a millisecond before', '2026-11-22T09:59:59.999Z', 1],
  ['at the beginning of the time', '2026-11-15T10:00:00.000Z', 1],
  ['before the time', '2026-11-15T09:59:59.999Z', 0],
  ['at the same moment', writtenAt, 0],
  ['later', '2026-11-22T10:00:00.001Z', 0],
])('a post that its author wrote %s counts %#', async (_, createdAt, counts) => {
  const author = newAuthor();
  await write(author, { createdAt });
  expect(await store.earlierPosts(await write(author), since)).toBe(counts);
});

test('only posts of the same author that the same watch heard at the same source count', async () => {
  const author = newAuthor();
  const createdAt = '2026-11-20T10:00:00.000Z';
  await write(newAuthor(), { createdAt });
  await write(author, { createdAt, watch: 'nimbus', id: `nimbus/x/${postId(++used)}` });
  await write(author, { createdAt, source: 'hacker-news', id: `acme/hacker-news/${++used}` });
  expect(await store.earlierPosts(await write(author), since)).toBe(0);
});

test('more than twenty are twenty', async () => {
  const author = newAuthor();
  for (let n = 0; n < 22; n++) await write(author, { createdAt: `2026-11-20T10:00:${10 + n}.000Z` });
  expect(await store.earlierPosts(await write(author), since)).toBe(20);
});

test('a redacted post counts no more, and its row no longer says who wrote it', async () => {
  const author = newAuthor();
  const { id } = await write(author, { createdAt: '2026-11-20T10:00:00.000Z' });
  const mention = await write(author);
  expect(await store.earlierPosts(mention, since)).toBe(1);
  await register.redact(id, 'deleted', new Date(writtenAt));
  expect(await store.earlierPosts(mention, since)).toBe(0);
  const row = await tables.client.send(new GetCommand({ TableName: tableNames.mentions, Key: mentionKey(id) }));
  expect(JSON.stringify(row.Item)).not.toContain(author);
});

test.each(['redacted', '', 'x'])(
  'redacted posts are nobody’s, so not those of an author called %j either',
  async (name) => {
    const source = 'hacker-news';
    for (const authorId of [name, newAuthor()]) {
      const id = `acme/${source}/${++used}`;
      await write(authorId, { source, id, createdAt: '2026-11-20T10:00:00.000Z' });
      await register.redact(id, 'deleted', new Date(writtenAt));
    }
    const mention = await write(name, { source, id: `acme/${source}/${++used}` });
    expect(await store.earlierPosts(mention, since)).toBe(0);
  },
);

test('a post counts once, and stays its author’s, however often it is changed and heard again', async () => {
  const author = newAuthor();
  const first = await write(author, { createdAt: '2026-11-20T10:00:00.000Z' });
  await store.add([first, { ...first, versionId: postId(9_000), text: 'changed' }], expiry);
  expect(await store.earlierPosts(await write(author), since)).toBe(1);
});

test('authors of feeds are not told apart', async () => {
  const feed = { source: 'feed', authorId: 'The Daily Parcel' } as const;
  await write('x', { ...feed, id: `acme/feed/${++used}`, createdAt: '2026-11-20T10:00:00.000Z' });
  const mention = await write('x', { ...feed, id: `acme/feed/${++used}` });
  expect(await store.earlierPosts(mention, since)).toBe(0);
});

test('a row of before there was an index is read, and not counted', async () => {
  const author = newAuthor();
  const old = aMention({ postId: postId(++used), authorId: author, createdAt: '2026-11-20T10:00:00.000Z' });
  await tables.client.send(new PutCommand({ TableName: tableNames.mentions, Item: { ...mentionKey(old.id), ...old } }));
  expect(await store.read([old.id])).toEqual([old]);
  expect(await store.earlierPosts(await write(author), since)).toBe(0);
});

test('nothing is asked where no time lies between', async () => {
  const author = newAuthor();
  const mention = await write(author, { createdAt: '2026-11-01T10:00:00.000Z' });
  expect(await store.earlierPosts(mention, since)).toBe(0);
});
