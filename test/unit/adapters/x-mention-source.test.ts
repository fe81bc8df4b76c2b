import { afterEach, describe, expect, test } from 'vitest';
import { xClient } from '../../../functions/adapters/x/x-client.ts';
import { xMentionSource } from '../../../functions/adapters/x/x-mention-source.ts';
import type { SearchRequest } from '../../../functions/ports/mention-source.ts';
import { type HttpServer, hangUp, type Responder, serve } from '../../fixtures/http-server.ts';
import { postId } from '../../fixtures/mentions.ts';

let server: HttpServer | undefined;
afterEach(() => server?.close());

async function connect(respond: Responder) {
  server = await serve(respond);
  const client = xClient(async () => 'token', server.url, { pause: async () => {} });
  return { heard: server.heard, source: xMentionSource(client) };
}
const ask: SearchRequest = {
  query: '@AcmeParcels',
  since: { createdAt: '2026-11-22T11:00:00.000Z', sinceId: postId(1) },
  pageSize: 100,
};
const search = async (respond: Responder): Promise<unknown> =>
  (await connect(respond)).source.search(ask).catch((error: unknown) => error);
const page =
  (...data: readonly object[]): Responder =>
  () => ({ body: { data, meta: { result_count: data.length } } });

const wire = {
  id: postId(9),
  text: 'where is it',
  created_at: '2026-11-22T10:00:00.000Z',
  author_id: '42',
  conversation_id: postId(3),
};

describe('what X is asked', () => {
  test('all that is newer than a post, with the fields that we read and no look-up of users', async () => {
    const { source, heard } = await connect(page());
    await source.search(ask);
    expect(heard[0]?.path).toBe('/2/tweets/search/recent');
    const { 'tweet.fields': fields, ...query } = Object.fromEntries(heard[0]?.query ?? []);
    expect(query).toEqual({ query: '@AcmeParcels', max_results: '100', sort_order: 'recency', since_id: postId(1) });
    expect(fields?.split(',')).toEqual(expect.arrayContaining(['author_id', 'created_at', 'note_tweet']));
  });

  test('a further page of what is newer than a moment', async () => {
    const { source, heard } = await connect(page());
    await source.search({ ...ask, since: { startTime: '2026-11-22T09:00:00.000Z' }, pageToken: 'next', pageSize: 10 });
    const query = heard[0]?.query;
    expect(query?.get('start_time')).toBe('2026-11-22T09:00:00.000Z');
    expect(query?.get('next_token')).toBe('next');
    expect(query?.get('max_results')).toBe('10');
    expect(query?.has('since_id')).toBe(false);
  });
});

describe('what X answers', () => {
  const onlyPost = async (post: object) => {
    const { source } = await connect(page(post));
    return (await source.search(ask)).posts[0];
  };

  test('a post in short', async () => {
    expect(await onlyPost(wire)).toEqual({
      id: postId(9),
      versionId: postId(9),
      text: 'where is it',
      createdAt: wire.created_at,
      authorId: '42',
      conversationId: postId(3),
      isRepost: false,
      mentionedHandles: [],
    });
  });

  test.each(['tweet', 'post'])('the vocabulary of %s.*: long text, edits and reposts', async (word) => {
    const kind = word === 'tweet' ? 'retweeted' : 'reposted';
    const post = await onlyPost({
      ...wire,
      [`note_${word}`]: { text: 'the whole of a long text' },
      [`edit_history_${word}_ids`]: [postId(5), postId(9)],
      [`referenced_${word}s`]: [{ type: kind, id: postId(2) }],
      entities: { mentions: [{ username: 'AcmeParcels' }] },
      lang: 'en',
    });
    expect(post).toMatchObject({
      id: postId(5),
      versionId: postId(9),
      text: 'the whole of a long text',
      isRepost: true,
      mentionedHandles: ['AcmeParcels'],
      language: 'en',
    });
  });

  test.each(['referenced_tweets', 'referenced_posts'])('what it answers and quotes, in %s', async (field) => {
    const references = [
      { type: 'replied_to', id: postId(2) },
      { type: 'quoted', id: postId(3) },
    ];
    const urls = ['https://example.com', `https://x.com/AcmeParcels/status/${postId(3)}`];
    const entities = { urls: urls.map((expanded_url) => ({ expanded_url })) };
    expect(await onlyPost({ ...wire, [field]: references, in_reply_to_user_id: '777', entities })).toMatchObject({
      repliesTo: { postId: postId(2), authorId: '777' },
      quotes: { postId: postId(3), handle: 'AcmeParcels' },
      isRepost: false,
    });
    expect(await onlyPost(wire)).not.toHaveProperty('repliesTo');
  });

  test('a quotation is no repost', async () => {
    expect(await onlyPost({ ...wire, referenced_tweets: [{ type: 'quoted', id: postId(2) }] })).toMatchObject({
      isRepost: false,
    });
  });

  test('what nothing can be made of is counted, and the others are read', async () => {
    const { source } = await connect(page({ id: postId(8) }, wire, { ...wire, id: 'x' }));
    expect(await source.search(ask)).toMatchObject({ posts: [{ id: postId(9) }], malformed: 2 });
  });

  test.each([
    [{ result_count: 0, next_token: 'next' }, { nextPageToken: 'next' }],
    [{ result_count: 0, newest_id: '', next_token: '' }, {}],
    [{ result_count: 0 }, {}],
  ])('an empty page with %j', async (meta, expected) => {
    const { source } = await connect(() => ({ body: { meta } }));
    expect(await source.search(ask)).toEqual({ posts: [], malformed: 0, ...expected });
  });
});

