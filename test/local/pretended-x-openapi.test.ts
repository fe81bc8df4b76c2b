import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type ServedX, serveX } from '../../infra/local/outside/x/serve.ts';
import type { Vocabulary } from '../../infra/local/outside/x.ts';
import { acme, everyMinute, idAt, minute, post, pretend } from '../fixtures/pretended-x.ts';
import { hasShared, sharedPath } from '../fixtures/shared.ts';
import { startValidatingProxy, type ValidatingProxy } from '../fixtures/validating-proxy.ts';

const posts = [
  ...everyMinute(12),
  post(20 * minute, { deletedAt: '2026-03-03T06:40:00Z' }),
  post(21 * minute, { protectedAt: '2026-03-03T06:40:00Z' }),
  post(22 * minute, {
    lang: 'en',
    conversation_id: idAt(0),
    in_reply_to_user_id: acme,
    referenced_tweets: [
      { type: 'replied_to', id: idAt(0) },
      { type: 'quoted', id: idAt(20 * minute) },
    ],
    note_tweet: { text: '@AcmeParcels the whole of it' },
    edit_history_tweet_ids: [idAt(21.5 * minute), idAt(22 * minute)],
    entities: { mentions: [{ start: 0, end: 12, username: 'AcmeParcels', id: acme }] },
    public_metrics: {
      ...{ retweet_count: 1, reply_count: 2, like_count: 3, quote_count: 4, bookmark_count: 5 },
      impression_count: 6,
    },
  }),
];

const ids = [0, 20, 21, 22].map((at) => idAt(at * minute)).join(',');

/** What both files take, but for the names of what is asked of a post. */
const files: readonly {
  readonly file: string;
  readonly vocabulary: Exclude<Vocabulary, 'as-asked'>;
  readonly whole: string;
  readonly wrongField: string;
}[] = [
  {
    file: 'x-openapi/2.159.json',
    vocabulary: 'tweet',
    whole:
      'tweet.fields=created_at,conversation_id,lang,in_reply_to_user_id,note_tweet,entities,public_metrics&' +
      'expansions=author_id,referenced_tweets.id&user.fields=username',
    wrongField: 'tweet.fields=note_post',
  },
  {
    file: 'x-openapi/2.167.json',
    vocabulary: 'post',
    whole:
      'post.fields=created_at,conversation_id,lang,note_post,entities,public_metrics&' +
      'expansions=author_id,referenced_posts&user.fields=username',
    wrongField: 'post.fields=note_tweet',
  },
];

