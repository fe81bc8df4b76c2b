import type { Endpoint } from './endpoint.ts';
import { tokenAfter } from './page-token.ts';
import { pageMeta, showPosts } from './post-page.ts';
import { searchLag } from './recent-window.ts';
import { readSearchRequest } from './search-request.ts';
import type { World } from './world.ts';

/**
 * The posts of the last seven days that a query finds, newest first
 * (https://docs.x.com/x-api/posts/recent-search). Bills every post that it returns.
 */
export const searchRecent = (world: World, limit: number): Endpoint => ({
  name: 'GET /2/tweets/search/recent',
  limit,
  answer: ({ params, now, scanLimit }) => {
    const request = readSearchRequest(params, now, world.vocabulary);
    const { query, floor, selection, maxResults } = request;
    const matches = world.matcher(query);
    const { posts, next } = world.timeline.page(
      request,
      maxResults,
      (post) => matches(post) && world.presence.isFound(post, now, now - searchLag),
      scanLimit,
    );
    world.bill.readPosts(posts.length, now);
    return {
      ...showPosts(world, posts, selection, { now }),
      meta: pageMeta(posts, tokenAfter(query, next, floor)),
    };
  },
});
