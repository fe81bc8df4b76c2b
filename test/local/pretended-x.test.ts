import { Agent, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type ITwitterApiClientPlugin, TwitterApi } from 'twitter-api-v2';
import { describe, expect, onTestFinished, test } from 'vitest';
import { type Post, PretendedX, type PretendedXOptions, snowflake, type XAnswer } from '../../infra/local/outside/x.ts';

const minute = 60_000;
const day = 24 * 60 * minute;
const start = Date.parse('2026-03-03T06:00:00Z');

interface SearchBody {
  readonly data?: readonly Record<string, unknown>[];
  readonly includes?: { readonly users: readonly Record<string, unknown>[] };
  readonly errors?: readonly Record<string, unknown>[];
  readonly meta: {
    readonly newest_id?: string;
    readonly oldest_id?: string;
    readonly result_count: number;
    readonly next_token?: string;
  };
}

/** A post to Acme, made `ms` after the start. */
const post = (ms: number, more: Partial<Post> = {}): Post => ({
  id: String(snowflake(start + ms)),
  text: '@AcmeParcels where is my parcel',
  created_at: new Date(start + ms).toISOString().replace(/\.\d+/, '.000'),
  author_id: '7',
  author: { username: 'priya_reads' },
  ...more,
});

const everyMinute = (count: number): Post[] => Array.from({ length: count }, (_, n) => post(n * minute));

const desk = (posts: readonly Post[], options: Partial<PretendedXOptions> = {}) => {
  const time = { ms: start + 60 * minute };
  const x = new PretendedX({ posts, clock: { now: () => time.ms }, ...options });
  const get = (
    params: Record<string, string>,
    headers: Record<string, string> = { authorization: 'Bearer t' },
  ): XAnswer =>
    x.answer({
      method: 'GET',
      path: '/2/tweets/search/recent',
      query: new URLSearchParams({ query: '@AcmeParcels', ...params }),
      headers,
    });
  const search = (params: Record<string, string> = {}): SearchBody => {
    const { status, body } = get(params);
    expect({ status, body }).toMatchObject({ status: 200 });
    return body as SearchBody;
  };
  return { x, time, get, search };
};

const idsOf = (body: SearchBody): unknown[] => (body.data ?? []).map(({ id }) => id);

describe('what a search finds', () => {
  test('is newest first, ten unless told, with the ends named', () => {
    const posts = everyMinute(12);
    const body = desk(posts).search();

    expect(idsOf(body)).toEqual(
      posts
        .slice(2)
        .reverse()
        .map(({ id }) => id),
    );
    expect(body.meta).toMatchObject({ newest_id: posts[11]?.id, oldest_id: posts[2]?.id, result_count: 10 });
  });

  test('is only what is 30 seconds old', () => {
    const { time, search } = desk([post(0)]);

    time.ms = start + 29_999;
    expect(search().meta).toEqual({ result_count: 0 });
    time.ms = start + 30_000;
    expect(search().meta.result_count).toBe(1);
  });

  test('is at most seven days old', () => {
    const { time, search } = desk([post(0)]);

    time.ms = start + 7 * day - 1;
    expect(search().meta.result_count).toBe(1);
    time.ms = start + 7 * day;
    expect(search().meta.result_count).toBe(0);
  });

  test('nothing has no data, no ends and no token', () => {
    expect(desk([]).search()).toEqual({ meta: { result_count: 0 } });
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
    const body = desk(everyMinute(5)).search(params);
    expect(idsOf(body)).toEqual(minutes.map((at) => String(snowflake(start + at * minute))));
  });

  test('can end later than by default where end_time says so, but not closer than 10 seconds', () => {
    const { time, search, get } = desk([post(0)]);

    time.ms = start + 15_000;
    expect(search({ end_time: '2026-03-03T06:00:05Z' }).meta.result_count).toBe(1);
    expect(get({ end_time: '2026-03-03T06:00:06Z' }).status).toBe(400);
  });

  test('tells ids apart that are the same number to JavaScript', () => {
    const low = post(0, { id: String(snowflake(start, 1)) });
    const high = post(0, { id: String(snowflake(start, 2)) });
    expect(Number(low.id)).toBe(Number(high.id));

    expect(idsOf(desk([high, low]).search({ since_id: low.id }))).toEqual([high.id]);
  });

  test('is decided by whoever knows which watch a post belongs to', () => {
    const posts = [post(0, { watch: 'acme' }), post(1, { watch: 'nimbus' })];
    const { search } = desk(posts, { matches: (query, { watch }) => query === `watch ${watch}` });

    expect(idsOf(search({ query: 'watch nimbus' }))).toEqual([posts[1]?.id]);
  });
});

