import { inDollars } from '../bill/round-numbers.ts';
import type { Price } from '../prices/price.ts';
import { prices } from '../prices/prices.ts';

const source = 'X API pricing, pay per use, https://docs.x.com/x-api/';

/** What the estimate needs of X's list beside what the desk itself pays for (infra/prices/x.ts). */
export const moreXPrices = {
  /** Whatever the answer holds. */
  counts: { unit: 'request for counts', dollars: 0.005, source, checked: '2026-11' },
  /** `GET /2/users/:id/mentions`, by the user who owns the developer app; the latest 800 are reachable. */
  ownMentions: { unit: "post of one's own mentions timeline", dollars: 0.001, source, checked: '2026-11' },
} satisfies Record<string, Price>;

/** As they are told: `$0.005`. */
export const perPost = inDollars(prices['x.posts'].dollars);
export const perOwnMention = inDollars(moreXPrices.ownMentions.dollars);
export const perCounts = inDollars(moreXPrices.counts.dollars);

/** AWS without Comprehend, at list prices: a month with a million posts, from `npm run bill -- --posts 1000000`, 2026-11. */
export const awsDollarsPerMillionPosts = 11;
