import { GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, expect, test } from 'vitest';
import type { DocumentClient } from '../../../functions/adapters/dynamodb/document-client.ts';
import { dynamodbMentionRegister } from '../../../functions/adapters/dynamodb/dynamodb-mention-register.ts';
import { dynamodbMentionStore } from '../../../functions/adapters/dynamodb/dynamodb-mention-store.ts';
import type { Mention } from '../../../functions/contracts/mention.ts';
import { mentionKey, paddedPostId } from '../../../functions/contracts/mention-key.ts';
import type { Verdict } from '../../../functions/contracts/verdict.ts';
import type { RegisteredMention } from '../../../functions/ports/mention-store.ts';
import { aMention, aVerdict, postId } from '../../fixtures/mentions.ts';
import { startTables, tableNames } from '../../fixtures/tables.ts';

const tables = await startTables();
afterAll(() => tables.close());
const store = dynamodbMentionStore(tables.client, tableNames.mentions);
const register = dynamodbMentionRegister(tables.client, tableNames.mentions);
const expiry = new Date('2026-12-22T00:00:00Z');
const at = new Date('2026-11-23T08:00:00Z');

let used = 0;
const added = async (changes: Partial<Mention> = {}) => {
  const mention = aMention({ postId: postId(++used), ...changes });
  await store.add([mention], expiry);
  return mention;
};
const rowOf = async (id: string): Promise<Record<string, unknown> | undefined> =>
  (await tables.client.send(new GetCommand({ TableName: tableNames.mentions, Key: mentionKey(id) }))).Item;
const everything = async (from = register) => {
  const found: RegisteredMention[] = [];
  for await (const page of from.all('x')) found.push(...page);
  return found.sort((a, b) => (a.id < b.id ? -1 : 1));
};

/** Everything that a mention can say. */
const talkative: Partial<Mention> = {
  authorHandle: 'priya_reads',
  authorFollowers: 12,
  text: '@AcmeParcels a secret',
  versionId: postId(9_000),
  language: 'en',
  url: 'https://x.com/priya_reads/status/1',
  repliesTo: postId(7_000),
  quotes: postId(8_000),
  conversationId: postId(7_000),
};

test('a redacted mention says which post it was and how it was judged, and neither what nor who', async () => {
  const { id, postId: post, conversationId, createdAt } = await added(talkative);
  const verdict = aVerdict({ intent: 'outage', reasons: ['says “secret”'] });
  const telling = {
    evidence: [[[4, 9]]],
    personalData: [{ kind: 'phone', at: [20, 30] }],
    urgencyBecause: ['followed by 52,000'],
  } satisfies Partial<Verdict>;
  await store.settle(id, { verdict: { ...verdict, ...telling }, route: 'outage' });
  const stub = { id, watch: 'acme', source: 'x', postId: post, conversationId, createdAt } as const;
  const redactedAt = at.toISOString();
  expect(await register.redact(id, 'protected', at)).toEqual({ ...stub, redactedAt, reason: 'protected' });
  expect(await rowOf(id)).toEqual({
    ...stub,
    ...mentionKey(id),
    redactedAt,
    redactedBecause: 'protected',
    replyVia: 'api',
    author: 'redacted',
    version: paddedPostId(postId(9_000)),
    verdict: { ...verdict, reasons: [] },
    route: 'outage',
    expiresAt: expiry.getTime() / 1000,
  });
});

test('a mention without a verdict is redacted too', async () => {
  const { id } = await added(talkative);
  expect(await register.redact(id, 'deleted', at)).toMatchObject({ id, reason: 'deleted' });
  const row = await rowOf(id);
  expect(Object.keys(row ?? {}).sort()).toEqual(
    [
      ...[
        'stream',
        'post',
        'id',
        'watch',
        'source',
        'postId',
        'conversationId',
        'createdAt',
        'replyVia',
        'version',
        'expiresAt',
      ],
      ...['redactedAt', 'redactedBecause', 'author'],
    ].sort(),
  );
});

