import type { Desk } from '../../functions/contracts/desk.ts';
import type { XWatch } from '../../functions/contracts/watch.ts';

/** The one watch of a desk that is billed. */
export const billedWatch = 'brand';

/** As often as can be, from just before the first poll, and never out of money. */
const watch: XWatch = {
  kind: 'brand',
  brand: 'Acme Parcels',
  handle: 'AcmeParcels',
  query: '@AcmeParcels -from:AcmeParcels -is:retweet',
  every: '1 minute',
  // Announcing one is paid once in a watch's life, and not in every part of a month.
  backfill: 'none',
  dailyBudget: 1_000_000,
};

/** The team's people, routes and thresholds, listening for one brand every minute. */
export const listeningDesk = (team: Desk): Desk => billed(team, { [billedWatch]: watch });

/** The same with two watches, for the month in which nobody says anything. */
export const idleDesk = (team: Desk): Desk => billed(team, { brand: watch, other: watch });

/** A budget of the whole desk is looked at before each page, which costs something, and must not end the month either. */
const billed = (team: Desk, watches: Desk['watches']): Desk => ({
  ...team,
  watches,
  ...(team.budget !== undefined && { budget: { daily: 1_000_000 } }),
});
