import { inDollars } from '../bill/round-numbers.ts';
import { prices } from '../prices/prices.ts';

/** X's prices as they are told: `$0.005`. */
export const perPost = inDollars(prices['x.posts'].dollars);
export const perOwnMention = inDollars(prices['x.own-posts'].dollars);
export const perCounts = inDollars(prices['x.counts'].dollars);

/** AWS without Comprehend, at list prices: a month with a million posts, from `npm run bill -- --posts 1000000`, 2026-11. */
export const awsDollarsPerMillionPosts = 13;
