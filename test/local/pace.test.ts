import { expect, test, vi } from 'vitest';
import { PlayStopped, pacing } from '../../infra/local/pace.ts';

const never = new AbortController().signal;
const hour = 3_600_000;
/** How many real milliseconds it takes; no more than 20 beside what timers of Node are late by. */
async function realMs(work: () => Promise<unknown>): Promise<number> {
  const startedAt = performance.now();
  await work();
  return performance.now() - startedAt;
}

test('an hour at 36,000 times real time takes a tenth of a second', async () => {
  const took = await realMs(() => pacing({ speed: 36_000, signal: never })(hour));
  expect(took).toBeGreaterThanOrEqual(98);
  expect(took).toBeLessThan(200);
});

test('what work takes is made up for, so that many short waits add up to what they should', async () => {
  let now = 0;
  const pace = pacing({ speed: 1_000, signal: never, realTime: () => now });
  await pace(0);
  now += 500;
  expect(await realMs(() => pace(400_000))).toBeLessThan(20);
});

test('what passed before anything was waited for is made up for as well', async () => {
  let now = 1_000;
  const pace = pacing({ speed: 1, signal: never, realTime: () => now, from: 1_000 });
  now += 60_000;
  expect(await realMs(() => pace(60_000))).toBeLessThan(20);
});

test('without a speed nothing waits', async () => {
  expect(await realMs(() => pacing({ signal: never })(1_000 * hour))).toBeLessThan(20);
});

test('a stop ends a long wait at once, and every one after it', async () => {
  const controller = new AbortController();
  const pace = pacing({ speed: 1, signal: controller.signal });
  const waiting = pace(hour);
  controller.abort();
  await expect(waiting).rejects.toThrow(PlayStopped);
  await expect(pacing({ signal: controller.signal })(0)).rejects.toThrow(PlayStopped);
});

test('a wait of months, longer than timers can be, is cut into shorter ones', async () => {
  const warned = vi.spyOn(process, 'emitWarning').mockReturnValue();
  const controller = new AbortController();
  const waiting = pacing({ speed: 0.001, signal: controller.signal })(hour);
  controller.abort();
  await expect(waiting).rejects.toThrow(PlayStopped);
  expect(warned).not.toHaveBeenCalled();
  warned.mockRestore();
});
