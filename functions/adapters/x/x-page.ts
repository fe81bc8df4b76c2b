import * as z from 'zod/mini';
import { type SearchPage, type SearchRequest, SourceUnavailable } from '../../ports/mention-source.ts';
import { postOf, XPost, xPostFields } from './x-post.ts';

const Page = z.object({
  data: z.optional(z.array(z.unknown())),
  meta: z.object({ result_count: z.number(), next_token: z.optional(z.string()) }),
});

/** What every request for a page of posts says, whichever endpoint gives it. */
export const pageParameters = ({ since, untilId, pageSize }: SearchRequest) => ({
  max_results: pageSize,
  'tweet.fields': xPostFields.join(','),
  ...('sinceId' in since ? { since_id: since.sinceId } : { start_time: since.startTime }),
  ...(untilId === undefined ? {} : { until_id: untilId }),
});

/** @throws SourceUnavailable where there is no page in what X answered */
export function readPage(body: unknown): SearchPage {
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
