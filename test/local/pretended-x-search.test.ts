import { describe, expect, test } from 'vitest';
import { snowflake } from '../../infra/local/outside/x.ts';
import { day, everyMinute, idsOf, minute, post, pretend, start } from '../fixtures/pretended-x.ts';

describe('what a search finds', () => {
  test('is newest first, ten unless told, with the ends named', () => {
    const posts = everyMinute(12);
    const body = pretend(posts).search();

    expect(idsOf(body)).toEqual(
      posts
        .slice(2)
        .reverse()
        .map(({ id }) => id),
    );
    expect(body.meta).toMatchObject({ newest_id: posts[11]?.id, oldest_id: posts[2]?.id, result_count: 10 });
  });

  test('is only what is 30 seconds old', () => {
    const { time, search } = pretend([post(0)]);

    time.ms = start + 29_999;
    expect(search().meta).toEqual({ result_count: 0 });
    time.ms = start + 30_000;
    expect(search().meta.result_count).toBe(1);
  });

  test('is the same between two milliseconds, where a virtual clock may stand', () => {
    const { time, search } = pretend([post(0)]);

    time.ms = start + 30_000.25;
    expect(search().meta.result_count).toBe(1);
  });

  test('is at most seven days old', () => {
    const { time, search } = pretend([post(0)]);

    time.ms = start + 7 * day - 1;
    expect(search().meta.result_count).toBe(1);
    time.ms = start + 7 * day;
    expect(search().meta.result_count).toBe(0);
  });

  test('nothing has no data, no ends and no token', () => {
    expect(pretend([]).search()).toEqual({ meta: { result_count: 0 } });
  });

  test.each([
    ['since_id, without that post', { since_id: String(snowflake(start + 2 * minute)) }, [4, 3]],
    ['until_id, without that post', { until_id: String(snowflake(start + 2 * minute)) }, [1, 0]],
    ['start_time, with that second', { start_time: '2026-03-03T06:03:00Z' }, [4, 3]],
    ['end_time, without that second', { end_time: '2026-03-03T06:03:00.000Z' }, [2, 1, 0]],
    [
      'since_id and until_id together',
      { since_id: String(snowflake(start)), until_id: String(snowflake(start + 3 * minute)) },
      [2, 1],
    ],
    [
      'since_id rather than start_time',
      { since_id: String(snowflake(start + 3 * minute)), start_time: '2026-03-03T06:01:00Z' },
      [4],
    ],
  ])('is bounded by %s', (_, params, minutes) => {
    const body = pretend(everyMinute(5)).search(params);
    expect(idsOf(body)).toEqual(minutes.map((at) => String(snowflake(start + at * minute))));
  });

  test('can end later than by default where end_time says so, but not closer than 10 seconds', () => {
    const { time, search, get } = pretend([post(0)]);

    time.ms = start + 15_000;
    expect(search({ end_time: '2026-03-03T06:00:05Z' }).meta.result_count).toBe(1);
    expect(get({ end_time: '2026-03-03T06:00:06Z' }).status).toBe(400);
  });

  test('tells ids apart that are the same number to JavaScript', () => {
    const low = post(0, { id: String(snowflake(start, 1)) });
    const high = post(0, { id: String(snowflake(start, 2)) });
    expect(Number(low.id)).toBe(Number(high.id));

    expect(idsOf(pretend([high, low]).search({ since_id: low.id }))).toEqual([high.id]);
  });

  test('is decided by whoever knows which watch a post belongs to', () => {
    const posts = [post(0, { watch: 'acme' }), post(1, { watch: 'nimbus' })];
    const { search } = pretend(posts, { matches: (query, { watch }) => query === `watch ${watch}` });

    expect(idsOf(search({ query: 'watch nimbus' }))).toEqual([posts[1]?.id]);
  });
});

test('looks at new posts only: a poll among 10,000 posts costs no more than among ten', () => {
  let looked = 0;
  const { time, search } = pretend(
    Array.from({ length: 10_000 }, (_, n) => post(n * 1000)),
    {
      requestsPerWindow: Number.POSITIVE_INFINITY,
      matches: () => {
        looked++;
        return true;
      },
    },
  );
  for (let n = 1; n <= 1_000; n++) {
    time.ms = start + 30_000 + n * 10_000;
    search({ since_id: String(snowflake(start + (n - 1) * 10_000)), max_results: '100' });
  }
  expect(looked).toBe(9_999);
});

test.each([
  ['an id that occurs twice', [post(0), post(0)], 'two posts have the id'],
  ['an id that tells another time', [post(0, { created_at: '2026-03-03T07:00:00Z' })], 'not the time in its id'],
])('takes no posts with %s', (_, posts, message) => {
  expect(() => pretend(posts)).toThrow(message);
});

test('bills every post returned, again when it is returned again, and no empty page', () => {
  const { x, time, search, get } = pretend(everyMinute(3));
  search();
  search();
  get({ max_results: '1' });
  time.ms = start;
  search();

  expect(x.postsBilled).toBe(6);
  expect(x.usersBilled).toBe(0);
  expect(x.calls).toEqual(new Map([['GET /2/tweets/search/recent', 4]]));
});
