import { xReachMs } from '../../domain/poll.ts';
import type { MentionSource } from '../../ports/mention-source.ts';
import type { XClient } from './x-client.ts';
import { xCounts } from './x-counts.ts';
import { pageReader } from './x-page.ts';
import { xDollars } from './x-prices.ts';

/** X recent search: `GET /2/tweets/search/recent`, one request a page. */
export const xMentionSource = (client: XClient): MentionSource => {
  const countHours = xCounts(client);
  const readPage = pageReader(client);
  return {
    dollarsPerPost: xDollars.searchedPost,
    reachMs: xReachMs,

    search: (request) =>
      readPage('tweets/search/recent', request, {
        query: request.query,
        sort_order: 'recency',
        ...(request.pageToken === undefined ? {} : { next_token: request.pageToken }),
      }),

    async estimate(query, from) {
      const hours = await countHours(query);
      const posts = hours
        // The hour in which it begins counts whole: rather too much than too little.
        .filter(({ end }) => Date.parse(end) > Date.parse(from))
        .reduce((sum, hour) => sum + hour.posts, 0);
      return { posts, dollars: posts * xDollars.searchedPost, spent: xDollars.counts };
    },
  };
};
