import { expect, test } from 'vitest';
import { dropsSince, type Report } from '../../../functions/classifier/evaluation/committed-report.ts';

const committed: Report = {
  posts: { macroF1: 0.71, accuracy: 0.75, actionableF1: 0.9, calibrationError: 0.04 },
  fiveFold: { macroF1: 0.65 },
  tweets: { macroRecall: 0.62 },
};

test('the same figures are no drop', () => {
  expect(dropsSince(committed, committed)).toEqual([]);
});

test.each<[string, Report, readonly string[]]>([
  ['a point less is borne', { posts: { ...committed.posts, macroF1: 0.7 } }, []],
  [
    'more than a point is not',
    { posts: { ...committed.posts, macroF1: 0.6999 } },
    ['posts: macroF1 was 0.71, and is 0.6999'],
  ],
  ['nor of accuracy', { posts: { ...committed.posts, accuracy: 0.73 } }, ['posts: accuracy was 0.75, and is 0.73']],
  ['nor of acting', { posts: { ...committed.posts, actionableF1: 0.8 } }, ['posts: actionableF1 was 0.9, and is 0.8']],
  ['an error of a point more is borne', { posts: { ...committed.posts, calibrationError: 0.05 } }, []],
  [
    'more than that is not',
    { posts: { ...committed.posts, calibrationError: 0.0501 } },
    ['posts: calibrationError was 0.04, and is 0.0501'],
  ],
  ['a smaller error is welcome', { posts: { ...committed.posts, calibrationError: 0.01 } }, []],
  ['so is a better figure', { posts: { ...committed.posts, macroF1: 0.9 } }, []],
  ['every part counts', { tweets: { macroRecall: 0.6 } }, ['tweets: macroRecall was 0.62, and is 0.6']],
  [
    'the five folds count where they are measured',
    { fiveFold: { macroF1: 0.6 } },
    ['fiveFold: macroF1 was 0.65, and is 0.6'],
  ],
  ['a figure that is gone is a drop', { tweets: {} }, ['tweets: macroRecall was 0.62, and is not measured any more']],
])('%s', (_, now, drops) => {
  expect(dropsSince(committed, { ...committed, ...now })).toEqual(drops);
});

test('the five folds take a training each, and may be left out', () => {
  const { fiveFold: _, ...others } = committed;
  expect(dropsSince(committed, others)).toEqual([]);
});
