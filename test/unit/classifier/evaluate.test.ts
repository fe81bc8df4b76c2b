import { describe, expect, test } from 'vitest';
import { type Baseline, sentimentOfScore } from '../../../functions/classifier/evaluation/baselines/baseline.ts';
import { baselines } from '../../../functions/classifier/evaluation/baselines/baselines.ts';
import { compare, evaluateClassifier } from '../../../functions/classifier/evaluation/evaluate.ts';
import { evaluateOpenData } from '../../../functions/classifier/evaluation/evaluate-open-data.ts';
import { intentFigures } from '../../../functions/classifier/evaluation/figures.ts';
import type { LabelledRow } from '../../../functions/classifier/evaluation/rows.ts';
import type { Intent, Sentiment } from '../../../functions/contracts/verdict.ts';
import type { Classifier, Judged } from '../../../functions/ports/classifier.ts';

/** Takes a post at its word: `outage negative` is a negative outage. */
const literal: Classifier = ({ text, lang }) => {
  const [intent, sentiment] = text.split(' ');
  return {
    intent: intent as Intent,
    sentiment: sentiment as Sentiment,
    confidence: 0.8,
    urgency: 'low',
    language: lang ?? 'und',
    reasons: [],
  };
};
const said = (intent: Intent, labels: Partial<LabelledRow> = {}): LabelledRow => ({
  text: `${intent} neutral`,
  isTrainable: false,
  ...labels,
});
const evaluate = (...rows: readonly LabelledRow[]) => evaluateClassifier({ classifier: literal, rows });

test('intents and sentiments are judged on the rows that have them', () => {
  const { rows, intent, sentiment } = evaluate(
    said('outage', { intent: 'outage' }),
    said('outage', { intent: 'problem', sentiment: 'neutral' }),
    said('outage', { sentiment: 'negative' }),
    said('outage'),
  );
  expect(rows).toBe(4);
  expect(intent).toMatchObject({ posts: 2, accuracy: 0.5, calibrationError: expect.closeTo(0.3, 9) });
  expect(intent?.macroF1).toBeCloseTo((2 / 3 + 0) / 2, 12);
  expect(sentiment).toMatchObject({ posts: 2, accuracy: 0.5, macroRecall: 0.5 });
});

test('what no row has a label for has no figures', () => {
  expect(evaluate(said('praise', { intent: 'praise' })).sentiment).toBeUndefined();
  expect(evaluate(said('praise', { sentiment: 'positive' })).intent).toBeUndefined();
});

test.each<[truth: Intent, answer: Intent, isSameToTheTeam: boolean]>([
  ['problem', 'churn_risk', true],
  ['complaint', 'outage', true],
  ['question', 'feature_request', true],
  ['praise', 'irrelevant', true],
  ['problem', 'praise', false],
  ['irrelevant', 'question', false],
])('%s taken for %s: whether somebody has to act is right is %s', (truth, answer, isSameToTheTeam) => {
  const { intent } = evaluate(said(answer, { intent: truth }), said('outage', { intent: 'outage' }));
  expect(intent?.actionableF1 === 1).toBe(isSameToTheTeam);
});

test('languages are told apart by their primary tag, the commonest first', () => {
  const { languages } = evaluate(
    said('praise', { intent: 'problem', lang: 'de' }),
    said('problem', { intent: 'problem', lang: 'pt-BR' }),
    said('problem', { intent: 'problem', lang: 'PT' }),
    said('problem', { intent: 'problem' }),
    said('problem', { sentiment: 'neutral', lang: 'fr' }),
  );
  expect(Object.entries(languages)).toEqual([
    ['pt', { posts: 2, actionableF1: 1 }],
    ['de', { posts: 1, actionableF1: 0 }],
  ]);
});

test('the classifier is given the language that the row says, and is timed', () => {
  const heard = new Set<string>();
  const listening: Classifier = (post: Judged) => {
    heard.add(JSON.stringify(post));
    return literal(post);
  };
  const { msPerPost } = evaluateClassifier({
    classifier: listening,
    rows: [said('praise', { lang: 'nl' }), said('praise')],
  });
  expect([...heard]).toEqual(['{"text":"praise neutral","lang":"nl"}', '{"text":"praise neutral"}']);
  expect(msPerPost).toBeGreaterThan(0);
  expect(msPerPost).toBeLessThan(1);
});

test('a lexicon has no figures on intents', () => {
  const happy: Baseline = { name: 'happy', judge: () => ({ sentiment: 'positive' }) };
  const rows = [said('praise', { intent: 'praise', sentiment: 'positive' })];
  const { own, baselines: theirs } = compare({ classifier: literal, baselines: [happy], rows });
  expect(own).toMatchObject({ intent: { accuracy: 1 }, sentiment: { accuracy: 0 } });
  expect(theirs.happy).toMatchObject({ sentiment: { accuracy: 1 } });
  expect(theirs.happy?.intent).toBeUndefined();
});

describe('the baselines', () => {
  test('are the rules and the three lexicons', () => {
    expect(baselines.map(({ name }) => name)).toEqual([
      'keyword rules',
      'sentiment (AFINN)',
      'vader-sentiment',
      'wink-sentiment',
    ]);
  });

  test.each<[score: number, least: number, Sentiment]>([
    [0.05, 0.05, 'positive'],
    [0.0499, 0.05, 'neutral'],
    [-0.05, 0.05, 'negative'],
    [-0.0499, 0.05, 'neutral'],
    [0, 0, 'neutral'],
    [0.001, 0, 'positive'],
    [-0.001, 0, 'negative'],
    [Number.NaN, 0, 'neutral'],
  ])('a score of %d, with %d as the threshold, is %s', (score, least, sentiment) => {
    expect(sentimentOfScore(score, least)).toBe(sentiment);
  });

  describe.each(baselines)('$name', ({ judge }) => {
    test.each<[string, Sentiment]>([
      ['I love this, it is wonderful', 'positive'],
      ['this is terrible, I hate it', 'negative'],
      ['the table stands in the room', 'neutral'],
      ['', 'neutral'],
      ['constructor toString __proto__', 'neutral'],
    ])('%j is %s', (text, sentiment) => {
      expect(judge(text)).toMatchObject({ sentiment });
    });
  });
});

describe('the open data', () => {
  const posts = [
    said('praise', { intent: 'praise', isTrainable: true }),
    said('praise', { intent: 'outage' }),
    said('praise', { intent: 'outage' }),
  ];
  const tweets = [said('praise', { sentiment: 'neutral' })];
  const evaluateIt = (given: readonly LabelledRow[]) =>
    evaluateOpenData({ classifier: literal, baselines: [], data: { posts: given, tweets } });

  test('is judged as a whole, and apart by what training saw', () => {
    const { posts: all, seenInTraining, notSeen, tweets: heard } = evaluateIt(posts);
    expect([all, seenInTraining, notSeen].map((part) => part?.own.intent?.accuracy)).toEqual([1 / 3, 1, 0]);
    expect(heard.own.sentiment?.macroRecall).toBe(1);
  });

  test('a part without a row is left out', () => {
    expect(evaluateIt(posts.slice(0, 1)).notSeen).toBeUndefined();
    expect(evaluateIt(posts.slice(1)).seenInTraining).toBeUndefined();
  });

  test('carries the five folds that training measured', () => {
    const fiveFold = intentFigures([{ truth: 'praise', said: 'praise', confidence: 1 }]);
    const evaluated = evaluateOpenData({ classifier: literal, baselines: [], data: { posts, tweets }, fiveFold });
    expect(evaluated.fiveFold).toBe(fiveFold);
  });
});
