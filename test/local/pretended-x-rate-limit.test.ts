import { describe, expect, test } from 'vitest';
import { acme, minute, pretend, start } from '../fixtures/pretended-x.ts';

describe('the rate limit', () => {
  test('is 450 requests in 15 minutes per bearer, told in the headers', () => {
    const { time, get } = pretend([]);
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
    const { get } = pretend([], { requestsPerWindow: 1 });
    expect([get({}).status, get({}).status]).toEqual([200, 429]);
  });

  test('has a window of its own for every endpoint, told with every answer', () => {
    const { ask } = pretend([], { requestsPerWindow: 1 });
    const limits = [
      ['/2/tweets/search/recent', '1'],
      [`/2/users/${acme}/mentions`, '450'],
      ['/2/tweets/counts/recent', '300'],
      ['/2/tweets', '3500'],
      ['/2/usage/tweets', '50'],
      ['/2/compliance/jobs', '150'],
      ['/2/compliance/jobs/12', '150'],
    ] as const;
    for (const [path, limit] of limits) {
      const { headers } = ask({ path });
      expect([path, headers['x-rate-limit-limit'], headers['x-rate-limit-remaining']]).toEqual([
        path,
        limit,
        String(Number(limit) - 1),
      ]);
      expect(headers).toHaveProperty('x-rate-limit-reset');
    }
  });
});
