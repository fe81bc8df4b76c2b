import { describe, expect, test } from 'vitest';
import { everyMinute, post, pretend } from '../fixtures/pretended-x.ts';

describe('what X would refuse', () => {
  test('a since_id older than the window, naming the id to restart from', () => {
    const { time, get, search } = pretend([post(0)]);
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
    expect(pretend([post(0)]).get(params)).toMatchObject({
      status: 400,
      body: { title: 'Invalid Request', errors: [{ message: expect.stringContaining(message) }] },
    });
  });

  test('a token of another query', () => {
    const { get, search } = pretend(everyMinute(20));
    const next_token = search().meta.next_token ?? '';
    expect(get({ query: 'parcel', next_token }).status).toBe(400);
  });

  test('a caller without a bearer token', () => {
    const { x, get } = pretend([post(0)]);
    expect(get({}, {})).toMatchObject({ status: 401, body: { title: 'Unauthorized', status: 401 } });
    expect(x.postsBilled).toBe(0);
  });

  test('an endpoint that is not there', () => {
    const request = { query: new URLSearchParams(), headers: { authorization: 'Bearer t' } };
    expect(pretend([]).x.answer({ method: 'GET', path: '/2/nothing', ...request }).status).toBe(404);
  });

  test('but never what X would allow and this lacks: that is a fault of the desk', () => {
    const { get } = pretend([]);
    expect(() => get({ expansions: 'geo.place_id' })).toThrow('does not expand geo.place_id');
    expect(() => get({ sort_order: 'relevancy' })).toThrow('relevancy');
  });
});
