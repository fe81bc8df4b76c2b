import { describe, expect, test } from 'vitest';
import { everyMinute, idAt, idsOf, minute, post, pretend } from '../fixtures/pretended-x.ts';

const path = '/2/tweets';

describe('a look-up', () => {
  test('finds posts by id in that order, each once, and bills them', () => {
    const { x, read } = pretend(everyMinute(3));
    const ids = [idAt(minute), idAt(0), idAt(minute)].join(',');
    expect(idsOf(read(path, { ids }))).toEqual([idAt(minute), idAt(0)]);
    expect(x.postsBilled).toBe(2);
  });

  test('says which posts are deleted, protected or unknown, in a 200, and bills none of them', () => {
    const { x, read } = pretend([
      post(0, { deletedAt: '2026-03-03T06:30:00Z' }),
      post(minute, { protectedAt: '2026-03-03T06:30:00Z' }),
    ]);
    const { data, errors } = read(path, { ids: `${idAt(0)},${idAt(minute)},12` });
    expect(data).toBeUndefined();
    expect(errors?.map(({ resource_id, title, type }) => [resource_id, title, type])).toEqual([
      [idAt(0), 'Not Found Error', expect.stringMatching(/\/resource-not-found$/)],
      [idAt(minute), 'Authorization Error', expect.stringMatching(/\/not-authorized-for-resource$/)],
      ['12', 'Not Found Error', expect.stringMatching(/\/resource-not-found$/)],
    ]);
    expect(x.postsBilled).toBe(0);
  });

  test('does not see into the future', () => {
    expect(pretend([post(90 * minute)]).read(path, { ids: idAt(90 * minute) }).data).toBeUndefined();
  });

  test.each([
    ['no ids', {}],
    ['an id that is none', { ids: `${idAt(0)},acme` }],
    ['101 ids', { ids: Array.from({ length: 101 }, (_, n) => n + 1).join(',') }],
    ['an unknown field', { ids: '1', 'tweet.fields': 'mood' }],
  ])('is refused for %s', (_, params) => {
    expect(pretend([]).ask({ path, params }).status).toBe(400);
  });
});
