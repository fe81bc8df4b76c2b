import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { gapDetected } from '../../functions/contracts/listening-events.ts';
import type { Ground } from '../../infra/local/in-process/in-process-desk.ts';
import { day, groundFor, hour, listen, saidAt, start } from '../fixtures/listening-desk.ts';

let ground: Ground;
beforeAll(async () => {
  ground = await groundFor();
}, 60_000);
afterAll(() => ground.dynamo.close());

describe('X is away', () => {
  /** One post an hour, from before it goes away until after it is back. */
  const posts = Array.from({ length: 9 * 24 }, (_, n) => saidAt(start + n * hour - 60_000, n));

  const awayFor = async (days: number) => {
    const listening = await listen(ground, posts);
    await listening.desk.clock.runUntil(start + 3 * hour);
    listening.desk.x.weather.set('unavailable', { until: start + 3 * hour + days * day });
    await listening.desk.clock.runUntil(start + 9 * day);
    return listening;
  };
  const idsOf = (said: typeof posts) => said.map(({ id }) => `acme/x/${id}`).sort();

  test('for 6.9 days: nothing is lost, and nothing is told', async () => {
    const { told, rows, desk, polls } = await awayFor(6.9);
    expect(polls.filter(({ failure }) => failure === 'SourceUnavailable').length).toBeGreaterThan(160);
    expect((await rows('Mentions')).map(({ id }) => id).sort()).toEqual(idsOf(posts));
    expect(told(gapDetected)).toEqual([]);
    expect(desk.x.postsBilled).toBe(posts.length);
  });

  test('for 7.1 days: one gap is told and kept, and the rest is read', async () => {
    const { told, rows, meter } = await awayFor(7.1);
    const gaps = told(gapDetected) as { readonly from: string; readonly to: string }[];
    expect(gaps).toHaveLength(1);
    expect(meter.usage['sns.publishes']).toBe(2);
    const [{ from, to } = { from: '', to: '' }] = gaps;
    expect((await rows('Ledger')).filter(({ watch }) => String(watch).includes('#gap#'))).toMatchObject([{ from, to }]);
    const heard = new Set((await rows('Mentions')).map(({ id }) => id));
    const lost = posts.filter(({ id }) => !heard.has(`acme/x/${id}`));
    expect(lost.map(({ created_at }) => created_at > from && created_at < to)).toEqual([true, true, true]);
  });
});

test('10,000 posts between two polls are caught up whole, within the rate limits, each paid once', async () => {
  const posts = Array.from({ length: 10_000 }, (_, n) => saidAt(start + hour + n * 300, n));
  const { desk, polls, rows } = await listen(ground, posts);
  await desk.clock.runUntil(start + 3 * hour);
  expect(await rows('Mentions')).toHaveLength(10_000);
  expect(desk.x.postsBilled).toBe(10_000);
  expect(desk.x.calls.get('GET /2/tweets/search/recent')).toBeLessThanOrEqual(100 + polls.length);
  expect(polls.filter(({ failure }) => failure !== undefined)).toEqual([]);
}, 60_000);

test('an empty poll bills no post, writes once, and puts nothing on the bus', async () => {
  const { desk, calls, polls } = await listen(ground, []);
  await desk.clock.runUntil(start + 10 * 60_000);
  const before = new Map(calls);
  await desk.clock.runUntil(start + hour + 10 * 60_000);
  const since = [...calls].map(([call, times]) => [call, times - (before.get(call) ?? 0)] as const);
  expect(since.filter(([call, times]) => call.startsWith('SearchMentions >') && times > 0)).toEqual([
    ['SearchMentions > dynamodb:UpdateItem', 1],
    // The token, which is kept for five minutes; reading it costs nothing.
    ['SearchMentions > ssm:GetParameter', 1],
  ]);
  expect(polls).toHaveLength(2);
  expect(desk.x.postsBilled).toBe(0);
});
