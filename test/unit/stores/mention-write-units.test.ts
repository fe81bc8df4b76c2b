import { afterAll, beforeEach, expect, test } from 'vitest';
import { dynamodbMentionStore } from '../../../functions/adapters/dynamodb/dynamodb-mention-store.ts';
import { shippedClassifier } from '../../../functions/classifier/shipped-classifier.ts';
import type { Mention } from '../../../functions/contracts/mention.ts';
import type { Verdict } from '../../../functions/contracts/verdict.ts';
import { aMention, aVerdict, postId } from '../../fixtures/mentions.ts';
import { startTables, tableNames } from '../../fixtures/tables.ts';

let written = 0;
const tables = await startTables({
  // Indexes included, as DynamoDB's `ConsumedCapacity` counts them.
  onConsumed: (_table, units) => {
    written += units.write;
  },
});
afterAll(() => tables.close());
beforeEach(() => {
  written = 0;
});
const store = dynamodbMentionStore(tables.client, tableNames.mentions);
const expiry = new Date('2026-12-22T00:00:00Z');

/** What the issue allows a mention that opens nothing. */
const most = 4;
/** As long as a post on X can be, in Latin letters. */
const longestPost = 280;

const said = {
  en: '@AcmeParcels your driver left my parcel in the rain again, the box is soaked and the laptop inside is broken. I have called four times, was promised a refund twice and nobody ever calls me back. Reference 8841-22, phone 0170 5550142. I am switching to someone else tomorrow!',
  de: '@AcmeParcels mein Paket ist seit neun Tagen verschwunden, die Sendungsverfolgung hängt und niemand bei euch hebt ab. Ich möchte endlich mein Geld zurück, sonst kündige ich den Vertrag und gehe zur Konkurrenz. Unverschämt, so geht man nicht mit Kunden um, die seit Jahren treu sind',
  ja: '@AcmeParcels 荷物が九日間も届いていません。追跡画面はずっと同じままで、電話もつながりません。返金してください。このままなら解約して別の会社に変えます。配達員が箱を雨の中に置いたせいで、中の機械が壊れました。何度も連絡しましたが、返事は一度もありません。',
} as const;

let used = 0;
/** A mention that says everything that X says of a post. */
const wholeMention = (language: string, text: string): Mention => ({
  ...aMention({ postId: postId(++used), authorId: '1992000000000000042' }),
  text,
  language,
  authorHandle: 'a_name_as_long1',
  authorFollowers: 123_456,
  repliesTo: postId(7_001),
  quotes: postId(7_002),
  conversationId: postId(7_003),
});

const classifier = shippedClassifier();
const judged = (lang: string, text: string): Verdict => ({ ...classifier({ text, lang }), decidedBy: 'embedded' });

const unitsOf = async (mention: Mention, verdict: Verdict): Promise<number> => {
  await store.add([mention], expiry);
  await store.settle(mention.id, { verdict, ignoredBy: 'a-rule-of-the-desk' });
  return written;
};

test.each(Object.entries(said))(
  'a post in %s that opens nothing takes four write units at most',
  async (language, text) => {
    expect(text.length).toBeGreaterThan(120);
    expect(text.length).toBeLessThanOrEqual(longestPost);
    expect(await unitsOf(wholeMention(language, text), judged(language, text))).toBeLessThanOrEqual(most);
  },
);

test('so does one of which much was found', async () => {
  const verdict = aVerdict({
    reasons: Array.from({ length: 5 }, (_, n) => `says something number ${n} of a fault that somebody has`),
    evidence: Array.from({ length: 5 }, (_, n) => [[n * 40, n * 40 + 12] as [number, number]]),
    urgencyBecause: ['says money is gone', 'has a problem', 'wrote 5 times this week', 'followed by 123,456'],
    personalData: [
      { kind: 'phone', at: [200, 213] },
      { kind: 'id', at: [180, 188] },
    ],
    decidedBy: 'comprehend',
  });
  expect(await unitsOf(wholeMention('en', said.en), verdict)).toBe(most);
});

test('the index of authors is one of them, and hearing it again writes nothing new', async () => {
  const mention = wholeMention('en', said.en);
  await store.add([mention], expiry);
  expect(written).toBe(2);
  await store.settle(mention.id, { verdict: aVerdict() });
  const first = written;
  await store.settle(mention.id, { verdict: aVerdict() });
  expect(first - 2).toBeLessThanOrEqual(2);
  // A refused condition costs what writing the row would have.
  expect(written - first).toBe(first - 2);
});
