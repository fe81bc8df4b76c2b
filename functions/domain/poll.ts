import { milliseconds } from '../contracts/duration.ts';
import { clocksDiffer } from './clock-skew.ts';

/** How far back X's recent search reaches, less a minute so that our clock may run behind X's. */
export const reachMs = milliseconds('7 days') - milliseconds('1 minute');

/** How often the checkpoint of a watch that hears nothing is renewed, lest it leaves the window in silence. */
const renewEveryMs = milliseconds('1 day');

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

/** Where a poll has to begin so that it joins on to the checkpoint, or to the edge of what X still hands out. */
export function planPoll(checkpoint: Checkpoint, now: number): PollPlan {
  const edge = now - reachMs;
  const { post, coveredUntil } = checkpoint;
  if (post !== undefined && Date.parse(post.createdAt) > edge) {
    return { since: { sinceId: post.id, createdAt: post.createdAt } };
  }
  if (Date.parse(coveredUntil) >= edge) return { since: { startTime: coveredUntil } };
  const to = new Date(edge).toISOString();
  return { since: { startTime: to }, gap: { from: coveredUntil, to } };
}

/** Whether an empty poll should move `coveredUntil` on: once a day, so that an empty poll stays one write. */
export const needsRenewal = (checkpoint: Checkpoint, now: number): boolean =>
  now - Date.parse(checkpoint.coveredUntil) > renewEveryMs;

/** X leaves the latest 30 seconds out of a search, so what is covered ends there; and X goes by its own clock. */
export const searchedUntil = (now: number): string =>
  new Date(now - milliseconds('30 seconds') - clocksDiffer).toISOString();