describe('what goes wrong at X', () => {
  const problem =
    (status: number, body: object): Responder =>
    () => ({ status, body });
  const ofX = (path: string) => `https://api.twitter.com/2/problems/${path}`;
  const invalid = (message: string) =>
    problem(400, { errors: [{ message }], title: 'Invalid Request', type: ofX('invalid-request') });

  test.each<[string, string, Responder]>([
    ['429', 'SourceThrottled', problem(429, { title: 'Too Many Requests' })],
    ['429 usage cap by type', 'SourceExhausted', problem(429, { type: ofX('usage-capped') })],
    ['429 usage cap by title', 'SourceExhausted', problem(429, { title: 'UsageCapExceeded' })],
    ['402', 'SourceExhausted', problem(402, { type: 'https://api.x.com/2/problems/credits-depleted' })],
    ['403', 'SourceUnauthorized', problem(403, { title: 'Forbidden' })],
    ['401', 'SourceUnauthorized', problem(401, { title: 'Unauthorized' })],
    [
      'a since_id out of reach',
      'SourceWindowPassed',
      invalid("'since_id' must be a tweet id created after 2026-11-15"),
    ],
    [
      'a start_time out of reach',
      'SourceWindowPassed',
      invalid("Invalid 'start_time':'x'. 'start_time' must be on or after y"),
    ],
    ['a wrong query', 'SourceRefused', invalid('There were errors processing your request')],
    ['503', 'SourceUnavailable', problem(503, { title: 'Service Unavailable' })],
    ['a 200 of nothing but errors', 'SourceUnavailable', problem(200, { errors: [{ title: 'Authorization Error' }] })],
    ['a 200 without a page', 'SourceUnavailable', problem(200, {})],
    ['a connection that breaks', 'SourceUnavailable', hangUp],
  ])('%s is a %s, with its cause kept', async (_, name, respond) => {
    expect(await search(respond)).toMatchObject({ name, cause: expect.any(Error) });
  });

  test('a refused search says why', async () => {
    expect(await search(invalid('There were errors processing your request'))).toMatchObject({
      message: 'X refuses the search: There were errors processing your request',
    });
  });
});

describe('an estimate', () => {
  const hour = (start: string, end: string, tweet_count: number) => ({
    start: `2026-11-22T${start}:00.000Z`,
    end: `2026-11-22T${end}:00.000Z`,
    tweet_count,
  });
  const data = [hour('08:00', '09:00', 5), hour('09:00', '10:00', 20), hour('10:00', '10:12', 100)];

  test.each([
    ['in the middle of an hour, which counts whole', '2026-11-22T09:59:00.000Z', 120],
    ['as an hour does', '2026-11-22T10:00:00.000Z', 100],
    ['before the first', '2026-11-21T00:00:00.000Z', 125],
    ['after the last', '2026-11-22T10:12:00.000Z', 0],
  ])('that begins %s', async (_, from, posts) => {
    const { source, heard } = await connect(() => ({ body: { data } }));
    expect(await source.estimate?.('@AcmeParcels', from)).toEqual({ posts, dollars: posts * 0.005, spent: 0.005 });
    expect(heard).toHaveLength(1);
    expect(heard[0]).toMatchObject({ path: '/2/tweets/counts/recent' });
  });
});

describe('an X that knows only its new words', () => {
  const bare = { id: postId(9), text: 'where is it' };
  const renamed: Responder = ({ query }) => ({
    body: { data: [query.has('post.fields') ? wire : bare], meta: { result_count: 1 } },
  });
  const strict: Responder = ({ query }) =>
    query.has('post.fields')
      ? { body: { data: [wire], meta: { result_count: 1 } } }
      : {
          status: 400,
          body: { errors: [{ message: 'The query parameter [tweet.fields] is not one of [query,post.fields]' }] },
        };

  test.each([
    ['leaves the old ones out', renamed, 1],
    ['refuses the old ones', strict, undefined],
  ])('and %s is asked in those, and from then on', async (_, respond, wasted) => {
    const { source, heard } = await connect(respond);
    const first = await source.search(ask);
    expect(first.posts).toHaveLength(1);
    expect(first.wasted).toBe(wasted);
    expect(await source.search(ask)).not.toHaveProperty('wasted');
    expect(heard.map(({ query }) => query.has('post.fields'))).toEqual([false, true, true]);
    expect(heard[1]?.query.get('post.fields')?.split(',')).toEqual(
      expect.arrayContaining(['created_at', 'edit_history_post_ids', 'note_post', 'referenced_posts']),
    );
  });

  test('one that leaves our fields out in any words has given no page: nothing is covered by it', async () => {
    const failure = await search(page(bare));
    expect(failure).toMatchObject({
      name: 'SourceUnavailable',
      message: 'X leaves out the fields that it is asked for',
    });
  });
});
