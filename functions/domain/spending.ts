import { milliseconds } from '../contracts/duration.ts';
import type { Post } from './post.ts';

/** US dollars that a watch spent at its source, by the UTC calendar. */
export interface Spending {
  /** `2026-11-22`. */
  readonly day: string;
  readonly today: number;
  /** `2026-11`. */
  readonly month: string;
  readonly thisMonth: number;
  /** Posts that were read today; rows of before they were counted lack them. */
  readonly posts?: number;
  /** The same of the day before, where anything was read then. */
  readonly yesterday?: { readonly day: string; readonly posts: number };
}

/** What a watch may spend, in US dollars; without a limit where its source is free. */
export interface Budget {
  readonly dailyBudget?: number | undefined;
  readonly monthlyBudget?: number | undefined;
}

/** A page that was asked for, and of which nobody knows yet what it cost. */
export interface Ask {
  /** Milliseconds since the epoch. */
  readonly at: number;
  /** As many posts as it may have had. */
  readonly posts: number;
  /** How often it was asked for and the answer lost; without it, it may as well have been empty. */
  readonly times?: number | undefined;
}

/** More of them are counted as one: the ledger is one row, and rows have an end. */
const mostAsks = 20;

/** One more page was asked for of which the answer was lost. */
export function withFailed(asks: readonly Ask[] = [], { at, posts }: Omit<Ask, 'times'>): readonly Ask[] {
  if (asks.length < mostAsks) return [...asks, { at, posts, times: 1 }];
  const [last = { at, posts: 0, times: 0 }, ...others] = asks.toReversed();
  // As of now, and as large as the larger: rather too much than too little.
  return [...others.toReversed(), { at, posts: Math.max(posts, last.posts), times: (last.times ?? 1) + 1 }];
}

/** The posts that lost answers of a day may have been billed for. */
export const mayHaveRead = (asks: readonly Ask[] = [], day: string): number =>
  asks
    .filter(({ at }) => new Date(at).toISOString().startsWith(day))
    .reduce((sum, { posts, times = 0 }) => sum + posts * times, 0);

/** What was spent, as of now: a new day and a new month begin with nothing. */
export function spendingAt(now: number, before?: Spending): Spending {
  const day = new Date(now).toISOString().slice(0, 10);
  const month = day.slice(0, 7);
  const isSameDay = before?.day === day;
  const yesterday = isSameDay ? before.yesterday : asYesterday(now, before);
  return {
    day,
    today: isSameDay ? before.today : 0,
    month,
    thisMonth: before?.month === month ? before.thisMonth : 0,
    posts: (isSameDay ? before.posts : undefined) ?? 0,
    ...(yesterday === undefined ? {} : { yesterday }),
  };
}

function asYesterday(now: number, before: Spending | undefined): Spending['yesterday'] {
  const { day, posts = 0 } = before ?? {};
  const isYesterday = day === new Date(now - milliseconds('1 day')).toISOString().slice(0, 10);
  return isYesterday && posts > 0 ? { day, posts } : undefined;
}

export const withSpent = (spending: Spending, dollars: number, posts: number): Spending => ({
  ...spending,
  today: spending.today + dollars,
  thisMonth: spending.thisMonth + dollars,
  posts: (spending.posts ?? 0) + posts,
});

/** A budget, and what it leaves; in US dollars. */
export interface Limit {
  readonly limit: 'daily' | 'monthly';
  readonly budget: number;
  /** By the UTC calendar: `2026-11-22` or `2026-11`. */
  readonly period: string;
  readonly left: number;
}

/** The tighter of the limits. */
export function leftOf(
  { day, today, month, thisMonth }: Pick<Spending, 'day' | 'today' | 'month' | 'thisMonth'>,
  { dailyBudget = Number.POSITIVE_INFINITY, monthlyBudget = Number.POSITIVE_INFINITY }: Budget,
): Limit {
  const ofDay = dailyBudget - today;
  const ofMonth = monthlyBudget - thisMonth;
  return ofDay <= ofMonth
    ? { limit: 'daily', budget: dailyBudget, period: day, left: ofDay }
    : { limit: 'monthly', budget: monthlyBudget, period: month, left: ofMonth };
}

/** The share of a budget at which a watch slows down. */
const nearly = 0.8;

/** Whether so much of it is spent that the rest is to be kept for what is said last. */
export const isNearlySpent = ({ left, budget }: Limit): boolean => left < (1 - nearly) * budget;

/** X shows a post this long after it was written; before that nobody was billed for it. */
const hiddenMs = 30_000;

/**
 * What earlier runs were billed for that asked for a page and could not write down the cost: the posts that they could see come
 * again, because they published nothing. A run that found nothing leaves the same trace and was billed for none of them: they
 * were written later. As nobody knows which of them were on its page, it is taken to have been full.
 * @param posts of the next page that was read
 * @returns how many of them are to be paid for again, and what is left of the asks
 */
export function readBefore(
  asks: readonly Ask[] = [],
  posts: readonly Pick<Post, 'createdAt'>[],
): { readonly posts: number; readonly asks: readonly Ask[] } {
  const settled = asks.map((ask) => {
    const seen = posts.filter((post) => Date.parse(post.createdAt) + hiddenMs <= ask.at).length;
    const again = Math.min(ask.posts, seen);
    return { posts: again * (ask.times ?? 1), rest: { ...ask, posts: ask.posts - again } };
  });
  return {
    posts: settled.reduce((sum, one) => sum + one.posts, 0),
    asks: settled.map(({ rest }) => rest).filter((rest) => rest.posts > 0),
  };
}
