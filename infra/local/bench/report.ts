import { aligned } from '../../aligned.ts';
import type { ProcessUse } from './threads.ts';
import { type TimeTable, total } from './where-time-goes.ts';

const milliseconds = (ms: number): string => (ms < 0.005 ? '·' : ms.toFixed(2));

export function timeTableText({ threads, rows }: TimeTable): string {
  const sums = threads.map((_, column) => total(rows.map(({ ms }) => ms[column] ?? 0)));
  return aligned([
    ['', ...threads, 'all'],
    ...rows.map(({ kind, ms }) => [kind, ...ms.map(milliseconds), milliseconds(total(ms))]),
    ['all', ...sums.map(milliseconds), milliseconds(total(sums))],
  ]).join('\n');
}

type Calls = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** How often a post makes each call, the most frequent first. */
export function callsText(calls: Calls, posts: number): string {
  const each = Object.entries(calls).flatMap(([service, operations]) =>
    Object.entries(operations).map(([operation, times]) => ({ call: `${service} ${operation}`, times })),
  );
  const rows = each.sort((a, b) => b.times - a.times).map(({ call, times }) => [call, (times / posts).toFixed(2)]);
  return aligned([...rows, ['all', callsPerPost(calls, posts)]]).join('\n');
}

export const callsPerPost = (calls: Calls, posts: number): string =>
  (total(Object.values(calls).flatMap((operations) => Object.values(operations))) / posts).toFixed(2);

/** `67 posts a second, 18.20 ms of processor time a post, 1.4 cores busy`. */
export function rateText({ cpuMs, realMs }: Pick<ProcessUse, 'cpuMs' | 'realMs'>, posts: number): string {
  const perSecond = (posts / realMs) * 1000;
  return `${perSecond.toFixed(0)} posts a second, ${(cpuMs / posts).toFixed(2)} ms of processor time a post, ${(cpuMs / realMs).toFixed(1)} cores busy`;
}

/** `3.1 ×`. */
export const ratioText = (ours: number, rival: number): string => `${(ours / rival).toFixed(1)} ×`;
