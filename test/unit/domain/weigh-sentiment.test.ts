import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { intents, urgenciesOf, Verdict } from '../../../functions/contracts/verdict.ts';
import {
  isWorthAsking,
  opinionsByMention,
  type SecondOpinion,
  type Tone,
  weighSentiment,
} from '../../../functions/domain/weigh-sentiment.ts';
import { aDesk } from '../../fixtures/desk.ts';
import { aMention, aVerdict, postId } from '../../fixtures/mentions.ts';

const tones = ['POSITIVE', 'NEGATIVE', 'NEUTRAL', 'MIXED'] as const;
const sentimentOf = { POSITIVE: 'positive', NEGATIVE: 'negative', NEUTRAL: 'neutral', MIXED: 'neutral' } as const;

/** Comprehend's answer where it is so sure of a tone; the others share the rest. */
function sounding(Sentiment: Tone['Sentiment'], score: number): Tone {
  const rest = (1 - score) / 3;
  const of = (tone: Tone['Sentiment']): number => (tone === Sentiment ? score : rest);
  const SentimentScore = {
    Positive: of('POSITIVE'),
    Negative: of('NEGATIVE'),
    Neutral: of('NEUTRAL'),
    Mixed: of('MIXED'),
  };
  return { Sentiment, SentimentScore };
}

/** With everything that an answer can touch. */
const unsure = (changes: Partial<Verdict> = {}): Verdict =>
  aVerdict({
    confidence: 0.4,
    reasons: ['sounds happy', 'thanks somebody'],
    evidence: [[[0, 4]], [[6, 11]]],
    urgencyBecause: ['money is gone'],
    personalData: [{ kind: 'email', at: [20, 30] }],
    ofVersion: '7',
    ...changes,
  });

describe('an answer that contradicts praise or a complaint', () => {
  test('and is surer than we are: praise is a complaint, and says why', () => {
    const { evidence: _, urgencyBecause: __, ...praise } = unsure({ intent: 'praise', urgency: 'low' });
    const weighed = weighSentiment(unsure({ ...praise, sentiment: 'positive' }), sounding('NEGATIVE', 0.93));
    expect(weighed).toStrictEqual({
      ...praise,
      intent: 'complaint',
      sentiment: 'negative',
      urgency: 'normal',
      reasons: ['Comprehend reads it as negative (0.93)'],
      decidedBy: 'comprehend',
    });
  });

  test('and is surer than we are: a complaint is praise, however urgent it was', () => {
    const weighed = weighSentiment(unsure({ intent: 'complaint', urgency: 'high' }), sounding('POSITIVE', 0.8));
    expect(weighed).toMatchObject({ intent: 'praise', sentiment: 'positive', urgency: 'low', decidedBy: 'comprehend' });
    expect(weighed.reasons).toEqual(['Comprehend reads it as positive (0.80)']);
    expect(weighed).not.toHaveProperty('evidence');
    expect(weighed).not.toHaveProperty('urgencyBecause');
  });

  test.each([
    ['less sure than we are', 0.75, 0.8, 'praise'],
    ['as sure', 0.8, 0.8, 'praise'],
    ['surer', 0.81, 0.8, 'complaint'],
  ])('%s (%d against %d): %s', (_, score, confidence, intent) => {
    const verdict = unsure({ intent: 'praise', confidence });
    const weighed = weighSentiment(verdict, sounding('NEGATIVE', score));
    expect(weighed.intent).toBe(intent);
    if (intent === 'praise') expect(weighed).toEqual(verdict);
  });

  test.each([
    [0.4, 0.93, 0.4],
    [0.55, 0.7, 0.315],
    [0.1, 0.6, 0.1],
  ])('leaves a confidence of %d, at a score of %d, at %d', (confidence, score, expected) => {
    const weighed = weighSentiment(unsure({ intent: 'praise', confidence }), sounding('NEGATIVE', score));
    expect(weighed.confidence).toBeCloseTo(expected, 10);
  });
});

