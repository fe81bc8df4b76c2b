import { inDollars } from '../bill/round-numbers.ts';
import type { Estimate } from './estimate.ts';
import { total, type Volume } from './volume.ts';
import { awsDollarsPerMillionPosts, perOwnMention, perPost } from './x-prices.ts';

/** X reads no more than this for one account in a month (X API pricing, 2026-11). */
const readsAMonth = 3_000_000;

/** What a query finds and costs, for people. `handle` is the account whose mentions timeline would be cheaper. */
export function estimateText(volume: Volume, estimate: Estimate, handle: string): string {
  const { postsADay, month, backfill, dailyBudget } = estimate;
  const rows: readonly (readonly [string, string])[] = [
    ['posts a day', postsText(volume, postsADay)],
    ['X, by search', `${money(month.search)} a month (${perPost} a post, ${count(month.posts)} posts)`],
    [
      'X, mentions timeline',
      `${money(month.ownMentions)} a month (${perOwnMention} a post), if @${handle} owns the developer app,\nand as far as the posts mention it`,
    ],
    [
      'AWS',
      `${money(month.aws)} a month for these posts (${inDollars(awsDollarsPerMillionPosts)} a million, from npm run bill)`,
    ],
    ['empty polls', 'nothing at X'],
    ...Object.entries(backfill).map(([reach, { likely, most }]): readonly [string, string] => [
      `backfill of ${reach}`,
      most > likely ? `${money(likely)} usually, ${money(most)} at the busiest` : money(likely),
    ]),
    ['daily budget', `${inDollars(dailyBudget)} (half again the busiest day, and a page of 100 posts at least)`],
  ];
  const width = Math.max(...rows.map(([name]) => name.length));
  return [
    ...rows.map(([name, value]) => `  ${name.padEnd(width)}  ${value.replaceAll('\n', `\n${' '.repeat(width + 4)}`)}`),
    ...(month.posts > readsAMonth ? ['', 'X hands out 3,000,000 posts a month at most: narrow the query.'] : []),
  ].join('\n');
}

function postsText(volume: Volume, { median, busiest }: Estimate['postsADay']): string {
  const { days } = volume;
  if (days.length === 1) return `${count(busiest)}`;
  return `${count(median)} on a median day, ${count(busiest)} on the busiest of the last ${days.length} (${count(total(volume))} in all)`;
}

const count = (number: number): string => Math.round(number).toLocaleString('en-US');

const money = (dollars: number): string => (dollars > 0 && dollars < 0.01 ? 'less than a cent' : inDollars(dollars));