test('one that got its verdict while it was being redacted is redacted with it', async () => {
  const { id } = await added(talkative);
  let calls = 0;
  const client = {
    send: async (command: never) => {
      if (++calls === 2) await store.settle(id, { verdict: aVerdict() });
      return tables.client.send(command);
    },
  } as unknown as DocumentClient;
  const redacted = await dynamodbMentionRegister(client, tableNames.mentions).redact(id, 'deleted', at);
  expect(redacted).toMatchObject({ id });
  expect(await rowOf(id)).toMatchObject({ verdict: { reasons: [] } });
  expect(await rowOf(id)).not.toHaveProperty('text');
});

test('the first redaction gives time and reason', async () => {
  const { id } = await added();
  const first = await register.redact(id, 'protected', at);
  expect(await register.redact(id, 'deleted', new Date('2026-11-24T08:00:00Z'))).toEqual(first);
});

test('where there is no row there is none afterwards', async () => {
  expect(await register.redact('acme/x/404', 'deleted', at)).toBeUndefined();
  expect(await rowOf('acme/x/404')).toBeUndefined();
});

const entry = ({ id, watch, postId: post }: Mention) => ({ id, watch, postId: post });

test('the register holds every mention of a source, redacted ones too, whatever else lies in the table', async () => {
  const known = await everything();
  const mention = await added();
  const redacted = await added();
  await register.redact(redacted.id, 'deleted', at);
  await added({ id: 'acme/hacker-news/12', source: 'hacker-news', postId: '12' });
  const strange = { stream: 'x', post: '42', author: 'acme/x/42', createdAt: mention.createdAt };
  await tables.client.send(new PutCommand({ TableName: tableNames.mentions, Item: strange }));
  const knownIds = new Set(known.map(({ id }) => id));
  expect((await everything()).filter(({ id }) => !knownIds.has(id))).toEqual([
    entry(mention),
    { ...entry(redacted), redactedAt: at.toISOString() },
  ]);
});

test('a mention stays in the register however often it is redacted, judged and heard again', async () => {
  const mention = await added();
  await store.settle(mention.id, { verdict: aVerdict() });
  await register.redact(mention.id, 'protected', at);
  await register.redact(mention.id, 'deleted', new Date('2026-11-24T08:00:00Z'));
  await store.add([{ ...mention, versionId: postId(9_001), text: 'changed' }], expiry);
  const found = (await everything()).filter(({ id }) => id === mention.id);
  expect(found).toEqual([{ ...entry(mention), redactedAt: at.toISOString() }]);
});

test('the register is read from the index of authors, and who they are is not asked for', async () => {
  const inputs: unknown[] = [];
  const client = {
    send: async ({ input }: { readonly input: unknown }) => {
      inputs.push(input);
      return {};
    },
  } as unknown as DocumentClient;
  await everything(dynamodbMentionRegister(client, 'Mentions'));
  expect(inputs).toEqual([
    {
      TableName: 'Mentions',
      IndexName: 'byAuthor',
      ProjectionExpression: '#stream, #post, #redactedAt',
      ExpressionAttributeNames: { '#stream': 'stream', '#post': 'post', '#redactedAt': 'redactedAt' },
    },
  ]);
});

test('the register is read to its last page, one that holds nothing of the source among them', async () => {
  const pages = [
    { Items: [{ ...mentionKey(aMention().id), redactedAt: undefined }], LastEvaluatedKey: { id: 'a' } },
    { Items: [], LastEvaluatedKey: { id: 'b' } },
    { Items: [mentionKey(aMention({ postId: postId(2) }).id)] },
  ];
  const asked: unknown[] = [];
  const client = {
    send: async ({ input }: { readonly input: { readonly ExclusiveStartKey?: unknown } }) => {
      asked.push(input.ExclusiveStartKey);
      return pages[asked.length - 1];
    },
  } as unknown as DocumentClient;
  expect(await everything(dynamodbMentionRegister(client, 'Mentions'))).toHaveLength(2);
  expect(asked).toEqual([undefined, { id: 'a' }, { id: 'b' }]);
});
