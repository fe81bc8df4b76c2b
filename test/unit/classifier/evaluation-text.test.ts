import { expect, test } from 'vitest';
import type { Evaluation } from '../../../functions/classifier/evaluation/evaluate.ts';
import { type IntentPair, intentFigures } from '../../../functions/classifier/evaluation/figures.ts';
import {
  confusionLines,
  languageLines,
  reliabilityLines,
} from '../../../functions/classifier/evaluation/figures-text.ts';
import { headlineLines } from '../../../functions/classifier/evaluation/headline-text.ts';

const right = (confidence: number): IntentPair => ({ truth: 'problem', said: 'problem', confidence });
const wrong = (confidence: number): IntentPair => ({ truth: 'praise', said: 'problem', confidence });

const evaluationOf = (...pairs: readonly IntentPair[]): Evaluation => ({
  rows: pairs.length,
  intent: intentFigures(pairs),
  languages: {},
  msPerPost: 0.0314,
});
const lexicon: Evaluation = { rows: 1, languages: {}, msPerPost: 0.5 };

test('the headline says how much better than the best baseline: a plus is better, of errors too', () => {
  const own = evaluationOf(right(0.9), right(0.9), right(0.9), wrong(0.9));
  const rules = evaluationOf(right(0.9), right(0.9), wrong(0.9), wrong(0.9));
  expect(headlineLines({ own, baselines: { rules, lexicon } })).toEqual([
    '             macroF1  accuracy  actionableF1  calibrationError  msPerPost',
    '  Overheard    0.429     0.750         0.857             0.150      0.031',
    '  rules        0.333     0.500         0.667             0.400      0.031',
    '  lexicon          –         –             –                 –      0.500',
    '  better by   +0.095    +0.250        +0.190            +0.250',
  ]);
  const [, , , , worse] = headlineLines({ own: rules, baselines: { own, lexicon } });
  expect(worse).toMatch(/better by +−0\.095 +−0\.250 +−0\.190 +−0\.250$/);
});

test('the confusion has labels down and answers across, in 100 columns', () => {
  const { confusionMatrix } = intentFigures([...Array.from({ length: 1234 }, () => wrong(1)), right(1)]);
  const lines = confusionLines(confusionMatrix);
  expect(lines[0]).toMatch(/answered → +churn +outage +problem +complaint +feature +question +praise +irrelevant$/);
  expect(lines.find((line) => line.startsWith('  praise'))).toMatch(/^ +praise +· +· +1,234 +· +· +· +· +·$/);
  expect(Math.max(...lines.map(({ length }) => length))).toBeLessThanOrEqual(100);
});

test('a bar ends at its stroke where confidence is the share that is right', () => {
  const fullBar = '█'.repeat(20);
  const [, ...lines] = reliabilityLines([
    { from: 0.4, to: 0.6, posts: 2, meanConfidence: 0.5, accuracy: 0.5 },
    { from: 0.6, to: 0.8, posts: 2, meanConfidence: 0.75, accuracy: 0.5 },
    { from: 0.8, to: 1, posts: 1000, meanConfidence: 1, accuracy: 1 },
  ]);
  expect(lines).toEqual([
    `  0.40 to 0.60      2  0.50   0.50  ${fullBar}|`,
    `  0.60 to 0.80      2  0.75   0.50  ${fullBar}          |`,
    `  0.80 to 1.00  1,000  1.00   1.00  ${fullBar}${'█'.repeat(19)}|`,
  ]);
});

test('languages are told apart where two have 20 posts', () => {
  const of = (posts: number) => ({ posts, actionableF1: 0.9 });
  expect(languageLines({ en: of(300), de: of(20), ja: of(19) })).toEqual([
    '  language  actionableF1  posts',
    '  en               0.900    300',
    '  de               0.900     20',
  ]);
  expect(languageLines({ en: of(300), ja: of(19) })).toEqual([]);
});
