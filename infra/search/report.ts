import { aligned } from '../aligned.ts';
import { inDollars } from '../bill/round-numbers.ts';
import type { Filled } from './fill.ts';
import { type MonthCost, roundTripMs } from './month-cost.ts';
import type { Rival } from './rivals.ts';
import type { Timed, Timing } from './timed.ts';

export interface SearchReport {
  readonly tickets: number;
  readonly searches: number;
  readonly filled: Filled;
  readonly timing: Timing;
  readonly cost: MonthCost;
  readonly rivals: readonly Rival[];
}

/** What a search of 100,000 tickets may take, and what it may cost in a month. */
const limits = { p95Ms: 300, dollars: 1 } as const;

export const isWithinLimits = ({ timing, cost }: SearchReport): boolean =>
  inTheCloud(timing.all) <= limits.p95Ms && cost.total <= limits.dollars;

/** The tables answer at once here; there each call waits for the network as well. */
const inTheCloud = ({ p95, calls }: Timed): number => p95 + calls * roundTripMs;

const ms = (value: number): string => value.toFixed(value < 10 ? 1 : 0);
const whole = (value: number): string => Math.round(value).toLocaleString('en-US');

/** What `npm run bench:search` prints. */
export function reportText(report: SearchReport): string {
  const { tickets, searches, filled, timing, cost, rivals } = report;
  const { told, folded, runs } = filled;
  return [
    `${whole(tickets)} tickets of one month, ${whole(filled.posts)} posts, ${whole(filled.deleted)} of them deleted a day later;`,
    `${whole(timing.all.count)} searches, one after the other, nothing kept between two of them.`,
    '',
    ...aligned([
      ['searches', 'found', 'ms p50', 'ms p95', 'calls', 'read units'],
      ...[...timing.kinds, timing.all].map((kind) => [
        kind.kind,
        `${kind.found}/${kind.count}`,
        ms(kind.p50),
        ms(kind.p95),
        kind.calls.toFixed(1),
        kind.read.toFixed(1),
      ]),
    ]),
    '',
    `The first search of the process took ${ms(timing.first)} ms. The tables are in this process: with ${roundTripMs} ms for each`,
    `call, a search on AWS is at p95 ${ms(inTheCloud(timing.all))} ms (limit ${limits.p95Ms}).`,
    '',
    `A new post takes ${(told.write / filled.posts).toFixed(2)} write units, and ${(folded.write / filled.posts).toFixed(2)} to be folded in; a ticket ${((told.write + folded.write) / tickets).toFixed(2)} in all.`,
    `${runs} runs of index-tickets, the longest of ${whole(filled.longestRun)} calls; ${(cost.bytes / 1e6).toFixed(1)} MB are kept.`,
    `A month of ${whole(tickets)} new tickets and ${whole(searches)} searches: ${inDollars(cost.total)} (limit ${inDollars(limits.dollars)}): indexing ${inDollars(cost.indexing)},`,
    `searching ${inDollars(cost.searching)}, keeping ${inDollars(cost.keeping)}, at list prices and without free allowances.`,
    '',
    'Rivals, over fewer tickets, and what that makes for all of them:',
    ...aligned([
      ['rival', 'tickets', 'ms p50', 'ms p95', 'scaled ms p95', 'times ours', 'scaled read units'],
      ...rivals.map((rival) => rivalRow(rival, report)),
    ]),
    '',
    isWithinLimits(report) ? 'Both limits are kept.' : 'A LIMIT IS EXCEEDED.',
  ].join('\n');
}

function rivalRow({ name, tickets, p50, p95, read }: Rival, report: SearchReport): readonly string[] {
  const scale = report.tickets / tickets;
  const scaled = p95 * scale;
  return [
    ...[name, whole(tickets), ms(p50), ms(p95), whole(scaled)],
    (scaled / report.timing.all.p95).toFixed(1),
    read === undefined ? '-' : whole(read * scale),
  ];
}
