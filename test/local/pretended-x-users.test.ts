import { describe, expect, test } from 'vitest';
import { NotPretended } from '../../infra/local/outside/x/answer.ts';
import { acme, type PageBody, post, pretend } from '../fixtures/pretended-x.ts';

const path = '/2/users';
const { author: _, ...anonymous } = post(2, { author_id: '8' });
const posts = [post(0), post(1), anonymous];

describe('a look-up of users', () => {
  test('finds those who wrote a post and the accounts, in that order, each once, and bills them', () => {
    const { x, read } = pretend(posts);
    expect(read(path, { ids: `${acme},7,${acme}` })).toEqual({
      data: [
        { id: acme, name: 'AcmeParcels', username: 'AcmeParcels' },
        { id: '7', name: 'priya_reads', username: 'priya_reads' },
      ],
    });
    expect([x.usersBilled, x.postsBilled]).toEqual([2, 0]);
  });

  test('says who is unknown, in a 200 and beside the others, and bills none of them', () => {
    const { x, read } = pretend(posts);
    const { data, errors } = read(path, { ids: '8,7,12' });
    expect(data).toMatchObject([{ id: '7' }]);
    expect(errors).toEqual(
      ['8', '12'].map((id) => ({
        value: id,
        detail: `Could not find user with ids: [${id}].`,
        title: 'Not Found Error',
        resource_type: 'user',
        parameter: 'ids',
        resource_id: id,
        type: 'https://api.x.com/2/problems/resource-not-found',
      })),
    );
    expect(x.usersBilled).toBe(1);
  });

  test('of nobody that is known has no data', () => {
    expect(pretend(posts).read(path, { ids: '12' })).not.toHaveProperty('data');
  });

  test('counts followers, the same for the same user each time and wherever the user stands', () => {
    const metrics = (body: PageBody) => [...(body.data ?? []), ...(body.includes?.users ?? [])].at(-1)?.public_metrics;
    const { read, search } = pretend([post(0)]);
    const found = metrics(read(path, { ids: '7', 'user.fields': 'public_metrics' }));
    expect(found).toEqual({ followers_count: 15_411, following_count: 7, tweet_count: 217, listed_count: 7 });
    expect(metrics(search({ expansions: 'author_id', 'user.fields': 'public_metrics' }))).toEqual(found);
    expect(metrics(read(path, { ids: acme, 'user.fields': 'public_metrics' }))).not.toEqual(found);
  });

  test('is answered in the words that it asks in', () => {
    const [user] = pretend(posts).read(path, {
      ids: '7',
      'user.fields': 'public_metrics',
      'post.fields': 'text',
    }).data ?? [{}];
    expect(user?.public_metrics).toMatchObject({ post_count: 217 });
  });

  test('is allowed 300 times in 15 minutes', () => {
    expect(pretend(posts).ask({ path, params: { ids: '7' } }).headers).toMatchObject({ 'x-rate-limit-limit': '300' });
  });

  test.each([
    ['no ids', {}],
    ['an id that is none', { ids: '7,acme' }],
    ['101 ids', { ids: Array.from({ length: 101 }, (_id, n) => n + 1).join(',') }],
    ['an unknown field', { ids: '7', 'user.fields': 'mood' }],
    ['an unknown parameter', { ids: '7', usernames: 'priya_reads' }],
  ])('is refused for %s', (_for, params) => {
    const { x, ask } = pretend(posts);
    expect(ask({ path, params }).status).toBe(400);
    expect(x.usersBilled).toBe(0);
  });

  test.each([
    ['a field', { 'user.fields': 'location' }],
    ['an expansion', { expansions: 'pinned_tweet_id' }],
  ])('stops at %s that X has and this lacks', (_that, params) => {
    expect(() => pretend(posts).ask({ path, params: { ids: '7', ...params } })).toThrow(NotPretended);
  });
});
