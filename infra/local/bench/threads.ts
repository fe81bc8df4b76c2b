import { startCpuProfile } from 'node:v8';
import type { Worker } from 'node:worker_threads';
import { type CpuProfile, readProfile } from './cpu-profile.ts';

/** What one thread used. */
export interface ThreadUse {
  /** That of the function for a worker, `main` for the desk itself. */
  readonly name: string;
  readonly cpuMs: number;
  /** Missing where nothing was profiled. */
  readonly profile?: CpuProfile;
}

export interface ProcessUse {
  readonly threads: readonly ThreadUse[];
  /** Of V8's own threads, which compile and collect garbage for all the others. */
  readonly helpersMs: number;
  readonly cpuMs: number;
  readonly realMs: number;
}

/** Milliseconds of processor time, of what `process.cpuUsage` answers. */
export const msOf = ({ user, system }: NodeJS.CpuUsage): number => (user + system) / 1000;

interface Watched {
  readonly worker: Worker;
  readonly profiling: Promise<{ stop(): Promise<string> }> | undefined;
}

/** Watches what this process uses from now on, by thread. Workers that start later are watched from their start. */
export function watchThreads({ profiled }: { readonly profiled: boolean }) {
  const workers: Watched[] = [];
  const see = (worker: Worker): void => {
    const started = Promise.withResolvers<void>();
    worker.once('online', started.resolve);
    workers.push({ worker, profiling: profiled ? started.promise.then(() => worker.startCpuProfile()) : undefined });
  };
  process.on('worker', see);
  const processBefore = process.cpuUsage();
  const mainBefore = process.threadCpuUsage();
  const startedAt = performance.now();
  const profilingMain = profiled ? startCpuProfile() : undefined;

  return {
    /** To be called while the workers still run. */
    async stop(): Promise<ProcessUse> {
      process.off('worker', see);
      const realMs = performance.now() - startedAt;
      const cpuMs = msOf(process.cpuUsage(processBefore));
      const mainMs = msOf(process.threadCpuUsage(mainBefore));
      const main = { name: 'main', cpuMs: mainMs, ...profileFrom(profilingMain?.stop()) };
      const threads: ThreadUse[] = [main];
      for (const { worker, profiling } of workers) {
        const used = msOf(await worker.cpuUsage());
        const profile = profileFrom(await (await profiling)?.stop());
        threads.push({ name: worker.threadName ?? '', cpuMs: used, ...profile });
      }
      const helpersMs = cpuMs - threads.reduce((sum, thread) => sum + thread.cpuMs, 0);
      return { threads, helpersMs, cpuMs, realMs };
    },
  };
}

const profileFrom = (text: string | undefined): { readonly profile?: CpuProfile } =>
  text === undefined ? {} : { profile: readProfile(text) };
