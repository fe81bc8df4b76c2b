import { sharesOf } from './cpu-profile.ts';
import { kindOfWork, otherWork } from './kinds-of-work.ts';
import type { ProcessUse } from './threads.ts';

/** Milliseconds of processor time that a post takes: each row a kind of work, each column a thread. */
export interface TimeTable {
  readonly threads: readonly string[];
  /** The most expensive first. */
  readonly rows: readonly { readonly kind: string; readonly ms: readonly number[] }[];
}

/** V8's own threads do this for all the others. */
const helpers = 'V8: compiling, collecting';

/** @param named how people call the thread of a function */
export function timeTable(use: ProcessUse, posts: number, named: (thread: string) => string): TimeTable {
  const columns = [
    ...use.threads.map(({ name, cpuMs, profile }) => ({
      name: named(name),
      kinds: new Map(
        profile === undefined
          ? [[otherWork, cpuMs]]
          : [...sharesOf(profile, kindOfWork, otherWork)].map(([kind, share]) => [kind, share * cpuMs]),
      ),
    })),
    { name: 'V8', kinds: new Map([[helpers, use.helpersMs]]) },
  ];
  const kinds = [...new Set(columns.flatMap((column) => [...column.kinds.keys()]))];
  const rows = kinds.map((kind) => ({ kind, ms: columns.map((column) => (column.kinds.get(kind) ?? 0) / posts) }));
  return { threads: columns.map(({ name }) => name), rows: rows.sort((a, b) => total(b.ms) - total(a.ms)) };
}

export const total = (numbers: readonly number[]): number => numbers.reduce((sum, each) => sum + each, 0);