describe('paging', () => {
  const pages = (search: (params: Record<string, string>) => SearchBody, params: Record<string, string>) => {
    const read = [search(params)];
    for (let token = read[0]?.meta.next_token; token !== undefined; token = read.at(-1)?.meta.next_token) {
      read.push(search({ ...params, next_token: token }));
    }
    return read;
  };

  test('reads every post once', () => {
    const posts = everyMinute(45);
    const read = pages(desk(posts).search, { max_results: '20' });

    expect(read.map(({ meta }) => meta.result_count)).toEqual([20, 20, 5]);
    expect(read.flatMap(idsOf)).toEqual(posts.map(({ id }) => id).reverse());
  });

  test('has no token after a last page that is just full', () => {
    expect(desk(everyMinute(10)).search().meta).not.toHaveProperty('next_token');
  });

  test('a token answers the same after newer posts have come and older ones left the window', () => {
    const { time, search } = desk([...everyMinute(25), post(2 * 60 * minute)]);
    const token = search().meta.next_token ?? '';
    const before = search({ next_token: token });

    time.ms = start + 7 * day + 10 * minute;
    expect(search({ next_token: token })).toEqual(before);
    expect(search({ pagination_token: token })).toEqual(before);
    expect(before.meta.result_count).toBe(10);
  });

  test('keeps to since_id only where it is repeated with the token', () => {
    const { search } = desk(everyMinute(25));
    const since_id = String(snowflake(start + 9 * minute));
    const next_token = search({ since_id }).meta.next_token ?? '';

    expect(search({ since_id, next_token }).meta.result_count).toBe(5);
    expect(search({ next_token }).meta.result_count).toBe(10);
  });

  test('a page can be empty and still have a token', () => {
    const posts = [post(0), ...Array.from({ length: 12 }, (_, n) => post(minute + n, { text: 'no brand' }))];
    const read = pages(desk(posts, { scanLimit: 5 }).search, {});

    expect(read.map(({ meta }) => meta.result_count)).toEqual([0, 0, 1]);
  });
});

