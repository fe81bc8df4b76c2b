import { afterEach, describe, expect, test } from 'vitest';
import { xClient } from '../../../functions/adapters/x/x-client.ts';
import { xCounts } from '../../../functions/adapters/x/x-counts.ts';
import { type HttpServer, type Responder, serve } from '../../fixtures/http-server.ts';

const query = '(@AcmeParcels OR "acme parcels") lang:en';

let x: HttpServer | undefined;
afterEach(() => x?.close());

async function counts(respond: Responder) {
  x = await serve(respond);
  return xCounts(xClient(async () => 'a-token', x.url))(query);
}

const weekOf = (name: 'tweet_count' | 'post_count', perHour: number): Responder => {
  const begin = Date.UTC(2026, 10, 13, 12);
  const at = (hour: number): string => new Date(begin + hour * 3_600_000).toISOString();
  const data = Array.from({ length: 168 }, (_, i) => ({ start: at(i), end: at(i + 1), [name]: perHour }));
  return () => ({ body: { data, meta: { [`total_${name}`]: 168 * perHour } } });
};

describe('counts', () => {
  test.each(['tweet_count', 'post_count'] as const)('are read from %s', async (name) => {
    const hours = await counts(weekOf(name, 3));
    expect(hours).toHaveLength(168);
    expect(hours[0]).toEqual({ start: '2026-11-13T12:00:00.000Z', end: '2026-11-13T13:00:00.000Z', posts: 3 });
    const [heard] = x?.heard ?? [];
    expect(heard).toMatchObject({ path: '/2/tweets/counts/recent', authorization: 'Bearer a-token' });
    expect(Object.fromEntries(heard?.query ?? [])).toEqual({ query, granularity: 'hour' });
    expect(x?.heard).toHaveLength(1);
  });

  test.each<readonly [string, object | string]>([
    ['errors only', { errors: [{ title: 'partial' }] }],
    ['not a single hour', { data: [], meta: {} }],
    ['no JSON', 'so sorry'],
  ])('are SourceUnavailable where X answers %s', async (_, body) => {
    await expect(counts(() => ({ body }))).rejects.toMatchObject({
      name: 'SourceUnavailable',
      cause: expect.any(Error),
    });
  });

  test('that are missing say so', async () => {
    await expect(counts(() => ({ body: { errors: [] } }))).rejects.toThrow('X answered without counts');
  });
});
