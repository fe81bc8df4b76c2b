import type { ITwitterApiClientPlugin } from 'twitter-api-v2';
import { afterEach, beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { xBaseUrl } from '../../functions/adapters/x/x-base-url.ts';
import { type XClient, type XClientOptions, xClient } from '../../functions/adapters/x/x-client.ts';
import { SourceUnavailable } from '../../functions/ports/mention-source.ts';
import { InProcessClock } from '../../infra/local/in-process/in-process-clock.ts';
import { xTransport } from '../../infra/local/in-process/x-transport.ts';
import { type Fault, faults } from '../../infra/local/outside/x/faults.ts';
import { serveX } from '../../infra/local/outside/x/serve.ts';
import type { PretendedX, PretendedXOptions } from '../../infra/local/outside/x.ts';
import { everyMinute, pretend, start } from '../fixtures/pretended-x.ts';

const connect = (transport: ITwitterApiClientPlugin, options: XClientOptions = {}): XClient =>
  xClient(async () => 't', 'https://api.x.com', { transport, pause: async () => {}, ...options });

const inProcess = (x: PretendedX, pass = async (_ms: number): Promise<void> => {}): XClient =>
  connect(xTransport(async (request) => x.answer(request), pass));

const overHttp = async (x: PretendedX): Promise<XClient> => {
  const served = await serveX(x, { dripMs: 20 });
  onTestFinished(() => served.close());
  return connect(xBaseUrl(served.url), { deadlineMs: 500 });
};

const search = (client: XClient): Promise<unknown> =>
  client.get('tweets/search/recent', { query: '@AcmeParcels', max_results: 10, 'tweet.fields': 'created_at' });

interface Told {
  readonly name: string;
  readonly wasRefused?: boolean;
  /** Milliseconds since 1970. */
  readonly until?: number;
  /** The library's error. */
  readonly cause?: { readonly name: string; readonly code?: number; readonly data?: unknown };
}

/** What our client returns or says, and what it took. */
async function outcome(x: PretendedX, asked: Promise<unknown>) {
  const told = await asked.then(
    (body) => ({ body }),
    ({ name, wasRefused, until, cause }: Told) => ({
      error: { name, wasRefused, until, cause: cause?.constructor.name, code: cause?.code, data: cause?.data },
    }),
  );
  return { ...told, calls: [...x.calls], postsBilled: x.postsBilled };
}

const both = async (
  options: Partial<PretendedXOptions>,
  ask: (client: XClient) => Promise<unknown> = search,
  fault?: Fault,
) => {
  const worlds = [pretend(everyMinute(12), options), pretend(everyMinute(12), options)] as const;
  if (fault !== undefined) for (const { x } of worlds) x.weather.set(fault);
  const [here, there] = worlds.map(({ x }) => x) as [PretendedX, PretendedX];
  return {
    here: await outcome(here, ask(inProcess(here))),
    there: await outcome(there, ask(await overHttp(there))),
  };
};

describe('a pretended X in this process is met as over HTTP', () => {
  test('where all is well', async () => {
    const { here, there } = await both({});
    expect(here).toMatchObject({ body: { meta: { result_count: 10 } }, postsBilled: 10 });
    expect(here).toEqual(there);
  });

  const names: Readonly<Record<Fault, string | undefined>> = {
    'window-limited': 'SourceThrottled',
    'usage-capped': 'SourceExhausted',
    'credits-depleted': 'SourceExhausted',
    unauthorized: 'SourceUnauthorized',
    forbidden: 'SourceUnauthorized',
    'internal-error': 'SourceUnavailable',
    'bad-gateway': 'SourceUnavailable',
    unavailable: 'SourceUnavailable',
    'errors-only': undefined,
    'partial-errors': undefined,
    'empty-newest-id': undefined,
    'twitter-problems': undefined,
    malformed: 'SourceUnavailable',
    truncated: 'SourceUnavailable',
    drip: 'SourceUnavailable',
    reset: 'SourceUnavailable',
    'empty-page': undefined,
  };

  test.each(faults.filter((fault) => fault !== 'drip'))('under %s', async (fault) => {
    const { here, there } = await both({}, search, fault);
    expect('error' in here ? here.error.name : undefined).toBe(names[fault]);
    expect(here).toEqual(there);
  });

  test('under a drip, but for what ends it', async () => {
    const { here, there } = await both({}, search, 'drip');
    const expected = { error: { name: names.drip, wasRefused: false }, postsBilled: 10 };
    expect(here).toMatchObject(expected);
    expect(there).toMatchObject(expected);
  });

  test('where a window is spent, until when is told', async () => {
    const { here, there } = await both({ requestsPerWindow: 1 }, async (client) => {
      await search(client);
      return search(client);
    });
    expect(here).toMatchObject({ error: { name: 'SourceThrottled', until: start + 75 * 60_000 } });
    expect(here).toEqual(there);
  });

  test.each([
    ['a parameter is refused', (client: XClient) => client.get('tweets/search/recent', { query: 'has:links' })],
    ['there is nothing', (client: XClient) => client.get('nothing')],
    ['a body is sent', (client: XClient) => client.post('compliance/jobs', { type: 'tweets', name: 'nightly' })],
    ['a body is refused', (client: XClient) => client.post('compliance/jobs', { type: 'posts' })],
  ])('where %s', async (_, ask) => {
    const { here, there } = await both({ baseUrl: () => 'https://api.x.com' }, ask);
    expect(here).toEqual(there);
  });

  test('a body arrives', async () => {
    const body = await inProcess(pretend([]).x).post('compliance/jobs', { type: 'tweets', name: 'nightly' });
    expect(body).toMatchObject({ data: { name: 'nightly', status: 'created' } });
  });
});

test('what an answer holds is a copy: whoever changes it changes nothing at X', async () => {
  const answer = { status: 200, headers: { 'content-type': 'application/json' }, body: { data: ['one'] } };
  const client = connect(
    xTransport(
      async () => answer,
      async () => {},
    ),
  );
  const body = (await client.get('tweets')) as { data: string[] };
  body.data.push('two');
  expect(answer.body.data).toEqual(['one']);
});

test('a connection that breaks is the error that it is over HTTP', async () => {
  const client = connect(
    xTransport(
      () => Promise.reject(new Error('socket hang up')),
      async () => {},
    ),
  );
  await expect(search(client)).rejects.toMatchObject({ name: 'SourceUnavailable', wasRefused: false });
});

describe('a drip', () => {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  const dripping = (pass: (ms: number) => Promise<void>): XClient => {
    const { x } = pretend(everyMinute(3));
    x.weather.set('drip');
    return inProcess(x, pass);
  };

  test('is given up in virtual time, while none of the machine’s passes', async () => {
    const clock = new InProcessClock(start);
    let givenUpAt: number | undefined;
    const asked = search(dripping((ms) => clock.pass(ms))).catch((error: unknown) => {
      givenUpAt = clock.now();
      return error;
    });
    await clock.runUntil(start + 60_000);
    expect(await asked).toBeInstanceOf(SourceUnavailable);
    expect(givenUpAt).toBe(start + 10_000);
  });

  test('is given up when our client itself would', async () => {
    const passed: number[] = [];
    const never = dripping((ms) => {
      passed.push(ms);
      return new Promise(() => {});
    });
    const asked = search(never).catch((error: unknown) => error);
    await vi.advanceTimersByTimeAsync(1);
    const [patience = 0] = passed;
    let isOver = false;
    void asked.then(() => {
      isOver = true;
    });
    await vi.advanceTimersByTimeAsync(patience - 2);
    expect(isOver).toBe(false);
    await vi.advanceTimersByTimeAsync(1);
    expect(await asked).toBeInstanceOf(SourceUnavailable);
  });
});