describe('what X would refuse', () => {
  test('a since_id older than the window, naming the id to restart from', () => {
    const { time, get, search } = desk([post(0)]);
    time.ms = Date.parse('2026-08-07T11:45:50.444Z');

    expect(get({ since_id: '2075200933194039668' })).toMatchObject({
      status: 400,
      body: {
        title: 'Invalid Request',
        type: expect.stringMatching(/\/problems\/invalid-request$/),
        errors: [
          {
            parameters: { since_id: ['2075200933194039668'] },
            message:
              "'since_id' must be a tweet id created after 2026-07-31T11:45Z. " +
              "Please use a 'since_id' that is larger than 2083157183716917248",
          },
        ],
      },
    });
    expect(get({ since_id: '2083157183716917248' }).status).toBe(400);
    expect(search({ since_id: '2083157183716917249' }).meta.result_count).toBe(0);
  });

  test.each([
    ['no query', { query: '' }, 'non-empty'],
    ['a query over 512 characters', { query: 'a'.repeat(513) }, '512'],
    ['too few results', { max_results: '9' }, '[9] is not between 10 and 100'],
    ['too many results', { max_results: '101' }, '[101] is not between 10 and 100'],
    ['half a result', { max_results: '10.5' }, '[10.5]'],
    ['an unknown parameter', { cursor: '1' }, '[cursor] is not one of [query,'],
    ['an unknown field', { 'tweet.fields': 'text,mood' }, '[mood] is not one of'],
    ['an old field in the new words', { 'post.fields': 'note_tweet' }, '[note_tweet] is not one of'],
    ['an unknown expansion', { expansions: 'followers' }, '[followers]'],
    ['an id that is none', { since_id: '12a' }, '[12a]'],
    ['a time that is none', { start_time: 'yesterday' }, "'start_time':'yesterday'"],
    ['a start before the window', { start_time: '2026-02-20T00:00:00Z' }, 'on or after 2026-02-24T07:00:00.000Z'],
    ['an end too close to now', { end_time: '2026-03-03T06:59:55Z' }, '10 seconds prior'],
    ['a made-up token', { next_token: 'abc' }, '[abc] is not valid'],
    ['an unknown operator', { query: 'acme has:links' }, "invalid operator 'has'"],
    ['an operator that every object has', { query: 'constructor:x' }, "invalid operator 'constructor'"],
    ['an unknown kind', { query: 'acme -is:nullcast' }, "invalid operator 'is:nullcast'"],
    ['only negations', { query: '-acme -is:retweet' }, 'at least one positive'],
    ['a branch that only narrows', { query: 'acme OR lang:en' }, 'at least one positive'],
    ['AND as a word', { query: 'acme AND parcels' }, 'Ambiguous use of and as a keyword'],
    ['an open parenthesis', { query: '(acme OR nimbus' }, 'closing parenthesis'],
    ['a parenthesis too many', { query: 'acme)' }, 'opening parenthesis (at position 5)'],
    ['an open quote', { query: '"acme parcels' }, 'closing quote'],
    ['an OR with nothing after it', { query: 'acme OR' }, 'Missing a clause'],
  ])('%s', (_, params, message) => {
    expect(desk([post(0)]).get(params)).toMatchObject({
      status: 400,
      body: { title: 'Invalid Request', errors: [{ message: expect.stringContaining(message) }] },
    });
  });

  test('a token of another query', () => {
    const { get, search } = desk(everyMinute(20));
    const next_token = search().meta.next_token ?? '';
    expect(get({ query: 'parcel', next_token }).status).toBe(400);
  });

  test('a caller without a bearer token', () => {
    const { x, get } = desk([post(0)]);
    expect(get({}, {})).toMatchObject({ status: 401, body: { title: 'Unauthorized', status: 401 } });
    expect(x.postsBilled).toBe(0);
  });

  test('an endpoint that is not there', () => {
    const request = { query: new URLSearchParams(), headers: { authorization: 'Bearer t' } };
    expect(desk([]).x.answer({ method: 'GET', path: '/2/nothing', ...request }).status).toBe(404);
  });

  test('but never what X would allow and this lacks: that is a fault of the desk', () => {
    const { get } = desk([]);
    expect(() => get({ expansions: 'geo.place_id' })).toThrow('does not expand geo.place_id');
    expect(() => get({ sort_order: 'relevancy' })).toThrow('relevancy');
  });
});

describe('the rate limit', () => {
  test('is 450 requests in 15 minutes per bearer, told in the headers', () => {
    const { time, get } = desk([]);
    const reset = String((start + 75 * minute) / 1000);
    expect(get({}).headers).toMatchObject({
      'x-rate-limit-limit': '450',
      'x-rate-limit-remaining': '449',
      'x-rate-limit-reset': reset,
    });
    for (let n = 1; n < 450; n++) expect(get({}).status).toBe(200);

    expect(get({})).toMatchObject({
      status: 429,
      headers: { 'x-rate-limit-remaining': '0', 'x-rate-limit-reset': reset },
      body: { title: 'Too Many Requests', status: 429 },
    });
    expect(get({}, { authorization: 'Bearer another' }).status).toBe(200);
    time.ms = Number(reset) * 1000;
    expect(get({}).headers).toMatchObject({ 'x-rate-limit-remaining': '449' });
  });

  test('can be as low as some have met it', () => {
    const { get } = desk([], { requestsPerWindow: 1 });
    expect([get({}).status, get({}).status]).toEqual([200, 429]);
  });
});

