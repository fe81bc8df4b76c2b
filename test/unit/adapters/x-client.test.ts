import { afterEach, describe, expect, test, vi } from 'vitest';
import { xClient } from '../../../functions/adapters/x/x-client.ts';
import { type HttpServer, hangUp, type Responder, serve } from '../../fixtures/http-server.ts';
import { rotatedSecret } from '../../fixtures/secrets.ts';

let server: HttpServer | undefined;
afterEach(() => server?.close());

async function connect(respond: Responder, deadlineMs = 10_000) {
  server = await serve(respond);
  const token = rotatedSecret();
  const pause = vi.fn(async (_upTo: number) => {});
  return { heard: server.heard, token, pause, client: xClient(token, server.url, { deadlineMs, pause }) };
}
const failureOf = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => undefined,
    (error: unknown) => error,
  );

const drip: Responder = (_, response) => {
  response.writeHead(200, { 'content-type': 'application/json' });
  const timer = setInterval(() => response.write(' '), 10);
  response.on('close', () => clearInterval(timer));
  return undefined;
};
const never: Responder = () => undefined;
const unavailable: Responder = () => ({ status: 503, body: { title: 'Service Unavailable' } });

describe('a request', () => {
  test('goes below /2 with the bearer token and its parameters, and its body comes back as it stands', async () => {
    const body = { data: [{ id: '1' }], errors: [] };
    const { client, heard } = await connect(() => ({ body }));
    expect(await client.get('tweets/search/recent', { query: '@Acme -is:retweet', max_results: 10 })).toEqual(body);
    expect(heard[0]).toMatchObject({ path: '/2/tweets/search/recent', authorization: 'Bearer old' });
    expect(Object.fromEntries(heard[0]?.query ?? [])).toEqual({ query: '@Acme -is:retweet', max_results: '10' });
  });

  test('that posts sends its body as JSON', async () => {
    const { client, heard } = await connect(() => ({ body: { data: { id: '7' } } }));
    expect(await client.post('compliance/jobs', { type: 'tweets' })).toEqual({ data: { id: '7' } });
    expect(heard[0]).toMatchObject({ path: '/2/compliance/jobs', body: '{"type":"tweets"}' });
  });
});

describe('what is repeated', () => {
  test('a 5xx, twice at most, with a pause before each', async () => {
    const { client, heard, pause } = await connect(unavailable);
    await expect(client.get('tweets')).rejects.toMatchObject({ name: 'SourceUnavailable', wasRefused: true });
    expect(heard).toHaveLength(3);
    expect(pause.mock.calls).toEqual([[500], [1_000]]);
  });

  test('and what comes after it counts', async () => {
    let asked = 0;
    const { client } = await connect((heard, response) =>
      ++asked === 1 ? unavailable(heard, response) : { body: { data: [] } },
    );
    expect(await client.get('tweets')).toEqual({ data: [] });
  });

  // Each would be met again, or may have been billed.
  test.each<[string, string, Responder]>([
    ['a connection that breaks', 'SourceUnavailable', hangUp],
    ['an answer that is cut', 'SourceUnavailable', () => ({ body: '{"data":[{"id"' })],
    ['a 400', 'SourceRefused', () => ({ status: 400, body: {} })],
    ['a 402', 'SourceExhausted', () => ({ status: 402, body: {} })],
    ['a 403', 'SourceUnauthorized', () => ({ status: 403, body: {} })],
    ['a 404', 'SourceUnavailable', () => ({ status: 404, body: {} })],
    ['a 429', 'SourceThrottled', () => ({ status: 429, body: {} })],
  ])('%s is a %s and asked for once with a token', async (_, name, respond) => {
    const { client, heard, pause } = await connect(respond);
    await expect(client.get('tweets')).rejects.toMatchObject({ name, cause: expect.any(Error) });
    expect(heard.filter(({ authorization }) => authorization === 'Bearer old')).toHaveLength(1);
    expect(pause).not.toHaveBeenCalled();
  });

  test('a 429 says until when, whatever other headers it lacks', async () => {
    const headers = { 'x-rate-limit-reset': '1795300000' };
    const { client } = await connect(() => ({ status: 429, headers, body: { title: 'Too Many Requests' } }));
    await expect(client.get('tweets')).rejects.toMatchObject({ until: 1_795_300_000_000 });
  });
});

describe('the deadline', () => {
  test.each([
    ['an answer that drips without an end', drip],
    ['none at all', never],
  ])('ends %s, and the connection with it', async (_, respond) => {
    const closed = Promise.withResolvers<void>();
    const { client } = await connect((heard, response) => {
      response.on('close', closed.resolve);
      return respond(heard, response);
    }, 150);
    const begun = performance.now();
    expect(await failureOf(client.get('tweets'))).toMatchObject({
      name: 'SourceUnavailable',
      wasRefused: false,
      message: 'X gave no whole answer within 0.15 seconds',
    });
    expect(performance.now() - begun).toBeLessThan(1_500);
    await closed.promise;
  });

  test('is for all tries together', async () => {
    const { client, heard, pause } = await connect(unavailable, 150);
    pause.mockImplementation((upTo) => new Promise((resolve) => setTimeout(resolve, upTo / 2)));
    expect(await failureOf(client.get('tweets'))).toMatchObject({ message: expect.stringContaining('within') });
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(heard).toHaveLength(1);
  });
});

describe('a rotated token', () => {
  const takesOnly =
    (token: string): Responder =>
    ({ authorization }) =>
      authorization === `Bearer ${token}` ? { body: {} } : { status: 401, body: { title: 'Unauthorized' } };

  test('is read afresh, once', async () => {
    const { client, heard } = await connect(takesOnly('fresh'));
    expect(await client.get('tweets')).toEqual({});
    expect(heard.map(({ authorization }) => authorization)).toEqual(['Bearer old', 'Bearer fresh']);
  });

  test('that is wrong even afresh is SourceUnauthorized', async () => {
    const { client, heard, token } = await connect(takesOnly('another'));
    await expect(client.get('tweets')).rejects.toMatchObject({ name: 'SourceUnauthorized' });
    expect(heard).toHaveLength(2);
    expect(token.mock.calls).toEqual([[], [{ fresh: true }]]);
  });
});

describe('what may have been billed', () => {
  test.each<[string, boolean, string, Responder]>([
    ['a connection that breaks', false, 'the connection to X failed', hangUp],
    ['an answer that is cut', false, 'the answer of X broke off, or is no JSON', () => ({ body: '{"data":[{"id"' })],
    ['a 503', true, 'X answered 503', () => ({ status: 503, body: {} })],
    ['a 404', false, 'X answered 404', () => ({ status: 404, body: {} })],
  ])('%s: refused before it was billed is %s', async (_, wasRefused, message, respond) => {
    const { client } = await connect(respond);
    await expect(client.get('tweets')).rejects.toMatchObject({ name: 'SourceUnavailable', wasRefused, message });
  });

  test('nothing, where nobody listens', async () => {
    const client = xClient(async () => 'token', 'http://127.0.0.1:1', { pause: async () => {} });
    await expect(client.get('tweets')).rejects.toMatchObject({ name: 'SourceUnavailable', wasRefused: true });
  });
});

test('an app that belongs to no project is told apart from a wrong token', async () => {
  const body = { title: 'Client Forbidden', reason: 'client-not-enrolled', detail: 'use keys from a Project' };
  const { client } = await connect(() => ({ status: 403, body }));
  await expect(client.get('tweets')).rejects.toMatchObject({
    name: 'SourceUnauthorized',
    message: expect.stringContaining('belongs to no project'),
  });
});
