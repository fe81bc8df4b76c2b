import type { Json } from './json.ts';
import { StateStopped } from './state-failed.ts';

/**
 * Runs a job for each item, at most `atOnce` at a time, and gives their results in order. The first failure stops the others,
 * waits until they have stopped, and is thrown.
 */
export async function runTogether<T>(
  items: readonly T[],
  atOnce: number,
  outer: AbortSignal,
  run: (item: T, index: number, signal: AbortSignal) => Promise<Json>,
): Promise<Json[]> {
  const controller = new AbortController();
  const { signal } = controller;
  const stop = () => controller.abort(outer.reason);
  if (outer.aborted) stop();
  outer.addEventListener('abort', stop, { once: true });

  const results = new Array<Json>(items.length).fill(null);
  const waiting = items.entries();
  let failure: unknown;
  const work = async () => {
    for (const [index, item] of waiting) {
      if (signal.aborted) return;
      try {
        results[index] = await run(item, index, signal);
      } catch (error) {
        failure ??= error;
        if (!signal.aborted) controller.abort(new StateStopped('sibling'));
      }
    }
  };
  await Promise.all(Array.from({ length: Math.min(atOnce, items.length) }, work));
  outer.removeEventListener('abort', stop);
  outer.throwIfAborted();
  if (failure !== undefined) throw failure;
  return results;
}
