import { SourceRefused } from '../../ports/mention-source.ts';

/** As many hits of one query as Algolia hands out, whatever the page (algolia/hn-search, issue 230). */
const reach = 1_000;

/**
 * Where a page begins. Pages are told apart by time: numbers reach no further than 1,000 hits, and what is deleted in the
 * meantime would move unread posts onto pages that were read.
 */
export interface Cursor {
  /** In seconds since the epoch, itself included; Infinity at the newest. */
  readonly until: number;
  /** From 0, within that moment. */
  readonly page: number;
}

export const newest: Cursor = { until: Number.POSITIVE_INFINITY, page: 0 };

/**
 * The page after this one, or undefined after the last. It begins in the second that this one ended in, as more of that
 * second may follow, so some posts are handed out twice; where a whole page is of one second, numbers lead through it.
 * @param times of all hits of the page, in seconds since the epoch
 * @param hitsPerPage as the index says that it served
 */
export function nextCursor({ until, page }: Cursor, times: readonly number[], hitsPerPage: number): Cursor | undefined {
  if (times.length < hitsPerPage) return undefined;
  const oldest = Math.min(...times);
  if (oldest < until) return { until: oldest, page: 0 };
  if ((page + 2) * hitsPerPage <= reach) return { until, page: page + 1 };
  return { until: oldest - 1, page: 0 };
}

export const tokenOf = ({ until, page }: Cursor): string => `${until}.${page}`;

/** @throws SourceRefused for a token that is none of ours. */
export function cursorOf(token: string): Cursor {
  const [, until, page] = /^(\d+)\.(\d+)$/.exec(token) ?? [];
  if (until === undefined) throw new SourceRefused('this is no page token of Hacker News');
  return { until: Number(until), page: Number(page) };
}
