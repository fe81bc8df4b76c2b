import { describe, expect, test } from 'vitest';
import type { Spending } from '../../../functions/domain/spending.ts';
import { bookedOn, isWorthTelling, unbookedAt } from '../../../functions/domain/unbooked.ts';

const noon = Date.parse('2026-11-22T12:00:00.000Z');
const perPost = 0.005;

const spending = (changes: Partial<Spending>): Spending => ({
  ...{ day: '2026-11-22', today: 0, month: '2026-11', thisMonth: 0 },
  ...changes,
});

test.each([
  ['today', '2026-11-22', spending({ posts: 40 }), 40],
  ['today, of a row without posts', '2026-11-22', spending({ today: 0.35 }), 70],
  ['today, where nothing was read since yesterday', '2026-11-22', spending({ day: '2026-11-21', posts: 40 }), 0],
  ['yesterday', '2026-11-21', spending({ posts: 1, yesterday: { day: '2026-11-21', posts: 30 } }), 30],
  ['yesterday, when it was read last', '2026-11-21', spending({ day: '2026-11-21', posts: 40 }), 40],
  ['yesterday, when nothing was read', '2026-11-21', spending({ posts: 40 }), 0],
])('what a watch was booked for %s', (_, day, given, posts) => {
  expect(bookedOn(day, given, perPost)).toBe(posts);
});

test.each([
  [102, 1, true],
  [101, 1, false],
  [5_000, 0, false],
  [2_106, 2_000, true],
  [2_100, 2_000, false],
  [10_400, 10_000, false],
  [500, 1_000, false],
])('%i posts at X and %i in our books: to be told is %s', (atX, inOurBooks, expected) => {
  expect(isWorthTelling({ day: '2026-11-21', atX, inOurBooks })).toBe(expected);
});

describe('what was not booked', () => {
  const counted = (day: string, atX: number, inOurBooks: number) => ({ day, atX, inOurBooks });

  test('is what X counts more, in dollars, by day and in the month', () => {
    const figures = [counted('2026-11-21', 500, 300), counted('2026-11-22', 90, 100)];
    expect(unbookedAt(noon, figures, perPost)).toEqual({
      ...{ day: '2026-11-22', unbookedToday: 0, month: '2026-11', unbookedThisMonth: 1 },
      days: { '2026-11-21': 1, '2026-11-22': 0 },
    });
  });

  test('counts each day once, with its latest figure', () => {
    const first = unbookedAt(noon - 86_400_000, [counted('2026-11-20', 100, 0), counted('2026-11-21', 60, 0)], perPost);
    const second = unbookedAt(noon, [counted('2026-11-21', 200, 0), counted('2026-11-22', 20, 0)], perPost, first);
    expect(second).toMatchObject({ unbookedToday: 0.1, days: { '2026-11-20': 0.5, '2026-11-21': 1 } });
    expect(second.unbookedThisMonth).toBeCloseTo(1.6);
  });

  test('begins with nothing in a new month, but for what was told', () => {
    const before = { ...unbookedAt(noon, [counted('2026-11-22', 100, 0)], perPost), told: '2026-11-21' };
    const next = Date.parse('2026-12-01T01:00:00.000Z');
    const figures = [counted('2026-11-30', 900, 0), counted('2026-12-01', 10, 0)];
    expect(unbookedAt(next, figures, perPost, before)).toEqual({
      ...{ day: '2026-12-01', unbookedToday: 0.05, month: '2026-12', unbookedThisMonth: 0.05 },
      ...{ days: { '2026-12-01': 0.05 }, told: '2026-11-21' },
    });
  });
});
