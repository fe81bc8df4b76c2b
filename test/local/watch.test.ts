import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, describe, expect, test } from 'vitest';
import { type Answer, type HttpServer, serve } from '../fixtures/http-server.ts';

const main = resolve(import.meta.dirname, '../../infra/watch/main.ts');
const query = '(@AcmeParcels OR "acme parcels") lang:en -from:AcmeParcels -is:retweet';

let x: HttpServer | undefined;
afterEach(async () => {
  await x?.close();
  x = undefined;
});

const weekOf = (perHour: number): Answer => {
  const begin = Date.UTC(2026, 10, 13, 12);
  const at = (hour: number): string => new Date(begin + hour * 3_600_000).toISOString();
  const data = Array.from({ length: 168 }, (_, i) => ({ start: at(i), end: at(i + 1), tweet_count: perHour }));
  return { body: { data, meta: { total_tweet_count: 168 * perHour } } };
};

const problem = (status: number, fields: object, headers: Record<string, string> = {}): Answer => ({
  status,
  headers,
  body: { title: 'Problem', detail: 'what X says', ...fields },
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
    x = await serve(() => weekOf(5));
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
    x = await serve(() => weekOf(5));
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
