import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  accuracyOf,
  classFigures,
  confusionOf,
  figuresOf,
  macro,
  type Pair,
} from '../../../functions/classifier/evaluation/metrics.ts';

const labels = ['a', 'b', 'c', 'd'] as const;
type Label = (typeof labels)[number];

/** `ab` is a post that is labelled a, and of which b was said. */
const pairsOf = (written: string): Pair<Label>[] =>
  written.split(' ').map((pair) => ({ truth: pair.charAt(0) as Label, said: pair.charAt(1) as Label }));

const posts = pairsOf('aa aa ab bb bc ca');

describe('by hand', () => {
  test('precision, recall and F1 of each label', () => {
    const two = 2 / 3;
    expect(classFigures(labels, posts)).toEqual({
      a: { precision: two, recall: two, f1: two, support: 3 },
      b: { precision: 0.5, recall: 0.5, f1: 0.5, support: 2 },
      c: { precision: 0, recall: 0, f1: 0, support: 1 },
      d: { precision: 0, recall: 0, f1: 0, support: 0 },
    });
  });

  test('precision and recall are told apart', () => {
    expect(classFigures(labels, pairsOf('aa ab ab bb')).b).toEqual({
      precision: 1 / 3,
      recall: 1,
      f1: 0.5,
      support: 1,
    });
  });

  test('the mean is over the labels that occur, whatever else was said', () => {
    expect(macro(classFigures(labels, posts), 'f1')).toBeCloseTo(7 / 18, 12);
    expect(macro(classFigures(labels, pairsOf('aa bb')), 'f1')).toBe(1);
    expect(macro(classFigures(labels, pairsOf('aa ad')), 'recall')).toBe(0.5);
  });

  test('accuracy', () => {
    expect(accuracyOf(posts)).toBe(0.5);
  });

  test('the confusion is by label first, then by answer', () => {
    expect(confusionOf(labels, posts)).toEqual({
      a: { a: 2, b: 1, c: 0, d: 0 },
      b: { a: 0, b: 1, c: 1, d: 0 },
      c: { a: 1, b: 0, c: 0, d: 0 },
      d: { a: 0, b: 0, c: 0, d: 0 },
    });
  });

  test('one side of a question takes several labels together', () => {
    const isAOrB = (label: Label) => label === 'a' || label === 'b';
    expect(figuresOf(posts, isAOrB)).toEqual({ precision: 4 / 5, recall: 4 / 5, f1: 4 / 5, support: 5 });
  });

  test('of no posts everything is 0', () => {
    expect([accuracyOf([]), macro(classFigures(labels, []), 'f1')]).toEqual([0, 0]);
  });
});

describe('of any posts', () => {
  const label = fc.constantFrom(...labels);
  const anyPosts = fc.array(fc.record({ truth: label, said: label }), { minLength: 1, maxLength: 60 });

  test('their order means nothing', () => {
    const shuffled = anyPosts.chain((pairs) =>
      fc.tuple(fc.constant(pairs), fc.shuffledSubarray(pairs, { minLength: pairs.length, maxLength: pairs.length })),
    );
    fc.assert(
      fc.property(shuffled, ([pairs, others]) => {
        expect(classFigures(labels, others)).toEqual(classFigures(labels, pairs));
        expect(confusionOf(labels, others)).toEqual(confusionOf(labels, pairs));
      }),
    );
  });

  test('who is always right scores 1', () => {
    fc.assert(
      fc.property(anyPosts, (pairs) => {
        const right = pairs.map(({ truth }) => ({ truth, said: truth }));
        expect([accuracyOf(right), macro(classFigures(labels, right), 'f1')]).toEqual([1, 1]);
      }),
    );
  });

  test('F1 is the harmonic mean of precision and recall', () => {
    fc.assert(
      fc.property(anyPosts, (pairs) => {
        for (const { precision, recall, f1 } of Object.values(classFigures(labels, pairs))) {
          const harmonic = precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
          expect(f1).toBeCloseTo(harmonic, 12);
        }
      }),
    );
  });

  test('the confusion holds each post once, and accuracy and figures follow from it', () => {
    fc.assert(
      fc.property(anyPosts, (pairs) => {
        const matrix = confusionOf(labels, pairs);
        const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);
        const row = (truth: Label) => sum(labels.map((said) => matrix[truth][said]));
        const column = (said: Label) => sum(labels.map((truth) => matrix[truth][said]));
        expect(sum(labels.map(row))).toBe(pairs.length);
        expect(accuracyOf(pairs)).toBeCloseTo(sum(labels.map((one) => matrix[one][one])) / pairs.length, 12);
        for (const one of labels) {
          const { precision, recall, support } = classFigures(labels, pairs)[one];
          expect(support).toBe(row(one));
          expect(recall * row(one)).toBeCloseTo(matrix[one][one], 12);
          expect(precision * column(one)).toBeCloseTo(matrix[one][one], 12);
        }
      }),
    );
  });
});
