import * as z from 'zod/mini';
import { SourceUnavailable } from '../../ports/mention-source.ts';
import type { XClient } from './x-client.ts';

/** What X counted between two moments. */
export interface HourCount {
  /** ISO 8601. */
  readonly start: string;
  readonly end: string;
  readonly posts: number;
}

const Count = z.object({
  start: z.iso.datetime(),
  end: z.iso.datetime(),
  // Old and new vocabulary, as everywhere at X since 2026-08-07.
  tweet_count: z.optional(z.int().check(z.nonnegative())),
  post_count: z.optional(z.int().check(z.nonnegative())),
});
const Counts = z.object({ data: z.array(Count).check(z.minLength(1)) });

/**
 * How many posts of each hour of the last seven days a query finds, the first and the last being parts of one: `GET
 * /2/tweets/counts/recent`, in one answer, because only the counts of the whole archive are paged. Each call costs.
 * @throws SourceUnauthorized, SourceThrottled, SourceExhausted, SourceRefused, SourceUnavailable
 */
export const xCounts =
  (client: XClient) =>
  async (query: string): Promise<readonly HourCount[]> => {
    const counts = Counts.safeParse(await client.get('tweets/counts/recent', { query, granularity: 'hour' }));
    // A 200 may hold nothing but `errors`.
    if (!counts.success) throw new SourceUnavailable('X answered without counts', { cause: counts.error });
    return counts.data.data.map(({ start, end, post_count, tweet_count }) => ({
      start,
      end,
      posts: post_count ?? tweet_count ?? 0,
    }));
  };
