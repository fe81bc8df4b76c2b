import { InvalidRequest } from './answer.ts';
import type { Endpoint } from './endpoint.ts';
import { postParameters, readSelection } from './fields.ts';
import { tokenAfter } from './page-token.ts';
import { checkId, readId, readNumber, readPageToken, readTime, refuseUnknown } from './parameters.ts';
import { notFoundError } from './partial-error.ts';
import { type Post, snowflake } from './post.ts';
import { pageMeta, showPosts } from './post-page.ts';
import { postWords } from './post-words.ts';
import type { Bounds } from './recent-window.ts';
import type { Timeline } from './timeline.ts';
import type { World } from './world.ts';

/** "The latest 800" (https://docs.x.com/x-api/posts/timelines/introduction). */
const reachable = 800;
/** OpenAPI 2.167, `start_time` of this endpoint. */
const firstTime = Date.parse('2010-11-06T00:00:00Z');

const parameters = [
  ...['max_results', 'pagination_token', 'start_time', 'end_time', 'since_id', 'until_id', ...postParameters],
];

/**
 * The posts that mention an account, newest first and up to now; what lies behind the latest 800 can't be reached, and
 * nothing in the answer says so. Bills them as owned reads where the account owns the app. 450 requests in 15 minutes
 * per app: https://docs.x.com/x-api/fundamentals/rate-limits.
 */
export function mentionsOfUser(world: World): Endpoint {
  const timelines = new Map<string, Timeline>();
  const timelineOf = (id: string, handle: string): Timeline => {
    const name = handle.replace(/^@/, '').toLowerCase();
    const known = timelines.get(id) ?? world.timeline.only((post) => postWords(post).mentions.has(name));
    timelines.set(id, known);
    return known;
  };

  return {
    name: 'GET /2/users/:id/mentions',
    limit: 450,
    answer: ({ params, id, now, scanLimit }) => {
      refuseUnknown(params, parameters);
      checkId('id', id);
      const maxResults = readNumber(params, 'max_results', { least: 5, most: 100, unless: 10 });
      const bounds = readBounds(params);
      const selection = readSelection(params, world.vocabulary);
      const begun = readPageToken(params, 'pagination_token', paged(id));
      const handle = world.accounts.get(id);
      if (handle === undefined) return { errors: [notFoundError({ kind: 'user', parameter: 'id', id })] };

      const timeline = timelineOf(id, handle);
      const isFound = (post: Post): boolean => world.presence.isFound(post, now, now);
      const { before, floor } = begun ?? reach(timeline, snowflake(now + 1), isFound);
      const within: Bounds = {
        after: bounds.after > floor ? bounds.after : floor,
        before: bounds.before < before ? bounds.before : before,
      };
      const { posts, next } = timeline.page(within, maxResults, isFound, scanLimit);
      if (world.owners.has(id)) world.bill.readOwnPosts(posts.length, now);
      else world.bill.readPosts(posts.length, now);
      return {
        ...showPosts(world, posts, selection, { now }),
        meta: pageMeta(posts, tokenAfter(paged(id), next, floor)),
      };
    },
  };
}

const paged = (id: string): string => `mentions of ${id}`;

/** From `before` back to the id below the last post that can be reached. */
function reach(timeline: Timeline, before: bigint, isFound: (post: Post) => boolean) {
  const { posts, next } = timeline.page({ after: 0n, before }, reachable, isFound, Number.POSITIVE_INFINITY);
  return { before, floor: next === undefined ? 0n : BigInt(posts.at(-1)?.id ?? 0) - 1n };
}

/** Ids go before times, and bounds must not cross: OpenAPI 2.159 and 2.167. */
function readBounds(params: URLSearchParams): Bounds {
  const rule = { allows: (ms: number) => ms >= firstTime, otherwise: 'must be on or after 2010-11-06' };
  const start = readTime(params, 'start_time', rule);
  const end = readTime(params, 'end_time', rule);
  const sinceId = readId(params, 'since_id');
  const untilId = readId(params, 'until_id');
  if (start !== undefined && end !== undefined && start >= end) throw crossed(params, 'start_time', 'end_time');
  if (sinceId !== undefined && untilId !== undefined && sinceId >= untilId) {
    throw crossed(params, 'since_id', 'until_id');
  }
  return {
    after: sinceId ?? (start === undefined ? 0n : snowflake(start) - 1n),
    before: untilId ?? (end === undefined ? 2n ** 63n : snowflake(end)),
  };
}

const crossed = (params: URLSearchParams, low: string, high: string): InvalidRequest => {
  const value = params.get(low) ?? '';
  return new InvalidRequest(low, value, `Invalid '${low}':'${value}'. '${low}' must be before '${high}'.`);
};
