import { prices } from '../prices/prices.ts';
import { busiest, median, total, type Volume } from './volume.ts';
import { awsDollarsPerMillionPosts } from './x-prices.ts';

/** What a query will likely find and cost. Amounts are US dollars. */
export interface Estimate {
  readonly postsADay: { readonly median: number; readonly busiest: number };
  /** 30 days at the mean pace of the days that are known. */
  readonly month: {
    readonly posts: number;
    readonly search: number;
    /** What the same posts cost on the mentions timeline of the account that owns the developer app. */
    readonly ownMentions: number;
    readonly aws: number;
  };
  /** What the first run costs that reaches back so far: on a median day, and in the busiest such time. */
  readonly backfill: Readonly<
    Record<'1 hour' | '1 day' | '7 days', { readonly likely: number; readonly most: number }>
  >;
  /** What to put into the config. */
  readonly dailyBudget: number;
}

const dollarsPerPost = prices['x.posts'].dollars;
const daysAMonth = 30;
/** So that a day busier than any of the last seven is read whole. */
const headroom = 1.5;
/** One full page of 100 posts: a desk that can't afford it asks for smaller ones, and more often. */
const leastBudget = 0.5;

export function estimateOf(volume: Volume): Estimate {
  const usual = median(volume);
  const most = busiest(volume);
  const posts = (total(volume) / volume.days.length) * daysAMonth;
  const week = (total(volume) / volume.days.length) * 7;
  const cost = (likely: number, top: number) => ({
    likely: likely * dollarsPerPost,
    most: Math.max(likely, top) * dollarsPerPost,
  });
  return {
    postsADay: { median: usual, busiest: most },
    month: {
      posts,
      search: posts * dollarsPerPost,
      ownMentions: posts * prices['x.own-posts'].dollars,
      aws: (posts * awsDollarsPerMillionPosts) / 1e6,
    },
    backfill: {
      '1 hour': cost(usual / 24, volume.busiestHour ?? most / 24),
      '1 day': cost(usual, most),
      '7 days': cost(week, week),
    },
    dailyBudget: budgetFor(most),
  };
}

/** Half again what the busiest day would cost, rounded up to an amount that people would write. */
function budgetFor(posts: number): number {
  const wanted = posts * dollarsPerPost * headroom;
  if (wanted <= leastBudget) return leastBudget;
  const step = 10 ** Math.floor(Math.log10(wanted)) / 2;
  // Cents are exact where binary fractions are not: 0.15 / 0.05 is more than 3.
  return Number((Math.ceil(Number((wanted / step).toFixed(6))) * step).toFixed(2));
}
