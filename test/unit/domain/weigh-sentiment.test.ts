import { expect, test } from 'vitest';
import { intents, Verdict } from '../../../functions/contracts/verdict.ts';
import {
  isWorthAsking,
  opinionsByMention,
  type SecondOpinion,
  weighSentiment,
} from '../../../functions/domain/weigh-sentiment.ts';
import { aDesk } from '../../fixtures/desk.ts';
import { aMention, aVerdict, postId } from '../../fixtures/mentions.ts';

test('praise that sounds negative is a complaint, a complaint that sounds positive is praise', () => {
  const complaint = weighSentiment(aVerdict({ intent: 'praise', urgency: 'low' }), 'NEGATIVE');
  expect(complaint).toMatchObject({ intent: 'complaint', sentiment: 'negative', urgency: 'normal' });
  const praise = weighSentiment(aVerdict({ intent: 'complaint', urgency: 'high' }), 'POSITIVE');
  expect(praise).toMatchObject({ intent: 'praise', sentiment: 'positive', urgency: 'low', decidedBy: 'comprehend' });
  expect(praise.reasons).toEqual(['Comprehend reads it as positive']);
});

const tones: [SecondOpinion, string][] = [
  ['POSITIVE', 'positive'],
  ['NEGATIVE', 'negative'],
  ['NEUTRAL', 'neutral'],
  ['MIXED', 'neutral'],
];
const uncontradicted = intents.flatMap((intent) =>
  tones.map(([opinion, sentiment]) => ({ intent, opinion, sentiment })),
);
test.each(
  uncontradicted.filter(
    ({ intent, opinion }) =>
      !(intent === 'praise' && opinion === 'NEGATIVE') && !(intent === 'complaint' && opinion === 'POSITIVE'),
  ),
)('$intent that sounds $opinion stays what it is, and sounds $sentiment', ({ intent, opinion, sentiment }) => {
  const verdict = aVerdict({ intent, urgency: 'high' });
  const weighed = weighSentiment(verdict, opinion);
  expect(weighed).toEqual({ ...verdict, sentiment, decidedBy: 'comprehend' });
  expect(Verdict.safeParse(weighed).success).toBe(true);
});

test('without an answer the embedded verdict stands, and says so', () => {
  const verdict = aVerdict();
  expect(weighSentiment(verdict, 'unavailable')).toEqual({ ...verdict, decidedBy: 'embedded-comprehend-away' });
});

test('answers belong to mentions by their index; who got none is unavailable', () => {
  const [a, b, c, d] = [1, 2, 3, 4].map((n) => aMention({ postId: postId(n) }).id);
  const opinions = opinionsByMention([
    {
      mentionIds: [a, b, c].map(String),
      sentiments: [
        { Index: 2, Sentiment: 'NEGATIVE' },
        { Index: 0, Sentiment: 'POSITIVE' },
        { Index: 9, Sentiment: 'MIXED' },
      ],
    },
    { mentionIds: [String(d)], sentiments: [] },
  ]);
  expect([...opinions]).toEqual([
    [a, 'POSITIVE'],
    [b, 'unavailable'],
    [c, 'NEGATIVE'],
    [d, 'unavailable'],
  ]);
});

test.each<[boolean, Verdict['intent'], string, Parameters<typeof isWorthAsking>[0]]>([
  [true, 'praise', 'praise may be a complaint', aDesk()],
  [true, 'complaint', 'a complaint may be praise', aDesk()],
  [false, 'problem', 'no tone makes a problem anything else', aDesk()],
  [false, 'irrelevant', 'nor an unrelated post', aDesk()],
  [true, 'problem', 'a route looks at the sentiment', withSentiments()],
])('%s: an unsure %s is worth an opinion: %s', (expected, intent, _why, desk) => {
  expect(isWorthAsking(desk, { intent })).toBe(expected);
});

function withSentiments() {
  const desk = aDesk();
  return {
    routes: desk.routes.map((route) => ({ ...route, when: { ...route.when, sentiments: ['negative' as const] } })),
  };
}
