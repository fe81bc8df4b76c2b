import { milliseconds } from '../contracts/duration.ts';
import { clocksDiffer } from './clock-skew.ts';

/** How far back X's recent search reaches. */
export const xReachMs = milliseconds('7 days');

/** What is kept of a source's reach, so that our clock may run behind its own. */
const reachMargin = milliseconds('1 minute');

/**
 * How often the checkpoint of a watch that hears nothing is renewed, lest it leaves the window in silence: so much of an
 * outage may be told as a gap although nothing was missed.
 */
const renewEveryMs = milliseconds('2 hours');

/** As many posts as X puts on a page, and as few as it may be asked for. */
export const fullPage = 100;
export const smallestPage = 10;

/** Everything up to here was published. */
export interface Checkpoint {
  /** The newest published post, and when it was written (ISO 8601); none before the first. */
  readonly post?: { readonly id: string; readonly createdAt: string };
  /** ISO 8601, UTC: the moment up to which nothing is missing. */
  readonly coveredUntil: string;
}

/** The lower end of a search: a post and when it was written, or where X no longer accepts that one, a moment. */
export type SearchFrom = { readonly sinceId: string; readonly createdAt: string } | { readonly startTime: string };

export interface PollPlan {
  readonly since: SearchFrom;
  /** What X can no longer hand out, where there is such a thing. */
  readonly gap?: { readonly from: string; readonly to: string };
}

/** The oldest moment that a source surely still hands out, in milliseconds since the epoch. */
export const edgeOf = (now: number, reachMs = xReachMs): number => now - reachMs + reachMargin;

/**
 * Where a poll has to begin so that it joins on to the checkpoint, or to the edge of what the source still hands out.
 * @param reachMs how far back it does
 */
export function planPoll(checkpoint: Checkpoint, now: number, reachMs = xReachMs): PollPlan {
  const edge = edgeOf(now, reachMs);
  const { post, coveredUntil } = checkpoint;
  if (post !== undefined && Date.parse(post.createdAt) > edge) {
    return { since: { sinceId: post.id, createdAt: post.createdAt } };
  }
  if (Date.parse(coveredUntil) >= edge) return { since: { startTime: coveredUntil } };
  const to = new Date(edge).toISOString();
  return { since: { startTime: to }, gap: { from: coveredUntil, to } };
}

/**
 * Where a watch that was never polled begins, ISO 8601.
 * @param backfill `'none'`, or a length of time
 */
export const firstFrom = (backfill: string, now: number, reachMs: number): string =>
  backfill === 'none'
    ? searchedUntil(now)
    : new Date(Math.max(now - milliseconds(backfill), edgeOf(now, reachMs))).toISOString();

/** Whether an empty poll should move `coveredUntil` on: not each time, so that an empty poll stays one write. */
export const needsRenewal = (checkpoint: Checkpoint, now: number): boolean =>
  now - Date.parse(checkpoint.coveredUntil) > renewEveryMs;

/** X leaves the latest 30 seconds out of a search, so what is covered ends there; and X goes by its own clock. */
export const searchedUntil = (now: number): string =>
  new Date(now - milliseconds('30 seconds') - clocksDiffer).toISOString();
