import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  expectedCalibrationError,
  reliabilityOf,
  type SureAnswer,
} from '../../../functions/classifier/evaluation/calibration.ts';

const right = (confidence: number): SureAnswer => ({ confidence, isRight: true });
const wrong = (confidence: number): SureAnswer => ({ confidence, isRight: false });
const errorOf = (answers: readonly SureAnswer[]) => expectedCalibrationError(reliabilityOf(answers));

describe('by hand', () => {
  test('the curve says how sure each bin was, and how often right', () => {
    expect(reliabilityOf([right(0.96), wrong(0.98), right(0.3)])).toEqual([
      { from: 4 / 15, to: 5 / 15, posts: 1, meanConfidence: 0.3, accuracy: 1 },
      { from: 14 / 15, to: 1, posts: 2, meanConfidence: 0.97, accuracy: 0.5 },
    ]);
  });

  test.each<[string, readonly SureAnswer[], number]>([
    ['half right at .95, all right at .3', [right(0.95), wrong(0.95), right(0.3), right(0.3)], 0.575],
    ['too sure by half', [right(1), wrong(1)], 0.5],
    ['always wrong and sure of it', [wrong(1), wrong(1)], 1],
    ['right as often as it says', [right(0.75), right(0.75), right(0.75), wrong(0.75)], 0],
    ['bins weigh by their posts', [wrong(0), wrong(0), wrong(0), wrong(1)], 0.25],
    ['nothing judged', [], 0],
  ])('%s', (_, answers, error) => {
    expect(errorOf(answers)).toBeCloseTo(error, 12);
  });

  test.each([
    [0, 0],
    [1 / 15, 0],
    [0.0667, 1],
    [1, 14],
  ])('confidence %d is in bin %d', (confidence, bin) => {
    expect(reliabilityOf([right(confidence)])).toMatchObject([{ from: bin / 15, to: (bin + 1) / 15 }]);
  });
});

describe('of any answers', () => {
  const confidence = fc.double({ min: 0, max: 1, noNaN: true });
  const anyAnswers = fc.array(fc.record({ confidence, isRight: fc.boolean() }), { minLength: 1, maxLength: 80 });

  test('the error is between 0 and 1, and at least what confidence is off on the whole', () => {
    fc.assert(
      fc.property(anyAnswers, (answers) => {
        const off = answers.reduce((sum, answer) => sum + Number(answer.isRight) - answer.confidence, 0);
        expect(errorOf(answers)).toBeLessThanOrEqual(1);
        expect(errorOf(answers)).toBeGreaterThanOrEqual(Math.abs(off) / answers.length - 1e-9);
      }),
    );
  });

  test('it is what each bin is off in total, over all answers', () => {
    fc.assert(
      fc.property(anyAnswers, (answers) => {
        const off = Array.from({ length: 15 }, () => 0);
        for (const answer of answers) {
          const bin = off.findIndex((_, at) => answer.confidence * 15 <= at + 1);
          off[bin] = (off[bin] ?? 0) + Number(answer.isRight) - answer.confidence;
        }
        const total = off.reduce((sum, each) => sum + Math.abs(each), 0);
        expect(errorOf(answers)).toBeCloseTo(total / answers.length, 9);
      }),
    );
  });

  test('every answer is in one bin of the curve', () => {
    fc.assert(
      fc.property(anyAnswers, (answers) => {
        const curve = reliabilityOf(answers);
        expect(curve.reduce((sum, { posts }) => sum + posts, 0)).toBe(answers.length);
        for (const { from, to, meanConfidence } of curve) {
          expect(meanConfidence).toBeGreaterThanOrEqual(from - 1e-9);
          expect(meanConfidence).toBeLessThanOrEqual(to + 1e-9);
        }
      }),
    );
  });
});
