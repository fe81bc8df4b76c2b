import { describe, expect, test } from 'vitest';
import { day, everyMinute, pretend } from '../fixtures/pretended-x.ts';

const path = '/2/usage/tweets';

describe('usage', () => {
  test('is what was read in this month, at either price, and when the month ends', () => {
    const { time, search, mentions, read } = pretend(everyMinute(3));
    search();
    time.ms += day;
    mentions();
    expect(read(path)).toEqual({
      data: { cap_reset_day: 28, project_cap: '3000000', project_id: '1640995', project_usage: '6' },
    });
    time.ms += 28 * day;
    expect(read(path)).toMatchObject({ data: { cap_reset_day: 30, project_usage: '0' } });
  });

  test('is by the day where that is asked for, today first', () => {
    const { time, search, read } = pretend(everyMinute(3));
    search();
    time.ms += day;
    search({ query: 'nobody' });
    expect(read(path, { days: '3', 'usage.fields': 'daily_project_usage' })).toMatchObject({
      data: {
        daily_project_usage: {
          project_id: '1640995',
          usage: [
            { date: '2026-03-04T00:00:00.000Z', usage: '0' },
            { date: '2026-03-03T00:00:00.000Z', usage: '3' },
            { date: '2026-03-02T00:00:00.000Z', usage: '0' },
          ],
        },
      },
    });
  });

  test('is in numbers where X keeps to the old words', () => {
    const { search, read } = pretend(everyMinute(3), { vocabulary: 'tweet' });
    search();
    expect(read(path, { 'usage.fields': 'daily_project_usage' })).toMatchObject({
      data: { project_cap: 3_000_000, project_usage: 3, daily_project_usage: { project_id: 1_640_995 } },
    });
  });

  test.each([{ days: '0' }, { days: '91' }, { 'usage.fields': 'mood' }, { month: '3' }])(
    'is refused for %j',
    (params) => {
      expect(pretend([]).ask({ path, params }).status).toBe(400);
    },
  );
});
