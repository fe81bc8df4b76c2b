import { searchedUntil } from '../../domain/poll.ts';
import type { Clock } from '../../ports/clock.ts';
import type { MentionSource, SearchRequest } from '../../ports/mention-source.ts';
import type { XClient } from './x-client.ts';
import { pageReader } from './x-page.ts';
import { xDollars } from './x-prices.ts';

/**
 * The posts that mention an account, for whoever owns it: `GET /2/users/:id/mentions`. The query is not looked at. What
 * lies behind the latest 800 can't be reached, and nothing in an answer says so: see `timelineOrSearch`.
 *
 * A timeline shows a post at once, a search only half a minute later, when those that were written before it have turned
 * up as well. So this one ends there too, and every page of a read ends at the same moment: a page token is
 * `<that moment>/<X's token>`.
 */
export const xMentionsTimeline = (client: XClient, accountId: string, clock: Clock): MentionSource => {
  const readPage = pageReader(client);
  return {
    dollarsPerPost: xDollars.ownedPost,

    async search(request) {
      const [end = '', token] = request.pageToken?.split('/') ?? [searchedUntil(clock.now())];
      if (beginsAt(request) >= Date.parse(end)) return { posts: [], malformed: 0 };
      const { nextPageToken, ...page } = await readPage(`users/${accountId}/mentions`, request, {
        end_time: end,
        ...(token === undefined ? {} : { pagination_token: token }),
      });
      return { ...page, ...(nextPageToken === undefined ? {} : { nextPageToken: `${end}/${nextPageToken}` }) };
    },
  };
};

/** X refuses a time that ends before it begins. */
const beginsAt = ({ since }: SearchRequest): number =>
  Date.parse('sinceId' in since ? since.createdAt : since.startTime);
