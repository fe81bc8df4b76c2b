import { ScanCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, expect, test } from 'vitest';
import { dynamodbCorrectionStore } from '../../../functions/adapters/dynamodb/dynamodb-correction-store.ts';
import { dynamodbJudgedMentions } from '../../../functions/adapters/dynamodb/dynamodb-judged-mentions.ts';
import { dynamodbMentionRegister } from '../../../functions/adapters/dynamodb/dynamodb-mention-register.ts';
import { dynamodbMentionStore } from '../../../functions/adapters/dynamodb/dynamodb-mention-store.ts';
import type { Correction } from '../../../functions/contracts/correction.ts';
import { aMention, aVerdict, postId } from '../../fixtures/mentions.ts';
import { startTables, tableNames } from '../../fixtures/tables.ts';

const tables = await startTables();
afterAll(() => tables.close());
const corrections = dynamodbCorrectionStore(tables.client, tableNames.tickets);
const judged = dynamodbJudgedMentions(tables.client, tableNames.mentions);
const mentions = dynamodbMentionStore(tables.client, tableNames.mentions);
const register = dynamodbMentionRegister(tables.client, tableNames.mentions);

let used = 0;
const aCorrection = (changes: Partial<Correction> = {}): Correction => ({
  mentionId: aMention({ postId: postId(++used) }).id,
  watch: 'acme',
  was: { intent: 'problem', sentiment: 'negative', confidence: 0.62 },
  shouldBe: { intent: 'outage' },
  by: 'Ana Duarte',
  at: '2026-11-22T10:00:00.000Z',
  ...changes,
});
const allOf = async (...ids: readonly string[]) =>
  (await corrections.all()).filter(({ mentionId }) => ids.includes(mentionId));

test('a correction is found again as it was given, the oldest first', async () => {
  const later = aCorrection({ at: '2026-11-22T11:00:00.000Z' });
  const whole = aCorrection({ shouldBe: { intent: 'praise', sentiment: 'positive' }, note: 'irony' });
  expect(await corrections.correct(later)).toBe('added');
  expect(await corrections.correct(whole)).toBe('added');
  expect(await allOf(later.mentionId, whole.mentionId)).toEqual([whole, later]);
});

test('a second one of the same mention stands in place of the first, with who said so and when', async () => {
  const first = aCorrection({ note: 'down for everybody', shouldBe: { intent: 'outage', sentiment: 'negative' } });
  const second = { ...aCorrection(), mentionId: first.mentionId, by: 'Ben Okafor', at: '2026-11-23T09:00:00.000Z' };
  await corrections.correct(first);
  expect(await corrections.correct(second)).toBe('replaced');
  expect(await allOf(first.mentionId)).toEqual([second]);
});

test('one that is delivered again, or late, changes nothing', async () => {
  const first = aCorrection();
  const second = aCorrection({ mentionId: first.mentionId, at: '2026-11-22T10:00:01.000Z', by: 'Ben Okafor' });
  await corrections.correct(second);
  expect(await corrections.correct(second)).toBe('stands');
  expect(await corrections.correct(first)).toBe('stands');
  expect(await allOf(first.mentionId)).toEqual([second]);
});

test('of a mention that was judged, text and verdict are read; what there is no row for is left out', async () => {
  const mention = aMention({ postId: postId(900), language: 'en' });
  const untriaged = aMention({ postId: postId(901) });
  await mentions.add([mention, untriaged], new Date('2026-12-22T00:00:00Z'));
  await mentions.settle(mention.id, { verdict: aVerdict() });
  const found = await judged.read([mention.id, untriaged.id, mention.id, 'acme/x/404']);
  expect(found).toHaveLength(2);
  expect(found).toContainEqual({
    ...{ id: mention.id, watch: 'acme', verdict: aVerdict() },
    post: { text: mention.text, language: 'en' },
  });
  expect(found).toContainEqual(expect.objectContaining({ id: untriaged.id, verdict: undefined }));
});

test('of a post that was deleted the correction stays, and no text is found', async () => {
  const mention = aMention({ postId: postId(902), text: 'a secret' });
  await mentions.add([mention], new Date('2026-12-22T00:00:00Z'));
  await mentions.settle(mention.id, { verdict: aVerdict() });
  const correction = aCorrection({ mentionId: mention.id });
  await corrections.correct(correction);
  await register.redact(mention.id, 'deleted', new Date('2026-11-24T00:00:00Z'));
  expect(await judged.read([mention.id])).toMatchObject([{ verdict: { intent: 'problem' }, post: 'deleted' }]);
  expect(await allOf(mention.id)).toEqual([correction]);
});

test('no row of a correction expires', async () => {
  const { Items = [] } = await tables.client.send(new ScanCommand({ TableName: tableNames.tickets }));
  expect(Items.length).toBeGreaterThan(0);
  for (const item of Items) expect(item).not.toHaveProperty('expiresAt');
});
