import type { Desk } from '../../functions/contracts/desk.ts';
import type { Ground } from '../local/in-process/in-process-desk.ts';
import { lambdaConcurrency, newAccountQuotas, quotas } from '../local/services/quotas.ts';
import { type Burst, simulateBurst } from './burst/burst.ts';
import { idleMonth, type Month, monthOf, type Standing } from './month.ts';
import { pollsPerMonth, type Slice, simulateSlice } from './slice.ts';
import type { Usage } from './usage.ts';

/** All that is printed, drawn and written. */
export interface Figures {
  readonly month: Month;
  /** The smallest first; the one above is among them. */
  readonly months: readonly Month[];
  /** Of a month with two watches and no post. */
  readonly idle: Usage;
  readonly bursts: readonly { readonly account: string; readonly burst: Burst }[];
}

/** A desk, and its template with empty tables. */
export interface Billed {
  readonly desk: Desk;
  readonly ground: Ground;
}

const seed = 1;
const usualMonths = [100, 1_000, 10_000, 100_000, 1_000_000];

/** More of a small month than of a large one, where batches soon are all alike. */
const simulatedOf = (posts: number): number => Math.round(Math.min(posts, 20 * Math.sqrt(posts), 20_000));

/** The months for the chart and the one that was asked for, which comes first. */
export async function measureMonths(billed: Billed, posts: number): Promise<readonly [Month, readonly Month[]]> {
  const asked = await measureMonth(billed, posts);
  const months = [asked];
  for (const other of usualMonths) if (other !== posts) months.push(await measureMonth(billed, other));
  return [asked, months.sort((a, b) => a.posts - b.posts)];
}

export async function measureMonth(
  billed: Billed,
  posts: number,
  simulated: number = simulatedOf(posts),
): Promise<Month> {
  const polls = Math.max(1, Math.round((pollsPerMonth * simulated) / posts));
  return monthOf(await simulateSlice({ ...billed, posts: simulated, polls, seed }), posts, standingOf(billed));
}

/** Long enough to renew its checkpoints, as a watch does once a day that hears nothing. */
const idleDays = 4;

export async function measureIdle(billed: Billed): Promise<Usage> {
  const watches = Object.keys(billed.desk.watches).length;
  const slice: Slice = await simulateSlice({ ...billed, posts: 0, polls: watches * idleDays * 24 * 60, seed });
  return idleMonth(slice, watches, standingOf(billed));
}

export async function measureBursts(billed: Billed, posts: number): Promise<Figures['bursts']> {
  const { usual, newAccount } = lambdaConcurrency;
  return [
    {
      account: `a Lambda concurrency of ${usual.toLocaleString('en-US')}`,
      burst: await simulateBurst({ ...billed, posts, seed, quotas, concurrency: usual }),
    },
    {
      account: `a new account with a Lambda concurrency of ${newAccount}`,
      burst: await simulateBurst({ ...billed, posts, seed, quotas: newAccountQuotas, concurrency: newAccount }),
    },
  ];
}

function standingOf({ desk, ground: { declaration } }: Billed): Standing {
  const [archive] = declaration.of('AWS::Events::Archive');
  return {
    alarmMetrics: declaration.alarmMetrics,
    archiveDays: archive?.properties.RetentionDays ?? 0,
    keepTextFor: desk.keepTextFor,
  };
}
