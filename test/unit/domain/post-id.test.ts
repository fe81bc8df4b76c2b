import fc from 'fast-check';
import { expect, test } from 'vitest';
import { comparePostIds } from '../../../functions/domain/post-id.ts';

const id = fc.bigInt({ min: 2n, max: 2n ** 64n - 1n });
/** Any two, and two that are next to each other. */
const pair = fc.oneof(
  fc.tuple(id, id),
  fc.tuple(id, fc.bigInt({ min: -2n, max: 2n })).map(([a, step]): [bigint, bigint] => [a, a + step]),
);

test('ids compare as the numbers that they are, beyond what a number can hold', () => {
  fc.assert(
    fc.property(pair, ([a, b]) => {
      expect(Math.sign(comparePostIds(String(a), String(b)))).toBe(a === b ? 0 : a < b ? -1 : 1);
    }),
  );
});

test.each([
  ['9007199254740992', '9007199254740993', -1],
  ['999', '1000', -1],
  ['2083157183716917248', '2083157183716917248', 0],
])('%s against %s', (a, b, sign) => {
  expect(Math.sign(comparePostIds(a, b))).toBe(sign);
  expect(Math.sign(comparePostIds(b, a))).toBe(0 - sign);
});
