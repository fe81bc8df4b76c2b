import { type Spending, spendingAt } from './spending.ts';

/** What a source counted beyond our own books, in US dollars by the UTC calendar. */
export interface Unbooked {
  /** `2026-11-22`. */
  readonly day: string;
  readonly unbookedToday: number;
  /** `2026-11`. */
  readonly month: string;
  readonly unbookedThisMonth: number;
  /** Of which the month is made, by day. */
  readonly days: Readonly<Record<string, number>>;
  /** The last day of which it was told that the source counts more. */
  readonly told?: string;
}

/** Posts of one day, here and there. */
export interface DayOfPosts {
  readonly day: string;
  readonly atX: number;
  readonly inOurBooks: number;
}

/** Posts that a watch was booked for on a day. */
export function bookedOn(day: string, spending: Spending, dollarsPerPost: number): number {
  // A row of before posts were counted has what they cost.
  if (spending.day === day) return spending.posts ?? Math.round(spending.today / dollarsPerPost);
  return spending.yesterday?.day === day ? spending.yesterday.posts : 0;
}

/**
 * Whether a difference is worth telling: neither rounding nor a run or two that were cut; nor a day of which there are no books,
 * because the desk was not there yet.
 */
export const isWorthTelling = ({ atX, inOurBooks }: DayOfPosts): boolean =>
  inOurBooks > 0 && atX > inOurBooks * 1.05 && atX - inOurBooks > 100;

/** What was not booked, with new figures for some days. A day that is not among them keeps the figure that it had. */
export function unbookedAt(
  now: number,
  counted: readonly DayOfPosts[],
  dollarsPerPost: number,
  before?: Unbooked,
): Unbooked {
  const { day, month } = spendingAt(now);
  const fresh = counted.map((one) => [one.day, Math.max(0, one.atX - one.inOurBooks) * dollarsPerPost] as const);
  const all = [...Object.entries(before?.days ?? {}), ...fresh];
  const days = Object.fromEntries(all.filter(([one]) => one.startsWith(month)));
  return {
    ...{ day, month, days },
    unbookedToday: days[day] ?? 0,
    unbookedThisMonth: Object.values(days).reduce((sum, dollars) => sum + dollars, 0),
    ...(before?.told === undefined ? {} : { told: before.told }),
  };
}