for (const { file, vocabulary, whole, wrongField } of files) {
  describe.skipIf(!hasShared(file))(`behind a proxy that knows ${file}`, () => {
    let served: ServedX;
    let proxy: ValidatingProxy;
    const pretended = (words: Vocabulary) => pretend(posts, { vocabulary: words, baseUrl: () => served.url }).x;
    let x = pretended(vocabulary);
    let answered: number | undefined;

    beforeAll(async () => {
      served = await serveX({
        answer: (request) => {
          const answer = x.answer(request);
          answered = answer.status;
          return answer;
        },
      });
      proxy = await startValidatingProxy(sharedPath(file), served.url);
    }, 60_000);

    afterAll(async () => {
      await proxy?.stop();
      await served?.close();
    });

    const call = async (request: string, body?: object, headers = { authorization: 'Bearer t' }) => {
      answered = undefined;
      const [method = '', path = ''] = request.split(' ');
      const response = await fetch(`${proxy.url}${path}`, {
        method,
        headers: { ...headers, 'content-type': 'application/json' },
        ...(body !== undefined && { body: JSON.stringify(body) }),
        signal: AbortSignal.timeout(20_000),
      });
      const violations = response.headers.get('sl-violations');
      return { status: response.status, violations, body: (await response.json()) as Record<string, unknown> };
    };

    test.each([
      ['a page with everything', `GET /2/tweets/search/recent?query=%40AcmeParcels&max_results=10&${whole}`],
      ['no page', 'GET /2/tweets/search/recent?query=nobody'],
      ['a part of the window', `GET /2/tweets/search/recent?query=parcel&since_id=${idAt(0)}&until_id=${idAt(minute)}`],
      ['mentions', `GET /2/users/${acme}/mentions?max_results=5&start_time=2026-03-01T00:00:00Z&${whole}`],
      ['mentions of nobody', 'GET /2/users/78/mentions'],
      ['counts', 'GET /2/tweets/counts/recent?query=%40AcmeParcels'],
      ['counts by days', 'GET /2/tweets/counts/recent?query=%40AcmeParcels&granularity=day'],
      ['usage', 'GET /2/usage/tweets'],
      ['usage by days', 'GET /2/usage/tweets?days=30&usage.fields=daily_project_usage,daily_client_app_usage'],
      ['posts by id', `GET /2/tweets?ids=${ids}&${whole}`],
      ['ids of nothing', 'GET /2/tweets?ids=12'],
      ['users by id', `GET /2/users?ids=7,${acme},12&user.fields=public_metrics,username`],
      ['users of nobody', 'GET /2/users?ids=12'],
      ['jobs, none yet', 'GET /2/compliance/jobs?type=users'],
      ['a job that is none', 'GET /2/compliance/jobs/12'],
    ])('%s is answered as it promises', async (_, request) => {
      const { status, violations, body } = await call(request);
      expect({ status, violations, body }).toMatchObject({ status: 200, violations: null });
    });

    test('a compliance job goes through', async () => {
      const made = await call('POST /2/compliance/jobs', { type: 'tweets', name: 'nightly' });
      expect(made).toMatchObject({ status: 200, violations: null, body: { data: { status: 'created' } } });
      const { id } = made.body.data as { readonly id: string };
      for (const request of [`GET /2/compliance/jobs/${id}`, 'GET /2/compliance/jobs?type=tweets&status=created']) {
        expect(await call(request)).toMatchObject({ status: 200, violations: null });
      }
    });

    test('what is gone, protected or edited is told in these words', async () => {
      const { body } = await call(`GET /2/tweets?ids=${ids}&${whole}`);
      const inWords = (old: string): string => (vocabulary === 'post' ? old.replace('tweet', 'post') : old);
      expect(body).toMatchObject({
        data: [{}, { [inWords('edit_history_tweet_ids')]: [idAt(21.5 * minute), idAt(22 * minute)] }],
        includes: { users: [{ id: '7' }], [inWords('tweets')]: [{ id: idAt(0) }] },
      });
      expect((body.errors as { title: string }[]).map(({ title }) => title)).toEqual([
        'Not Found Error',
        'Authorization Error',
        'Not Found Error',
      ]);
    });

    /**
     * Refused by the proxy, or else by X: the proxy takes any `+json` for plain JSON, and so holds X's problems to the
     * schema of another kind of error.
     */
    const refusal = async (...request: Parameters<typeof call>): Promise<number> => {
      const { status } = await call(...request);
      return answered ?? status;
    };

    test.each([
      ['a wrong id', 'GET /2/users/acme/mentions'],
      ['a wrong id among others', 'GET /2/tweets?ids=1,acme'],
      ['more than 100 ids', `GET /2/tweets?ids=${Array.from({ length: 101 }, (_, n) => n + 1)}`],
      ['no ids', 'GET /2/tweets'],
      ['a user id that is none', 'GET /2/users?ids=7,acme'],
      ['more than 100 users', `GET /2/users?ids=${Array.from({ length: 101 }, (_, n) => n + 1)}`],
      ['a field of no user', 'GET /2/users?ids=7&user.fields=mood'],
      ['a field of the other words', `GET /2/tweets/search/recent?query=acme&${wrongField}`],
      ['a field of none', `GET /2/users/${acme}/mentions?${wrongField.replace(/=.*/, '=mood')}`],
      ['a page too small', 'GET /2/tweets/search/recent?query=acme&max_results=9'],
      ['a page too large', `GET /2/users/${acme}/mentions?max_results=101`],
      ['no query', 'GET /2/tweets/search/recent'],
      ['a query of an unknown operator', 'GET /2/tweets/counts/recent?query=has:links'],
      ['an unknown parameter', `GET /2/users/${acme}/mentions?next_token=abc`],
      ['a time before X', `GET /2/users/${acme}/mentions?start_time=2009-01-01T00:00:00Z`],
      ['an unknown granularity', 'GET /2/tweets/counts/recent?query=acme&granularity=week'],
      ['too many days', 'GET /2/usage/tweets?days=91'],
      ['an unknown type of job', 'GET /2/compliance/jobs?type=posts'],
      ['a job id that is none', 'GET /2/compliance/jobs/nightly'],
    ])('%s is refused', async (_, request) => {
      expect([400, 422]).toContain(await refusal(request));
    });

    test('a job of no known type, and a caller without a token, are refused', async () => {
      expect([400, 422]).toContain(await refusal('POST /2/compliance/jobs', { type: 'posts' }));
      expect(await refusal('GET /2/usage/tweets', undefined, { authorization: '' })).toBe(401);
    });

    test('answers in the other words are caught', async () => {
      x = pretended(vocabulary === 'post' ? 'tweet' : 'post');
      expect(await call('GET /2/tweets/counts/recent?query=acme')).toMatchObject({
        status: 500,
        body: { type: expect.stringMatching(/VIOLATIONS$/) },
      });
    });
  });
}