describe('an answer that agrees with praise or a complaint', () => {
  test.each([
    ['praise', 'POSITIVE', 0.6, 0.5],
    ['praise', 'POSITIVE', 0.65, 0.5532],
    // Twice the odds of two to three, and no more.
    ['praise', 'POSITIVE', 0.7, 0.5714],
    ['complaint', 'NEGATIVE', 0.99, 0.5714],
    ['complaint', 'NEGATIVE', 1, 0.5714],
  ] as const)('%s that sounds %s (%d) is sure at %d instead of 0.4', (intent, tone, score, expected) => {
    const verdict = unsure({ intent });
    const weighed = weighSentiment(verdict, sounding(tone, score));
    expect(weighed.confidence).toBeCloseTo(expected, 4);
    expect({ ...weighed, confidence: 0.4 }).toEqual({
      ...verdict,
      sentiment: sentimentOf[tone],
      decidedBy: 'comprehend',
    });
  });
});

const tonal: Readonly<Record<string, readonly Tone['Sentiment'][]>> = {
  praise: ['POSITIVE', 'NEGATIVE'],
  complaint: ['POSITIVE', 'NEGATIVE'],
};
test.each(
  intents.flatMap((intent) =>
    tones
      .filter((tone) => !tonal[intent]?.includes(tone))
      .map((tone) => ({ intent, tone, sentiment: sentimentOf[tone] })),
  ),
)(
  '$intent that sounds $tone stays what it is, as sure and as urgent, and sounds $sentiment',
  ({ intent, tone, sentiment }) => {
    const verdict = unsure({ intent, urgency: 'high', sentiment: 'positive' });
    expect(weighSentiment(verdict, sounding(tone, 0.9))).toEqual({ ...verdict, sentiment, decidedBy: 'comprehend' });
  },
);

test.each(tones)('an answer below 0.6 changes nothing: %s', (tone) => {
  for (const intent of intents) {
    const verdict = unsure({ intent, sentiment: 'neutral' });
    expect(weighSentiment(verdict, sounding(tone, 0.599))).toEqual(verdict);
  }
});

test('neither does one without scores, as executions of the release before this one pass on', () => {
  const verdict = unsure({ intent: 'praise' });
  expect(weighSentiment(verdict, { Sentiment: 'NEGATIVE' })).toEqual(verdict);
});

test('without an answer the embedded verdict stands, and says so', () => {
  const verdict = unsure();
  expect(weighSentiment(verdict, 'unavailable')).toEqual({ ...verdict, decidedBy: 'embedded-comprehend-away' });
});

test('whatever is answered, the verdict is one that the contract knows, and its odds at most double', () => {
  const probability = fc.double({ min: 0, max: 1, noNaN: true });
  const opinion = fc.tuple(fc.constantFrom(...tones), probability).map(([tone, score]) => sounding(tone, score));
  fc.assert(
    fc.property(fc.constantFrom(...intents), probability, opinion, (intent, confidence, answer) => {
      const [urgency = 'normal'] = urgenciesOf[intent];
      const weighed = Verdict.parse(weighSentiment(unsure({ intent, urgency, confidence }), answer));
      expect(urgenciesOf[weighed.intent]).toContain(weighed.urgency);
      expect(weighed.confidence).toBeLessThanOrEqual((2 * confidence) / (1 + confidence) + 1e-12);
      if (weighed.intent !== intent) expect(weighed.confidence).toBeLessThanOrEqual(confidence);
      expect(weighed.evidence?.length ?? weighed.reasons.length).toBe(weighed.reasons.length);
    }),
  );
});

test('answers belong to mentions by their index; who got none is unavailable', () => {
  const [a, b, c, d] = [1, 2, 3, 4].map((n) => aMention({ postId: postId(n) }).id);
  const [negative, positive, mixed] = [sounding('NEGATIVE', 0.9), sounding('POSITIVE', 0.8), sounding('MIXED', 0.7)];
  const opinions = opinionsByMention([
    {
      mentionIds: [a, b, c].map(String),
      sentiments: [
        { Index: 2, ...negative },
        { Index: 0, ...positive },
        { Index: 9, ...mixed },
      ],
    },
    { mentionIds: [String(d)], sentiments: [] },
  ]);
  expect([...opinions]).toEqual<[string | undefined, SecondOpinion][]>([
    [a, positive],
    [b, 'unavailable'],
    [c, negative],
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
