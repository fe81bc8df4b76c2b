import { describe, expect, onTestFinished, test } from 'vitest';
import { serveX } from '../../infra/local/outside/x/serve.ts';
import type { Fault } from '../../infra/local/outside/x.ts';
import { everyMinute, idAt, minute, pretend } from '../fixtures/pretended-x.ts';

const serve = async (fault?: Fault) => {
  const pretended = pretend(everyMinute(3), { baseUrl: () => served.url });
  if (fault !== undefined) pretended.x.weather.set(fault);
  const served = await serveX(pretended.x, { dripMs: 20 });
  onTestFinished(() => served.close());
  const call = (path: string, init: RequestInit = {}) =>
    fetch(`${served.url}${path}`, {
      headers: { authorization: 'Bearer t' },
      signal: AbortSignal.timeout(10_000),
      ...init,
    });
  return { ...pretended, call, search: (init?: RequestInit) => call('/2/tweets/search/recent?query=parcel', init) };
};

describe('a pretended X on a port', () => {
  test('answers as it does without one', async () => {
    const { search, ask } = await serve();
    const response = await search();
    expect(response.headers.get('x-rate-limit-limit')).toBe('450');
    const path = '/2/tweets/search/recent';
    expect(await response.json()).toEqual(ask({ path, params: { query: 'parcel' } }).body);
  });

  test('takes and gives the files of a compliance job where the job says', async () => {
    const { x, time, call } = await serve();
    const response = await call('/2/compliance/jobs', {
      method: 'POST',
      headers: { authorization: 'Bearer t', 'content-type': 'application/json' },
      body: '{"type":"tweets"}',
    });
    const { data } = (await response.json()) as { data: { upload_url: string; download_url: string } };
    x.remove(idAt(0), 'deleted');
    expect((await fetch(data.upload_url, { method: 'PUT', body: `${idAt(0)}\n${idAt(minute)}\n` })).status).toBe(200);
    time.ms += minute;
    const results = await (await fetch(data.download_url)).text();
    expect(
      results
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line)),
    ).toMatchObject([{ id: idAt(0), reason: 'deleted' }]);
  });

  test('resets the connection', async () => {
    const { search } = await serve('reset');
    await expect(search()).rejects.toMatchObject({ cause: { code: 'ECONNRESET' } });
  });

  test('hangs up in the middle of an answer', async () => {
    const { search } = await serve('truncated');
    const response = await search();
    expect(response.status).toBe(200);
    await expect(response.text()).rejects.toThrow('terminated');
  });

  test('drips: a byte at a time, so that no idle time-out ever ends it, only a deadline', async () => {
    const { search } = await serve('drip');
    const response = await search({ headers: { authorization: 'Bearer t' }, signal: AbortSignal.timeout(500) });
    const sizes: number[] = [];
    const read = async (): Promise<void> => {
      for await (const chunk of response.body ?? []) sizes.push(chunk.length);
    };
    await expect(read()).rejects.toMatchObject({ name: 'TimeoutError' });
    expect(sizes.length).toBeGreaterThan(3);
    expect(Math.max(...sizes)).toBeLessThan(10);
  });

  test('says what is no JSON as JSON', async () => {
    const { search } = await serve('malformed');
    const response = await search();
    expect(response.headers.get('content-type')).toContain('application/json');
    await expect(response.json()).rejects.toThrow(SyntaxError);
  });

  test('says what is HTML as HTML', async () => {
    const { search } = await serve('bad-gateway');
    const response = await search();
    expect([response.status, response.headers.get('content-type')]).toEqual([502, 'text/html; charset=utf-8']);
    expect(await response.text()).toContain('<h1>');
  });
});
