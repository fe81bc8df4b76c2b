import { gzipSync } from 'node:zlib';
import { afterEach, describe, expect, test } from 'vitest';
import { feedMentionSource } from '../../../functions/adapters/feed/feed-mention-source.ts';
import type { SearchRequest } from '../../../functions/ports/mention-source.ts';
import { type HttpServer, hangUp, type Responder, serve } from '../../fixtures/http-server.ts';

const servers: HttpServer[] = [];
afterEach(async () => {
  for (const server of servers.splice(0)) await server.close();
});

const now = Date.UTC(2026, 10, 22, 12);
const ask: SearchRequest = { query: '', since: { startTime: '2026-11-22T10:00:00.000Z' }, pageSize: 100 };
const feed = '<rss version="2.0"><channel><item><guid>1</guid><title>found</title></item></channel></rss>';

async function listen(respond: Responder): Promise<HttpServer> {
  const server = await serve(respond);
  servers.push(server);
  return server;
}
const read = async (respond: Responder, deadlineMs = 5_000) => {
  const { url } = await listen(respond);
  return feedMentionSource(`${url}/feed?key=s3cret`, { deadlineMs, clock: { now: () => now } }).search(ask);
};
const failure = (respond: Responder, deadlineMs?: number) => read(respond, deadlineMs).catch((error: unknown) => error);
const status =
  (code: number, headers: Record<string, string> = {}): Responder =>
  () => ({ status: code, headers, body: 'post text that nobody should log' });

describe('an answer without posts', () => {
  test.each<[string, string, Responder]>([
    ['404', 'SourceRefused', status(404)],
    ['401', 'SourceRefused', status(401)],
    ['410', 'SourceRefused', status(410)],
    ['408', 'SourceUnavailable', status(408)],
    ['429', 'SourceThrottled', status(429)],
    ['503', 'SourceUnavailable', status(503)],
    ['a redirect to nowhere', 'SourceUnavailable', status(301)],
    ['a connection that breaks', 'SourceUnavailable', hangUp],
  ])('%s is %s', async (_, name, respond) => {
    expect(await failure(respond)).toMatchObject({ name });
  });

  test('a refusal says why, and repeats neither the body nor the key in the URL', async () => {
    const error = String(await failure(status(404)));
    expect(error).toMatch(/the feed of 127\.0\.0\.1:\d+ refuses the request: 404, Not Found/);
    expect(error).not.toMatch(/post text|s3cret/);
  });

  test.each<[string, string, number | undefined]>([
    ['seconds', '120', now + 120_000],
    ['a date', 'Sun, 22 Nov 2026 12:05:00 GMT', now + 300_000],
    ['a date that has passed', 'Sun, 22 Nov 2026 11:00:00 GMT', undefined],
    ['no time at all', 'later', undefined],
    ['years', '999999999', now + 86_400_000],
  ])('the wait that it asks for: %s', async (_, header, until) => {
    const error = await failure(status(429, { 'retry-after': header }));
    expect(error).toMatchObject({ name: 'SourceThrottled' });
    expect((error as { until?: number }).until).toBe(until);
  });
});

describe('an answer that is no answer', () => {
  test('nobody listens', async () => {
    const { url, close } = await listen(hangUp);
    await close();
    servers.pop();
    await expect(feedMentionSource(url).search(ask)).rejects.toMatchObject({
      name: 'SourceUnavailable',
      cause: expect.any(Error),
    });
  });

  const drip: Responder = (_, response) => {
    response.writeHead(200);
    const timer = setInterval(() => response.write(' '), 10);
    response.on('close', () => clearInterval(timer));
    return undefined;
  };
  const silence: Responder = () => undefined;
  test.each([
    ['drips without an end', drip],
    ['never comes', silence],
  ])('one that %s is given up within the deadline', async (_, respond) => {
    const begun = performance.now();
    expect(await failure(respond, 150)).toMatchObject({
      name: 'SourceUnavailable',
      message: expect.stringContaining('within 150 ms'),
    });
    expect(performance.now() - begun).toBeLessThan(1_500);
  });

  test.each<[string, Record<string, string>, Uint8Array]>([
    ['as it is', {}, Buffer.alloc(5_000_001, ' ')],
    ['packed small', { 'content-encoding': 'gzip' }, gzipSync(Buffer.alloc(50_000_000, ' '))],
  ])('one of more than 5 MB is not read to its end: %s', async (_, headers, body) => {
    const large: Responder = (_heard, response) => {
      response.writeHead(200, headers).end(body);
      return undefined;
    };
    expect(await failure(large)).toMatchObject({
      name: 'SourceUnavailable',
      message: expect.stringContaining('more than 5 MB'),
    });
  });
});

describe('redirects', () => {
  /** Leads so many times to itself before it answers. */
  const hops =
    (count: number): Responder =>
    ({ query }) => {
      const at = Number(query.get('hop') ?? 0);
      return at < count ? { status: 302, headers: { location: `/feed?hop=${at + 1}` }, body: '' } : { body: feed };
    };

  test('three are followed', async () => {
    expect((await read(hops(3))).posts).toMatchObject([{ text: 'found' }]);
  });

  test('a fourth is not', async () => {
    expect(await failure(hops(4))).toMatchObject({ name: 'SourceUnavailable' });
  });

  test.each([
    ['another host over plain HTTP', (port: string) => `http://localhost:${port}/2018-06-01/runtime/invocation/next`],
    ['something that is no HTTP', () => 'file:///etc/hostname'],
    ['something that is no address', () => 'http://['],
  ])('one to %s is refused, and nothing is asked there', async (_, locate) => {
    const neighbour = await listen(() => ({ body: feed }));
    const location = locate(new URL(neighbour.url).port);
    expect(await failure(() => ({ status: 301, headers: { location }, body: '' }))).toMatchObject({
      name: 'SourceRefused',
    });
    expect(neighbour.heard).toHaveLength(0);
  });

  test('one to HTTPS is followed to another host', async () => {
    const asked: string[] = [];
    const fetch: typeof globalThis.fetch = async (url) => {
      asked.push(url.toString());
      return asked.length === 1 ? Response.redirect('https://b.example/feed', 308) : new Response(feed);
    };
    const { posts } = await feedMentionSource('http://a.example/feed', { fetch }).search(ask);
    expect(posts).toHaveLength(1);
    expect(asked).toEqual(['http://a.example/feed', 'https://b.example/feed']);
  });
});
