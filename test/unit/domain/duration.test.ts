import fc from 'fast-check';
import { expect, test } from 'vitest';
import { milliseconds, seconds } from '../../../functions/contracts/duration.ts';
import { DurationText } from '../../../functions/contracts/duration-text.ts';

test.each([
  ['1 second', 1],
  ['90 seconds', 90],
  ['15 minutes', 900],
  ['4 hours', 14_400],
  ['2 days', 172_800],
  ['45s', 45],
  ['15m', 900],
  ['1h', 3_600],
  ['7d', 604_800],
])('%s are %d seconds', (text, expected) => {
  expect(seconds(text)).toBe(expected);
  expect(milliseconds(text)).toBe(expected * 1000);
});

test.each([
  '',
  '15',
  'minutes',
  '0 minutes',
  '-1 days',
  '1.5 hours',
  '2 weeks',
  '15 minutes ',
  '15  minutes',
  '٣ days',
  '7 d',
  '7ds',
  '2w',
])('%j is no length of time, neither to the desk config nor here', (text) => {
  expect(() => seconds(text)).toThrow(RangeError);
  expect(DurationText.safeParse(text).success).toBe(false);
});

test('whatever the desk config accepts can be counted', () => {
  const unit = fc.constantFrom('second', 'seconds', 'minute', 'minutes', 'hour', 'hours', 'day', 'days');
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 10_000 }), unit, (count, word) => {
      const text = DurationText.parse(`${count} ${word}`);
      expect(seconds(text)).toBe(count * seconds(`1 ${word}`));
    }),
  );
});
