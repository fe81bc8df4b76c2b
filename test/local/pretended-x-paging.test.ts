import { describe, expect, test } from 'vitest';
import { snowflake } from '../../infra/local/outside/x.ts';
import { day, everyMinute, idsOf, minute, pagesOf, post, pretend, start } from '../fixtures/pretended-x.ts';

describe('paging', () => {
  test('reads every post once', () => {
    const posts = everyMinute(45);
    const read = pagesOf(pretend(posts).search, { max_results: '20' });

    expect(read.map(({ meta }) => meta.result_count)).toEqual([20, 20, 5]);
    expect(read.flatMap(idsOf)).toEqual(posts.map(({ id }) => id).reverse());
  });

  test('has no token after a last page that is just full', () => {
    expect(pretend(everyMinute(10)).search().meta).not.toHaveProperty('next_token');
  });

  test('a token answers the same after newer posts have come and older ones left the window', () => {
    const { time, search } = pretend([...everyMinute(25), post(2 * 60 * minute)]);
    const token = search().meta.next_token ?? '';
    const before = search({ next_token: token });

    time.ms = start + 7 * day + 10 * minute;
    expect(search({ next_token: token })).toEqual(before);
    expect(search({ pagination_token: token })).toEqual(before);
    expect(before.meta.result_count).toBe(10);
  });

  test('keeps to since_id only where it is repeated with the token', () => {
    const { search } = pretend(everyMinute(25));
    const since_id = String(snowflake(start + 9 * minute));
    const next_token = search({ since_id }).meta.next_token ?? '';

    expect(search({ since_id, next_token }).meta.result_count).toBe(5);
    expect(search({ next_token }).meta.result_count).toBe(10);
  });

  test('a page can be empty and still have a token', () => {
    const posts = [post(0), ...Array.from({ length: 12 }, (_, n) => post(minute + n, { text: 'no brand' }))];
    const read = pagesOf(pretend(posts, { scanLimit: 5 }).search, {});

    expect(read.map(({ meta }) => meta.result_count)).toEqual([0, 0, 1]);
  });
});
