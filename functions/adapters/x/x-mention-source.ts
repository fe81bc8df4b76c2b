import { xReachMs } from '../../domain/poll.ts';
import type { MentionSource } from '../../ports/mention-source.ts';
import type { XClient } from './x-client.ts';
import { xCounts } from './x-counts.ts';
import { pageParameters, readPage } from './x-page.ts';
import { xDollars } from './x-prices.ts';

/** X recent search: `GET /2/tweets/search/recent`, one request a page. */
export const xMentionSource = (client: XClient): MentionSource => {
  const countHours = xCounts(client);
  return {
    dollarsPerPost: xDollars.searchedPost,
    reachMs: xReachMs,

    async search(request) {
      const { query, pageToken } = request;
      const page = await client.get('tweets/search/recent', {
        query,
        sort_order: 'recency',
        ...pageParameters(request),
        ...(pageToken === undefined ? {} : { next_token: pageToken }),
      });
      return readPage(page);
    },

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