describe('what is shown of a post', () => {
  const reply = post(0, {
    lang: 'en',
    conversation_id: '5',
    note_tweet: { text: '@AcmeParcels where is my parcel, the whole of it' },
    referenced_tweets: [{ type: 'replied_to', id: '5' }],
    watch: 'acme',
  });

  test('is its id, text and history of edits unless more is asked for', () => {
    const { id, text } = reply;
    expect(desk([reply]).search().data).toEqual([{ id, text, edit_history_tweet_ids: [id] }]);
  });

  test('is what was asked for, without what the post lacks', () => {
    const fields = 'created_at,author_id,conversation_id,lang,note_tweet,referenced_tweets,public_metrics';
    const { author, watch, ...shown } = reply;
    expect(desk([reply]).search({ 'tweet.fields': fields }).data).toEqual([
      { ...shown, edit_history_tweet_ids: [reply.id] },
    ]);
  });

  test('is in the new words where it was asked for in them', () => {
    expect(desk([reply]).search({ 'post.fields': 'note_post,referenced_posts' }).data).toEqual([
      {
        id: reply.id,
        text: reply.text,
        edit_history_post_ids: [reply.id],
        note_post: reply.note_tweet,
        referenced_posts: reply.referenced_tweets,
      },
    ]);
  });

  test('is also its author, once, where that is expanded; who is unknown becomes a partial error', () => {
    const { author, ...anonymous } = post(2, { author_id: '8' });
    const { x, search } = desk([post(0), post(1), anonymous]);
    const body = search({ expansions: 'author_id', 'user.fields': 'username' });

    expect(body.data?.map(({ author_id }) => author_id)).toEqual(['8', '7', '7']);
    expect(body.includes).toEqual({ users: [{ id: '7', name: 'priya_reads', username: 'priya_reads' }] });
    expect(body.errors).toMatchObject([{ resource_id: '8', title: 'Not Found Error' }]);
    expect(x.usersBilled).toBe(1);
  });
});

test('bills every post returned, again when it is returned again, and no empty page', () => {
  const { x, time, search, get } = desk(everyMinute(3));
  search();
  search();
  get({ max_results: '1' });
  time.ms = start;
  search();

  expect(x.postsBilled).toBe(6);
  expect(x.usersBilled).toBe(0);
  expect(x.calls).toEqual(new Map([['GET /2/tweets/search/recent', 4]]));
});

describe('the query language', () => {
  const texts: Readonly<Record<string, Partial<Post>>> = {
    mention: { text: 'hey @acmeparcels, where is it', lang: 'en' },
    phrase: { text: 'Acme-Parcels lost it!', lang: 'en' },
    joined: { text: 'acmeparcels #fail', lang: 'en' },
    address: { text: 'write to help@acmeparcels.example', lang: 'en' },
    longer: { text: '@AcmeParcelsFans unite', lang: 'en' },
    japanese: { text: 'Nimbusの同期が止まった', lang: 'ja' },
    long: { text: 'It began', note_tweet: { text: 'It began on Monday with a courier' } },
    own: { text: 'We are on it @someone', author: { username: 'AcmeParcels' }, lang: 'en' },
    reply: { text: '@AcmeParcels still waiting', referenced_tweets: [{ type: 'replied_to', id: '1' }], lang: 'en' },
    quote: { text: 'courier of the year', referenced_tweets: [{ type: 'quoted', id: '1' }], conversation_id: '1' },
    retweet: { text: 'RT @AcmeParcels: acmeparcels is back', referenced_tweets: [{ type: 'retweeted', id: '1' }] },
  };
  const names = Object.keys(texts);
  const { search } = desk(Object.values(texts).map((more, n) => post(n, { author: { username: 'x' }, ...more })));

  test.each([
    ['@AcmeParcels', ['mention', 'reply', 'retweet']],
    ['"acme parcels"', ['phrase']],
    ['acmeparcels', ['mention', 'joined', 'address', 'reply']],
    ['#FAIL', ['joined']],
    ['同期', ['japanese']],
    ['nimbus', ['japanese']],
    ['monday', ['long']],
    ['from:acmeparcels', ['own']],
    ['from:7 lang:ja', ['japanese']],
    ['conversation_id:1', ['quote']],
    ['courier is:quote', ['quote']],
    ['@acmeparcels -is:retweet -is:reply', ['mention']],
    ['it -from:AcmeParcels -"acme parcels"', ['mention', 'long']],
    ['it lang:en -where', ['phrase', 'own']],
    ['monday OR courier', ['long', 'quote']],
    ['"acme parcels" OR @acmeparcels -is:retweet', ['mention', 'phrase', 'reply']],
    ['@acmeparcels OR "acme parcels" -is:retweet', ['mention', 'phrase', 'reply', 'retweet']],
    ['(@acmeparcels OR "acme parcels") -is:retweet', ['mention', 'phrase', 'reply']],
    ['acmeparcels -(where OR waiting)', ['joined', 'address']],
  ])('%s', (query, expected) => {
    const found = idsOf(search({ query, max_results: '100' }));
    const byId = new Map(names.map((name, n) => [String(snowflake(start + n)), name]));
    expect(found.map((id) => byId.get(String(id))).reverse()).toEqual(expected);
  });
});

