import { describe, expect, test } from 'vitest';
import { estimateOf } from '../../../infra/watch/estimate.ts';
import { pollsTooOften } from '../../../infra/watch/poll-interval.ts';
import { median, type Volume, volumeOf } from '../../../infra/watch/volume.ts';

const hour = 3_600_000;
/** Counts by the clock hour up to 12:17 of a day, as X cuts them: the first and the last hour are not whole. */
const hours = (posts: (hoursAgo: number) => number) => {
  const end = Date.parse('2026-11-20T12:17:00Z');
  const begin = end - 168 * hour;
  const marks = [begin, ...Array.from({ length: 168 }, (_, i) => Date.parse('2026-11-13T13:00:00Z') + i * hour), end];
  return marks.slice(0, -1).map((start, i) => ({
    start: new Date(start).toISOString(),
    end: new Date(marks[i + 1] ?? end).toISOString(),
    posts: posts(marks.length - 2 - i),
  }));
};

describe('days out of hours', () => {
  test('seven of 24 hours each, the latest last, and nothing lost', () => {
    const { days, busiestHour } = volumeOf(hours((hoursAgo) => (hoursAgo === 0 ? 7 : 1)));
    expect(days).toEqual([25, 24, 24, 24, 24, 24, 30]);
    expect(busiestHour).toBe(7);
  });

  const wholeHours = (count: number) =>
    Array.from({ length: count }, (_, i) => ({
      start: new Date(Date.UTC(2026, 10, 13, i)).toISOString(),
      end: new Date(Date.UTC(2026, 10, 13, i + 1)).toISOString(),
      posts: 1,
    }));

  test.each([
    [168, [24, 24, 24, 24, 24, 24, 24]],
    [50, [26, 24]],
    [2, [2]],
  ])('%d whole hours', (count, days) => {
    expect(volumeOf(wholeHours(count)).days).toEqual(days);
  });

  test.each([
    [[3], 3],
    [[9, 1, 5], 5],
    [[1, 2, 3, 10], 2.5],
  ])('the median of %j is %d', (days, expected) => {
    expect(median({ days })).toBe(expected);
  });
});

describe('what it costs', () => {
  const week: Volume = { days: [100, 100, 100, 100, 100, 100, 800], busiestHour: 300 };

  test('a month goes by the mean, because bursts are paid for as well', () => {
    const { month, postsADay } = estimateOf(week);
    expect(postsADay).toEqual({ median: 100, busiest: 800 });
    expect(month.posts).toBeCloseTo(6_000);
    expect(month.search).toBeCloseTo(30);
    expect(month.ownMentions).toBeCloseTo(6);
    expect(month.aws).toBeCloseTo(0.078);
  });

  test('a backfill has what it likely costs and what it costs at most', () => {
    const { backfill } = estimateOf(week);
    expect(backfill['1 hour'].likely).toBeCloseTo((100 / 24) * 0.005);
    expect(backfill['1 hour'].most).toBeCloseTo(1.5);
    expect(backfill['1 day']).toEqual({ likely: 0.5, most: 4 });
    expect(backfill['7 days']).toEqual({ likely: 7, most: 7 });
  });

  test.each([
    [0, 0.5],
    [66, 0.5],
    [67, 0.55],
    // 0.6 divided by 0.05 is more than 12 in binary fractions.
    [80, 0.6],
    [120, 0.9],
    [134, 1.5],
    [800, 6],
    [1_000, 7.5],
    [1_400, 15],
    [20_000, 150],
    [100_000, 750],
  ])('%d posts on the busiest day ask for $%d', (posts, budget) => {
    expect(estimateOf({ days: [1, posts] }).dailyBudget).toBe(budget);
  });
});

describe('asking far more often than there is something to hear', () => {
  test.each([
    ['1 minute', 3, '30 minutes'],
    ['1 minute', 0, '1 hour'],
    ['5 minutes', 8, '10 minutes'],
  ])('every %s for %d posts a day', (every, posts, longer) => {
    expect(pollsTooOften(every, { days: [posts] })).toEqual([
      expect.objectContaining({ remedy: expect.stringContaining(`every ${longer} `) }),
    ]);
  });

  test.each([
    ['1 minute', 100],
    ['10 minutes', 8],
    ['1 hour', 0],
    ['2 hours', 0],
  ])('every %s is no waste for %d posts a day', (every, posts) => {
    expect(pollsTooOften(every, { days: [posts] })).toEqual([]);
  });
});
