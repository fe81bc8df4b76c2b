import { type ITwitterApiClientPlugin, TwitterApi } from 'twitter-api-v2';
import * as z from 'zod/mini';
import { xBaseUrl } from '../../functions/adapters/x/x-base-url.ts';
import { sourceError } from '../../functions/adapters/x/x-error.ts';
import { SourceUnavailable } from '../../functions/ports/mention-source.ts';
import type { Bucket } from './volume.ts';

/** How many posts of each hour of the last seven days a query finds. Each call costs $0.005 at X. */
export type AskCounts = (query: string) => Promise<readonly Bucket[]>;

export interface XCountsOptions {
  /** For the whole call. @default 10 seconds */
  readonly deadlineMs?: number;
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
 * `GET /2/tweets/counts/recent` by the hour, in one answer: only the counts of the whole archive are paged.
 * @throws SourceUnauthorized, SourceThrottled, SourceExhausted, SourceRefused, SourceUnavailable
 */
export const xCounts =
  (token: string, baseUrl: string, { deadlineMs = 10_000 }: XCountsOptions = {}): AskCounts =>
  async (query) => {
    const deadline = AbortSignal.timeout(deadlineMs);
    const client = new TwitterApi(token, { plugins: [xBaseUrl(baseUrl), endsAt(deadline)] });
    try {
      return bucketsIn(await client.v2.get<unknown>('tweets/counts/recent', { query, granularity: 'hour' }));
    } catch (cause) {
      if (cause instanceof SourceUnavailable) throw cause;
      if (!deadline.aborted) throw sourceError(cause);
      throw new SourceUnavailable(`X gave no whole answer within ${deadlineMs / 1000} seconds`, { cause });
    }
  };

function bucketsIn(body: unknown): readonly Bucket[] {
  const counts = Counts.safeParse(body);
  // A 200 may hold nothing but `errors`.
  if (!counts.success) throw new SourceUnavailable('X answered without counts', { cause: counts.error });
  return counts.data.data.map(({ start, end, post_count, tweet_count }) => ({
    start,
    end,
    posts: post_count ?? tweet_count ?? 0,
  }));
}

/** Takes the connection down with it, which would keep the command from ending. */
const endsAt = (signal: AbortSignal): ITwitterApiClientPlugin => ({
  onBeforeRequest: ({ requestOptions }) => {
    Object.assign(requestOptions, { signal });
  },
});