test.each([
  ['an id that occurs twice', [post(0), post(0)], 'two posts have the id'],
  ['an id that tells another time', [post(0, { created_at: '2026-03-03T07:00:00Z' })], 'not the time in its id'],
])('takes no posts with %s', (_, posts, message) => {
  expect(() => desk(posts)).toThrow(message);
});

test('looks at new posts only: a poll among 10,000 posts costs no more than among ten', () => {
  let looked = 0;
  const { time, search } = desk(
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

describe('the client that the product uses', () => {
  /** A server that answers as X, and a client that takes it for X. */
  const connect = async (x: PretendedX): Promise<TwitterApi> => {
    const server = createServer((request, response) => {
      const { pathname, searchParams } = new URL(request.url ?? '/', 'http://127.0.0.1');
      const { authorization } = request.headers;
      const answer = x.answer({
        method: request.method ?? 'GET',
        path: pathname,
        query: searchParams,
        headers: { authorization },
      });
      response.writeHead(answer.status, answer.headers).end(JSON.stringify(answer.body));
    });
    await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
    const agent = new Agent();
    onTestFinished(() => {
      agent.destroy();
      server.close();
    });
    const { port } = server.address() as AddressInfo;
    const local: ITwitterApiClientPlugin = {
      onBeforeRequest: ({ computedParams }) => {
        const { pathname, search } = computedParams.url;
        computedParams.url = new URL(`${pathname}${search}`, `http://127.0.0.1:${port}`);
      },
    };
    return new TwitterApi('t', { plugins: [local], httpAgent: agent });
  };

  test('pages to the end', async () => {
    const posts = everyMinute(45);
    const client = await connect(desk(posts).x);
    const found = await client.v2.search('@AcmeParcels', { max_results: 20, 'tweet.fields': ['created_at'] });
    await found.fetchLast();

    expect(found.tweets.map(({ id }) => id)).toEqual(posts.map(({ id }) => id).reverse());
    expect(found.tweets[44]?.created_at).toBe('2026-03-03T06:00:00.000Z');
    expect(found.done).toBe(true);
    expect(found.rateLimit).toMatchObject({ limit: 450, remaining: 447 });
  });

  test('reads the sentence of a refusal', async () => {
    const client = await connect(desk([]).x);
    await expect(client.v2.search('@AcmeParcels', { since_id: '1' })).rejects.toMatchObject({
      code: 400,
      errors: [{ message: expect.stringContaining("'since_id' must be a tweet id created after") }],
      rateLimit: { remaining: 449 },
    });
  });

  test('sees the limit', async () => {
    const client = await connect(desk([], { requestsPerWindow: 1 }).x);
    await client.v2.search('@AcmeParcels');
    await expect(client.v2.search('@AcmeParcels')).rejects.toMatchObject({ code: 429, rateLimit: { remaining: 0 } });
  });
});
