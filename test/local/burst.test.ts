import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { listeningDesk } from '../../infra/bill/billed-desk.ts';
import { type Burst, type BurstOptions, simulateBurst } from '../../infra/bill/burst/burst.ts';
import { readDeclaration } from '../../infra/local/cloud/declared.ts';
import { type Ground, layGround } from '../../infra/local/in-process/in-process-desk.ts';
import { quotas } from '../../infra/local/services/quotas.ts';
import { synthesise } from '../../infra/local/synthesise.ts';
import { simulatedDesk } from '../simulation/desk.ts';

const desk = listeningDesk(simulatedDesk);
let ground: Ground;

beforeAll(async () => {
  const folder = mkdtempSync(join(tmpdir(), 'overheard-test-'));
  await synthesise(desk, folder, () => {}, { withCode: false });
  ground = await layGround(readDeclaration(folder));
});

afterAll(() => ground.dynamo.close());

const burstOf = (options: Partial<BurstOptions>): Promise<Burst> =>
  simulateBurst({ ground, desk, posts: 500, seed: 1, concurrency: 1_000, ...options });

const secondsOf = ({ stages }: Burst, stage: keyof Burst['stages']): number => stages[stage].seconds ?? Number.NaN;

describe('500 posts at once', () => {
  test('with throttling switched off none is met, and each stage follows the one before', async () => {
    const burst = await burstOf({});
    expect(burst).toMatchObject({ posts: 500, tickets: 10, throttles: {}, clientRetries: 0, setAside: 0 });
    const { read, stored, triaged, filed } = burst.stages;
    expect([read, stored, triaged].map(({ done }) => done)).toEqual([500, 500, 500]);
    expect(filed).toMatchObject({ done: burst.routed, of: burst.routed });
    const order = (['read', 'stored', 'triaged'] as const).map((stage) => secondsOf(burst, stage));
    expect(order).toEqual([...order].sort((a, b) => a - b));
    // Four more pages, each a search of 300 ms and a hundred writes of 16 ms, 16 at once: more than a second, less than three.
    expect(secondsOf(burst, 'read')).toBeGreaterThan(1);
    expect(secondsOf(burst, 'read')).toBeLessThan(3);
    // From the bus to triage and from the bus to filing is half a second each, more or less.
    expect(secondsOf(burst, 'filed') - secondsOf(burst, 'read')).toBeGreaterThan(0.75);
  });

  test('under the real quotas all of them are triaged and filed within seconds, and every urgent one is on a card', async () => {
    const burst = await burstOf({ quotas });
    expect(secondsOf(burst, 'triaged')).toBeLessThan(30);
    expect(secondsOf(burst, 'filed')).toBeLessThan(30);
    const { urgentOnCards, allOnCards } = burst.stages;
    expect(urgentOnCards.done).toBeGreaterThan(0);
    for (const { done, of, seconds } of [urgentOnCards, allOnCards]) {
      expect(done).toBe(of);
      expect(seconds).toBeLessThan(120);
    }
    // Slack takes a message a second and channel, and most of the tickets have the same one.
    expect(burst.throttles['slack:chat.postMessage']).toBeGreaterThan(0);
  });

  test('with a Comprehend that takes one call a second triage takes longer', async () => {
    const usual = await burstOf({ quotas });
    const slow = { ...quotas['comprehend.BatchDetectSentiment'], perSecond: 1, burst: 1 };
    const slowed = await burstOf({ quotas: { ...quotas, 'comprehend.BatchDetectSentiment': slow } });
    expect(slowed.throttles['comprehend:BatchDetectSentiment']).toBeGreaterThan(0);
    expect(secondsOf(slowed, 'triaged')).toBeGreaterThan(secondsOf(usual, 'triaged') + 5);
    expect(slowed.stages.triaged.done).toBe(500);
  });

  test('with two functions at once invocations are refused', async () => {
    const burst = await burstOf({ concurrency: 2 });
    expect(burst.peakConcurrency).toBe(2);
    expect(Object.keys(burst.throttles).join()).toMatch(/lambda:/);
  });

  test('the same seed is the same burst', async () => {
    expect(await burstOf({ quotas })).toEqual(await burstOf({ quotas }));
  });
});
