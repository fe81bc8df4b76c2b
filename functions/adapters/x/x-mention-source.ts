import { type ITwitterApiClientPlugin, TwitterApi } from 'twitter-api-v2';
import * as z from 'zod/mini';
import {
  type MentionSource,
  type SearchPage,
  type SearchRequest,
  SourceUnauthorized,
  SourceUnavailable,
} from '../../ports/mention-source.ts';
import type { Secret } from '../ssm/ssm-secret.ts';
import { xBaseUrl } from './x-base-url.ts';
import { sourceError } from './x-error.ts';
import { postOf, XPost, xPostFields } from './x-post.ts';

/** A search reads at $0.005 a post (X API pricing, checked 2026-11). */
const dollarsPerPost = 0.005;

/** For the whole call: the library has no time-out, and a slow drip of bytes would hold the Lambda to its end. */
const defaultDeadlineMs = 10_000;

export interface XMentionSourceOptions {
  /** @default 10 seconds */
  readonly deadlineMs?: number;
  /** What carries the requests. @default HTTP to `baseUrl` */
  readonly transport?: ITwitterApiClientPlugin;
}

const Page = z.object({
  data: z.optional(z.array(z.unknown())),
  meta: z.object({ result_count: z.number(), next_token: z.optional(z.string()) }),
});

/**
 * X recent search. One request a page: the library's paginator stops silently at an empty page that has a token, so it
 * is not used.
 */
export const xMentionSource = (
  token: Secret,
  baseUrl: string,
  { deadlineMs = defaultDeadlineMs, transport = xBaseUrl(baseUrl) }: XMentionSourceOptions = {},
): MentionSource => {
  const plugins = [transport];

  const ask = async (request: SearchRequest, bearer: string): Promise<unknown> => {
    const client = new TwitterApi(bearer, { plugins });
    const call = client.v2.get<unknown>('tweets/search/recent', parameters(request));
    let timer: NodeJS.Timeout | undefined;
    const deadline = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new Error(`no whole answer within ${deadlineMs} ms`)), deadlineMs);
    });
    try {
      return await Promise.race([call, deadline]);
    } catch (cause) {
      throw sourceError(cause);
    } finally {
      clearTimeout(timer);
    }
  };

  return {
    dollarsPerPost,
    async search(request) {
      try {
        return readPage(await ask(request, await token()));
      } catch (error) {
        if (!(error instanceof SourceUnauthorized)) throw error;
        // The secret may have been rotated since it was read.
        return readPage(await ask(request, await token({ fresh: true })));
      }
    },
  };
};

const parameters = ({ query, since, pageToken, untilId, pageSize }: SearchRequest) => ({
  query,
  max_results: pageSize,
  sort_order: 'recency',
  'tweet.fields': xPostFields.join(','),
  ...('sinceId' in since ? { since_id: since.sinceId } : { start_time: since.startTime }),
  ...(pageToken === undefined ? {} : { next_token: pageToken }),
  ...(untilId === undefined ? {} : { until_id: untilId }),
});

function readPage(body: unknown): SearchPage {
  const page = Page.safeParse(body);
  // A 200 may hold nothing but `errors`.
  if (!page.success) throw new SourceUnavailable('X answered without a page of posts', { cause: page.error });
  const rows = (page.data.data ?? []).map((row) => XPost.safeParse(row));
  const posts = rows.flatMap((row) => (row.success ? [postOf(row.data)] : []));
  const token = page.data.meta.next_token;
  return {
    posts,
    malformed: rows.length - posts.length,
    ...(token === undefined || token === '' ? {} : { nextPageToken: token }),
  };
}
