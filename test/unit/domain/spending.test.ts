import { expect, test } from 'vitest';
import {
  type Ask,
  leftOf,
  mayHaveRead,
  readBefore,
  spendingAt,
  withFailed,
  withSpent,
} from '../../../functions/domain/spending.ts';

const at = (time: string): number => Date.parse(time);

test('a day and a month begin with nothing, by the UTC calendar', () => {
  const evening = withSpent(spendingAt(at('2026-11-29T23:00:00Z')), 4, 800);
  expect(spendingAt(at('2026-11-29T23:59:59Z'), evening)).toEqual(evening);
  expect(spendingAt(at('2026-11-30T00:00:00Z'), evening)).toEqual({
    ...{ day: '2026-11-30', today: 0, month: '2026-11', thisMonth: 4, posts: 0 },
    yesterday: { day: '2026-11-29', posts: 800 },
  });
  expect(spendingAt(at('2026-12-01T00:00:00Z'), evening)).toMatchObject({ today: 0, month: '2026-12', thisMonth: 0 });
});

test.each([
  ['the day', { today: 9, thisMonth: 9 }, 20, { left: 1, limit: 'daily', budget: 10, period: '2026-11-22' }],
  ['the month', { today: 2, thisMonth: 19.5 }, 20, { left: 0.5, limit: 'monthly', budget: 20, period: '2026-11' }],
  ['no month', { today: 2, thisMonth: 900 }, undefined, { left: 8, limit: 'daily', budget: 10, period: '2026-11-22' }],
] as const)('the tighter limit counts: %s', (_, spent, monthlyBudget, expected) => {
  const spending = { ...spendingAt(at('2026-11-22T12:00:00Z')), ...spent };
  expect(leftOf(spending, { dailyBudget: 10, monthlyBudget })).toEqual(expected);
});

test('of a run that was cut, those posts were billed that it could see, and a page at most', () => {
  const ask = { at: at('2026-11-22T12:00:00Z'), posts: 3 };
  const posts = ['11:58:00', '11:59:30', '11:59:31', '12:01:00'].map((time) => ({ createdAt: `2026-11-22T${time}Z` }));
  expect(readBefore([ask], posts)).toEqual({ posts: 2, asks: [{ ...ask, posts: 1 }] });
  expect(readBefore([{ ...ask, posts: 1 }], posts)).toEqual({ posts: 1, asks: [] });
  expect(readBefore([ask], [])).toEqual({ posts: 0, asks: [ask] });
  expect(readBefore(undefined, posts)).toEqual({ posts: 0, asks: [] });
});

test('each answer that was lost is charged for the posts that it could have had', () => {
  const posts = ['11:00', '11:10', '11:20'].map((time) => ({ createdAt: `2026-11-22T${time}:00Z` }));
  const asks = withFailed(withFailed(undefined, { at: at('2026-11-22T11:05:00Z'), posts: 100 }), {
    ...{ at: at('2026-11-22T11:30:00Z'), posts: 100 },
  });
  expect(mayHaveRead(asks, '2026-11-22')).toBe(200);
  expect(mayHaveRead(asks, '2026-11-23')).toBe(0);
  expect(readBefore(asks, posts).posts).toBe(1 + 3);
});

test('of many lost answers the last ones are counted as one, and none is forgotten', () => {
  const asks = Array.from({ length: 500 }, (_, n) => n).reduce<readonly Ask[]>(
    (so, n) => withFailed(so, { at: at('2026-11-22T00:00:00Z') + n * 60_000, posts: 100 }),
    [],
  );
  expect(asks.length).toBeLessThanOrEqual(20);
  expect(mayHaveRead(asks, '2026-11-22')).toBe(50_000);
});
