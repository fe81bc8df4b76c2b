import { describe, expect, test } from 'vitest';
import { type Fault, faults } from '../../infra/local/outside/x/faults.ts';
import type { XAnswer } from '../../infra/local/outside/x.ts';
import { acme, everyMinute, idsOf, minute, type PageBody, pagesOf, pretend } from '../fixtures/pretended-x.ts';

const problem = (kind: string) => expect.stringMatching(new RegExp(`^https://api\\.x\\.com/2/problems/${kind}$`));
const remaining = (left: string) => ({ 'x-rate-limit-remaining': left, 'x-rate-limit-reset': expect.any(String) });

describe('a fault in place of an answer', () => {
  test.each<[Fault, object]>([
    ['window-limited', { status: 429, headers: remaining('0'), body: { title: 'Too Many Requests' } }],
    [
      'usage-capped',
      { status: 429, headers: remaining('449'), body: { title: 'UsageCapExceeded', type: problem('usage-capped') } },
    ],
    ['credits-depleted', { status: 402, headers: remaining('449'), body: { type: problem('credits-depleted') } }],
    ['unauthorized', { status: 401, body: { title: 'Unauthorized' } }],
    ['forbidden', { status: 403, body: { title: 'Forbidden' } }],
    ['internal-error', { status: 500, body: { title: 'Internal Server Error' } }],
    ['bad-gateway', { status: 502, body: expect.stringContaining('<html>') }],
    ['unavailable', { status: 503, body: { title: 'Service Unavailable' } }],
    ['errors-only', { status: 200, body: { errors: [{ title: 'Not Found Error' }] } }],
  ])('%s bills nothing', (fault, expected) => {
    const { x, get } = pretend(everyMinute(3));
    x.weather.set(fault);
    const answer = get({});
    expect(answer).toMatchObject(expected);
    for (const part of ['data', 'meta']) expect(answer.body).not.toHaveProperty(part);
    expect(x.postsBilled).toBe(0);
  });
});

describe('a fault in an answer', () => {
  const under = (fault: Fault, params: Record<string, string> = {}): XAnswer => {
    const { x, get } = pretend(everyMinute(3));
    x.weather.set(fault);
    const answer = get(params);
    if (answer.status === 200) expect(x.postsBilled).toBe(params.query === undefined ? 3 : 0);
    return answer;
  };

  test('partial-errors stand beside the data', () => {
    expect(under('partial-errors').body).toMatchObject({ errors: [{}], meta: { result_count: 3 } });
  });

  test('empty-newest-id is there where nothing was found, and nowhere else', () => {
    expect(under('empty-newest-id', { query: 'nobody' }).body).toEqual({
      meta: { newest_id: '', oldest_id: '', result_count: 0 },
    });
    expect(under('empty-newest-id').body).toEqual(pretend(everyMinute(3)).get({}).body);
  });

  test('twitter-problems have the old address', () => {
    expect(under('twitter-problems', { query: 'has:links' }).body).toMatchObject({
      type: 'https://api.twitter.com/2/problems/invalid-request',
    });
  });

  test('malformed is JSON without its end', () => {
    const { body } = under('malformed');
    expect(body).toEqual(expect.stringMatching(/^\{"data":/));
    expect(() => JSON.parse(String(body))).toThrow(SyntaxError);
  });

  test.each(['reset', 'drip', 'truncated'] as const)('%s is told to whoever delivers the bytes', (fault) => {
    expect(under(fault)).toMatchObject({ delivery: fault, body: { meta: { result_count: 3 } } });
  });
});

describe('an empty page', () => {
  test.each(['search', 'mentions'] as const)('of %s has a token, and loses nothing', (name) => {
    const pretended = pretend(everyMinute(25));
    pretended.x.weather.set('empty-page', { calls: 2 });
    const pages = pagesOf(pretended[name], {}, name === 'search' ? 'next_token' : 'pagination_token');
    expect(pages.map(({ meta }) => meta.result_count)).toEqual([0, 0, 10, 10, 5]);
    expect(new Set(pages.flatMap(idsOf)).size).toBe(25);
    expect(pages[0]).toEqual({ meta: { result_count: 0, next_token: expect.any(String) } });
  });

  test('has none where nothing is left', () => {
    const { x, search } = pretend([]);
    x.weather.set('empty-page');
    expect(search()).toEqual({ meta: { result_count: 0 } });
  });
});

describe('the switch', () => {
  test('lasts as many calls as it is told', () => {
    const { x, get } = pretend([]);
    x.weather.set('unavailable', { calls: 2 });
    expect([get({}), get({}), get({})].map(({ status }) => status)).toEqual([503, 503, 200]);
  });

  test('lasts until a moment', () => {
    const { x, time, get } = pretend([]);
    x.weather.set('unavailable', { until: time.ms + minute });
    time.ms += minute - 1;
    expect(get({}).status).toBe(503);
    time.ms += 1;
    expect(get({}).status).toBe(200);
  });

  test('holds for one endpoint, whose calls alone it counts', () => {
    const { x, get, ask } = pretend([]);
    x.weather.set('unavailable', { endpoint: 'GET /2/users/:id/mentions', calls: 1 });
    const mentions = { path: `/2/users/${acme}/mentions` };
    expect([get({}), ask(mentions), ask(mentions)].map(({ status }) => status)).toEqual([200, 503, 200]);
  });

  test('is turned off, for one fault or for all', () => {
    const { x, get } = pretend([]);
    x.weather.set('unavailable');
    x.weather.set('usage-capped');
    x.weather.clear('usage-capped');
    expect(get({}).status).toBe(503);
    x.weather.clear();
    expect(get({}).status).toBe(200);
  });

  test('is set from the beginning, several faults at once', () => {
    const { get } = pretend([], { faults: [{ fault: 'usage-capped', calls: 1 }, { fault: 'twitter-problems' }] });
    expect(get({}).body).toMatchObject({ type: 'https://api.twitter.com/2/problems/usage-capped' });
    expect(get({}).status).toBe(200);
  });

  test.each(faults)('%s takes one request from the window, as any call does, and passes', (fault) => {
    const { x, get, search } = pretend(everyMinute(3));
    x.weather.set(fault, { calls: 1 });
    get({});
    const body: PageBody = search();
    expect(body.meta.result_count).toBe(3);
    expect(get({}).headers).toMatchObject(remaining('447'));
  });
});
