import { sourceOf, type Watch } from '../../../functions/contracts/watch.ts';

const sourceNames = { x: 'X', 'hacker-news': 'Hacker News', feed: 'a feed' } as const;

/** `acme: "acme parcels" on X, every 10 minutes, backfill 1 hour, at most $10 a day` */
export const watchLine = (name: string, watch: Watch): string =>
  [
    `${name}: ${whatOf(watch)}`,
    `every ${watch.every.replace(/^1 (?=[a-z])/, '')}`,
    watch.backfill === 'none' ? 'no backfill' : `backfill ${watch.backfill}`,
    limitOf(watch),
  ].join(', ');

const whatOf = (watch: Watch): string => {
  if (watch.source === 'feed') return `${watch.query ?? 'every entry'} in ${watch.url}`;
  return `${watch.query} on ${sourceNames[sourceOf(watch)]}`;
};

function limitOf(watch: Watch): string {
  if (!('dailyBudget' in watch)) return 'free';
  const { dailyBudget, monthlyBudget } = watch;
  return `at most $${dailyBudget} a day${monthlyBudget === undefined ? '' : ` and $${monthlyBudget} a month`}`;
}
