import { Worker } from 'node:worker_threads';
import type { InProcessLoad, InProcessOutcome } from './in-process-worker.ts';
import { msOf, type ProcessUse } from './threads.ts';

/**
 * The rival: the same posts through the same template, handlers and tables in one thread, without bundles, HTTP and
 * isolates of their own. What the desk takes beyond this is the price of being like Lambda.
 */
export async function runInProcess(
  load: InProcessLoad,
): Promise<{ readonly use: Pick<ProcessUse, 'cpuMs' | 'realMs'>; readonly triaged: number }> {
  const before = process.cpuUsage();
  const startedAt = performance.now();
  const worker = new Worker(new URL('./in-process-worker.ts', import.meta.url), {
    name: 'all in one',
    workerData: load,
    env: { ...process.env, POWERTOOLS_LOG_LEVEL: 'SILENT' },
  });
  const { triaged } = await new Promise<InProcessOutcome>((settle, fail) => {
    worker.once('message', settle).once('error', fail);
  });
  const use = { cpuMs: msOf(process.cpuUsage(before)), realMs: performance.now() - startedAt };
  await worker.terminate();
  return { use, triaged };
}
