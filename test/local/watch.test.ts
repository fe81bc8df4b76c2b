import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, describe, expect, test } from 'vitest';
import { xCounts } from '../../infra/watch/x-counts.ts';
import { type Answer, type HttpServer, hangUp, type Responder, serve } from '../fixtures/http-server.ts';

const main = resolve(import.meta.dirname, '../../infra/watch/main.ts');
const query = '(@AcmeParcels OR "acme parcels") lang:en -from:AcmeParcels -is:retweet';

let x: HttpServer | undefined;
afterEach(async () => {
  await x?.close();
  x = undefined;
});

const weekOf = (name: 'tweet_count' | 'post_count', perHour: number): Answer => {
  const begin = Date.UTC(2026, 10, 13, 12);
  const at = (hour: number): string => new Date(begin + hour * 3_600_000).toISOString();
  const data = Array.from({ length: 168 }, (_, i) => ({ start: at(i), end: at(i + 1), [name]: perHour }));
  return { body: { data, meta: { [`total_${name}`]: 168 * perHour } } };
};

const problem = (status: number, fields: object, headers: Record<string, string> = {}): Answer => ({
  status,
  headers,
  body: { title: 'Problem', detail: 'what X says', ...fields },
});

async function counts(respond: Responder, deadlineMs = 5_000) {
  x = await serve(respond);
  return xCounts('a-token', x.url, { deadlineMs })(query);
}

describe('counts', () => {
  test.each(['tweet_count', 'post_count'] as const)('are read from %s', async (name) => {
    const buckets = await counts(() => weekOf(name, 3));
    expect(buckets).toHaveLength(168);
    expect(buckets[0]).toEqual({ start: '2026-11-13T12:00:00.000Z', end: '2026-11-13T13:00:00.000Z', posts: 3 });
    const [heard] = x?.heard ?? [];
    expect(heard).toMatchObject({ path: '/2/tweets/counts/recent', authorization: 'Bearer a-token' });
    expect(Object.fromEntries(heard?.query ?? [])).toEqual({ query, granularity: 'hour' });
    expect(x?.heard).toHaveLength(1);
  });

  const never: Responder = () => undefined;
  const drip: Responder = (_, response) => {
    response.writeHead(200, { 'content-type': 'application/json' });
    const timer = setInterval(() => response.write(' '), 20);
    response.on('close', () => clearInterval(timer));
    return undefined;
  };
  test.each<readonly [string, Responder, string]>([
    ['401', () => problem(401, { title: 'Unauthorized' }), 'SourceUnauthorized'],
    ['403', () => problem(403, { title: 'Forbidden' }), 'SourceUnauthorized'],
    ['402', () => problem(402, { type: 'https://api.x.com/2/problems/credits-depleted' }), 'SourceExhausted'],
    [
      '429 of the window',
      () => problem(429, { title: 'Too Many Requests' }, { 'x-rate-limit-reset': '1' }),
      'SourceThrottled',
    ],
    ['429 of the cap', () => problem(429, { title: 'UsageCapExceeded' }), 'SourceExhausted'],
    ['400', () => problem(400, { errors: [{ message: 'invalid operator' }] }), 'SourceRefused'],
    ['503', () => problem(503, {}), 'SourceUnavailable'],
    ['an answer with errors only', () => ({ body: { errors: [{ title: 'partial' }] } }), 'SourceUnavailable'],
    ['an answer without a single hour', () => ({ body: { data: [], meta: {} } }), 'SourceUnavailable'],
    ['no JSON', () => ({ body: 'so sorry' }), 'SourceUnavailable'],
    ['a connection that breaks', hangUp, 'SourceUnavailable'],
    ['no answer', never, 'SourceUnavailable'],
    ['a drip of spaces', drip, 'SourceUnavailable'],
  ])('%s has a name', async (_, respond, name) => {
    await expect(counts(respond, 300)).rejects.toMatchObject({ name });
  });

  test('an answer that holds none says so', async () => {
    await expect(counts(() => ({ body: { errors: [] } }))).rejects.toThrow('X answered without counts');
  });

  test('the deadline is for the whole call, and told', async () => {
    await expect(counts(drip, 300)).rejects.toMatchObject({ message: 'X gave no whole answer within 0.3 seconds' });
  });
});

describe('npm run watch', () => {
  const run = async (argv: readonly string[], token = 'a-token') => {
    const env = { PATH: process.env.PATH, X_BEARER_TOKEN: token, X_API_BASE_URL: x?.url ?? 'http://127.0.0.1:9' };
    try {
      const { stdout, stderr } = await promisify(execFile)(process.execPath, [main, ...argv], { env });
      return { code: 0, stdout, stderr };
    } catch (error) {
      const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string };
      return { code, stdout, stderr };
    }
  };

  test('asks once, estimates, and writes the same as JSON', async () => {
    x = await serve(() => weekOf('tweet_count', 5));
    const folder = mkdtempSync(join(tmpdir(), 'watch-'));
    try {
      const json = join(folder, 'estimate.json');
      const { code, stdout } = await run([query, '--json', json]);
      expect(code).toBe(0);
      expect(stdout).toContain('120 on a median day, 120 on the busiest of the last 7 (840 in all)');
      expect(stdout).toContain('dailyBudget: 0.9,');
      expect(JSON.parse(readFileSync(json, 'utf8'))).toMatchObject({
        query,
        isRefused: false,
        problems: [],
        estimate: { postsADay: { median: 120, busiest: 120 }, dailyBudget: 0.9 },
        watch: { handle: 'AcmeParcels', dailyBudget: 0.9 },
      });
      expect(x.heard).toHaveLength(1);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  test.each<readonly [string, readonly string[], Answer, number, string]>([
    ['a good query, checked only', [query, '--offline'], { body: {} }, 0, "within X's rules"],
    ['a query against the rules', ['lang:en'], { body: {} }, 1, 'refused, column 1'],
    [
      'a query that X refuses itself',
      [query],
      problem(400, { errors: [{ message: 'Reference to invalid operator' }] }),
      1,
      'Reference to invalid operator',
    ],
    [
      'a wrong token',
      [query],
      problem(401, { title: 'Unauthorized', detail: '' }),
      0,
      'No estimate: X refuses the bearer token (401)',
    ],
    ['throttling', [query], problem(429, { title: 'Too Many Requests' }), 0, 'No estimate: '],
  ])('%s', async (_, argv, answer, code, expected) => {
    x = await serve(() => answer);
    const ended = await run(argv);
    expect(ended.code).toBe(code);
    expect(ended.stdout).toContain(expected);
  });

  test('without a token X is not asked', async () => {
    x = await serve(() => weekOf('tweet_count', 5));
    const { code, stdout } = await run([query], '');
    expect(code).toBe(0);
    expect(stdout).toContain('X_BEARER_TOKEN is not set');
    expect(x.heard).toHaveLength(0);
  });

  test.each([
    [['acme', 'parcels'], /the shell made 2 parts/],
    [[query, '--per-day', '5', '--json', join(import.meta.dirname, 'nowhere', 'out.json')], /--json: ENOENT/],
  ])('a wrong command line ends with 2: %j', async (argv, message) => {
    const { code, stderr } = await run(argv);
    expect(code).toBe(2);
    expect(stderr).toMatch(message);
  });
});
