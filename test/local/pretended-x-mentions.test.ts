import { describe, expect, test } from 'vitest';
import { acme, day, everyMinute, idAt, idsOf, minute, pagesOf, post, pretend, start } from '../fixtures/pretended-x.ts';

const times = (body: Parameters<typeof idsOf>[0]): number[] =>
  idsOf(body).map((id) => (Number(BigInt(String(id)) >> 22n) - Number(BigInt(idAt(0)) >> 22n)) / minute);

describe('the mentions of an account', () => {
  test('are its @mentions in text or entities, newest first, whatever their letters', () => {
    const posts = [
      post(0, { text: '@acmeparcels hello' }),
      post(minute, { text: 'acmeparcels without the sign' }),
      post(2 * minute, { text: 'and yet', entities: { mentions: [{ username: 'AcmeParcels' }] } }),
      post(3 * minute, { text: '@AcmeParcelsFans unite' }),
    ];
    expect(times(pretend(posts).mentions())).toEqual([2, 0]);
  });

  test('are there at once, and for longer than search would find them', () => {
    const { time, mentions } = pretend([post(0)]);
    time.ms = start - 1;
    expect(mentions().meta).toEqual({ result_count: 0 });
    time.ms = start;
    expect(mentions().meta.result_count).toBe(1);
    time.ms = start + 30 * day;
    expect(mentions().meta.result_count).toBe(1);
  });

  test.each([
    ['since_id, without that post', { since_id: idAt(2 * minute) }, [4, 3]],
    ['until_id, without that post', { until_id: idAt(2 * minute) }, [1, 0]],
    ['start_time, with that second', { start_time: '2026-03-03T06:03:00Z' }, [4, 3]],
    ['end_time, without that second', { end_time: '2026-03-03T06:03:00Z' }, [2, 1, 0]],
    ['since_id rather than start_time', { since_id: idAt(3 * minute), start_time: '2026-03-03T06:01:00Z' }, [4]],
    ['until_id rather than end_time', { until_id: idAt(minute), end_time: '2026-03-03T06:03:00Z' }, [0]],
  ])('are bounded by %s', (_, params, minutes) => {
    expect(times(pretend(everyMinute(5)).mentions(params))).toEqual(minutes);
  });

  test('are read back by pagination_token, each once, though new ones come in between', () => {
    const { time, mentions } = pretend([...everyMinute(45), post(61 * minute)]);
    const pages = pagesOf(
      (params) => {
        time.ms += 2 * minute;
        return mentions(params);
      },
      { max_results: '20', until_id: idAt(45 * minute) },
      'pagination_token',
    );
    expect(pages.map(({ meta }) => meta.result_count)).toEqual([20, 20, 5]);
    expect(pages.flatMap(times)).toEqual(Array.from({ length: 45 }, (_, n) => 44 - n));
  });

  test('end at the latest 800, and nothing says that there were more', () => {
    const posts = Array.from({ length: 810 }, (_, n) => post(n * 1000));
    const read = (params: Record<string, string>) => pretend(posts).mentions({ ...params, max_results: '100' });
    const found = pagesOf(read, { since_id: idAt(0) }, 'pagination_token').flatMap(idsOf);
    expect(found).toHaveLength(800);
    expect(found.at(-1)).toBe(idAt(10_000));
  });

  test('cost a fifth where the account owns the app, and the full price where it does not', () => {
    const own = pretend(everyMinute(3));
    own.mentions();
    expect([own.x.ownPostsBilled, own.x.postsBilled]).toEqual([3, 0]);

    const other = pretend(everyMinute(3), { owners: new Set() });
    other.mentions();
    expect([other.x.ownPostsBilled, other.x.postsBilled]).toEqual([0, 3]);
    expect(other.x.calls).toEqual(new Map([['GET /2/users/:id/mentions', 1]]));
  });

  test('of an unknown account are an error in a 200', () => {
    expect(pretend([]).read('/2/users/12/mentions')).toEqual({
      errors: [expect.objectContaining({ resource_id: '12', resource_type: 'user', title: 'Not Found Error' })],
    });
  });

  test.each([
    ['a page of four', { max_results: '4' }, 'between 5 and 100'],
    ['the token of search', { next_token: 'abc' }, '[next_token] is not one of'],
    ['a query', { query: 'acme' }, '[query] is not one of'],
    ['a made-up token', { pagination_token: 'abc' }, '[abc] is not valid'],
    ['a time before X', { start_time: '2009-01-01T00:00:00Z' }, '2010-11-06'],
    ['bounds that cross', { since_id: idAt(2), until_id: idAt(1) }, "must be before 'until_id'"],
  ])('are refused for %s', (_, params, message) => {
    expect(pretend([]).ask({ path: `/2/users/${acme}/mentions`, params })).toMatchObject({
      status: 400,
      body: { errors: [{ message: expect.stringContaining(message) }] },
    });
  });

  test('a token of search is none of theirs', () => {
    const { search, ask } = pretend(everyMinute(20));
    const params = { pagination_token: search().meta.next_token ?? '' };
    expect(ask({ path: `/2/users/${acme}/mentions`, params }).status).toBe(400);
  });
});
