import { describe, expect, test } from 'vitest';
import { day, everyMinute, idAt, minute, post, pretend } from '../fixtures/pretended-x.ts';

interface Counts {
  readonly data: readonly { readonly start: string; readonly end: string; readonly tweet_count: number }[];
  readonly meta: { readonly total_tweet_count: number };
}

const path = '/2/tweets/counts/recent';
const count = (x: ReturnType<typeof pretend>, params: Record<string, string> = {}): Counts =>
  x.read<Counts>(path, { query: '@AcmeParcels', ...params });

describe('counts', () => {
  test('are by the hour for seven days unless told, oldest first, with parts of an hour at both ends', () => {
    const x = pretend([post(-90 * minute), ...everyMinute(5), post(1, { text: 'nothing' })]);
    x.time.ms += 15 * minute;
    const { data, meta } = count(x);

    expect(meta).toEqual({ total_tweet_count: 6 });
    expect(data).toHaveLength(169);
    expect(data[0]).toEqual({ start: '2026-02-24T07:15:00.000Z', end: '2026-02-24T08:00:00.000Z', tweet_count: 0 });
    expect(data.slice(-4).map(({ tweet_count }) => tweet_count)).toEqual([1, 0, 5, 0]);
    expect(data.at(-1)).toEqual({ start: '2026-03-03T07:00:00.000Z', end: '2026-03-03T07:14:30.000Z', tweet_count: 0 });
  });

  test.each([
    ['minute', 10, [1, 1, 1, 1, 1, 0, 0, 0, 0, 0]],
    ['hour', 1, [5]],
    ['day', 1, [5]],
  ])('by the %s', (granularity, buckets, expected) => {
    const window = { start_time: '2026-03-03T06:00:00Z', end_time: '2026-03-03T06:10:00Z' };
    const { data } = count(pretend(everyMinute(5)), { granularity, ...window });
    expect(data).toHaveLength(buckets);
    expect(data.map(({ tweet_count }) => tweet_count)).toEqual(expected);
  });

  test('between two ids are without both', () => {
    const { meta } = count(pretend(everyMinute(5)), { since_id: idAt(0), until_id: idAt(4 * minute) });
    expect(meta.total_tweet_count).toBe(3);
  });

  test('are as many as search would return', () => {
    const x = pretend([post(0, { deletedAt: '2026-03-03T06:30:00Z' }), post(minute), post(59.9 * minute)]);
    expect(count(x).meta.total_tweet_count).toBe(x.search().meta.result_count);
    expect(count(x).meta.total_tweet_count).toBe(1);
  });

  test('cost by the request, however much they count; a refused one costs nothing', () => {
    const x = pretend(everyMinute(5));
    count(x);
    count(x, { query: 'nobody' });
    x.ask({ path, params: { query: 'has:links' } });
    expect([x.x.countsBilled, x.x.postsBilled]).toEqual([2, 0]);
  });

  test('come in the new words where they are asked for', () => {
    const x = pretend(everyMinute(5));
    const params = { query: 'parcel', granularity: 'day', 'search_count.fields': 'start,end,post_count' };
    expect(x.read(path, params)).toMatchObject({ meta: { total_post_count: 5 } });
  });

  test.each([
    ['no query', { query: '' }],
    ['an unknown operator', { query: 'has:links' }],
    ['an unknown granularity', { granularity: 'week' }],
    ['a page token', { next_token: 'abc' }],
    ['a since_id before the window', { since_id: idAt(-8 * day) }],
  ])('are refused for %s', (_, params) => {
    const x = pretend([]);
    expect(x.ask({ path, params: { query: 'acme', ...params } }).status).toBe(400);
  });
});
