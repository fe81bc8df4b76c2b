import * as z from 'zod/mini';
import { type SearchPage, type SearchRequest, SourceRefused, SourceUnavailable } from '../../ports/mention-source.ts';
import type { XClient } from './x-client.ts';
import { fieldsIn, postOf, type Words, XPost } from './x-post.ts';

const Page = z.object({
  data: z.optional(z.array(z.unknown())),
  meta: z.object({ result_count: z.number(), next_token: z.optional(z.string()) }),
});
/** A post as X gives it to somebody who asks for no fields. */
const BarePost = z.object({ id: z.string(), text: z.string(), created_at: z.optional(z.undefined()) });

/** X gave posts without what we asked for: it does not know the words that we asked in. */
class FieldsLeftOut extends SourceUnavailable {
  readonly posts: number;

  constructor(posts: number) {
    super('X leaves out the fields that it is asked for');
    this.posts = posts;
  }
}

/**
 * Reads a page of posts from an endpoint. X is asked for fields in the words that it has always understood; should it leave
 * them out, or refuse them, it is asked in the new ones, and from then on.
 * @param more parameters of the endpoint itself
 */
export type ReadPage = (
  path: string,
  request: SearchRequest,
  more: Readonly<Record<string, string | number>>,
) => Promise<SearchPage>;

/** @throws (from the reader) what `XClient` throws, and SourceUnavailable where there is no page in what X answered */
export const pageReader = (client: XClient): ReadPage => {
  let words: Words = 'tweet';
  return async (path, request, more) => {
    const readIn = async (asked: Words): Promise<SearchPage> =>
      pageOf(await client.get(path, { ...pageParameters(request, asked), ...more }));
    try {
      return await readIn(words);
    } catch (error) {
      if (!isAbout(words, error)) throw error;
      const other = words === 'tweet' ? 'post' : 'tweet';
      const page = await readIn(other);
      words = other;
      return error instanceof FieldsLeftOut ? { ...page, wasted: error.posts } : page;
    }
  };
};

const isAbout = (words: Words, error: unknown): boolean =>
  error instanceof FieldsLeftOut || (error instanceof SourceRefused && error.message.includes(`${words}.fields`));

const pageParameters = ({ since, untilId, pageSize }: SearchRequest, words: Words) => ({
  max_results: pageSize,
  [`${words}.fields`]: fieldsIn(words).join(','),
  ...('sinceId' in since ? { since_id: since.sinceId } : { start_time: since.startTime }),
  ...(untilId === undefined ? {} : { until_id: untilId }),
});

function pageOf(body: unknown): SearchPage {
  const page = Page.safeParse(body);
  // A 200 may hold nothing but `errors`.
  if (!page.success) throw new SourceUnavailable('X answered without a page of posts', { cause: page.error });
  const rows = page.data.data ?? [];
  const read = rows.map((row) => XPost.safeParse(row));
  const posts = read.flatMap((row) => (row.success ? [postOf(row.data)] : []));
  if (posts.length === 0 && rows.some((row) => BarePost.safeParse(row).success)) {
    throw new FieldsLeftOut(rows.length);
  }
  const token = page.data.meta.next_token;
  return {
    posts,
    malformed: rows.length - posts.length,
    ...(token === undefined || token === '' ? {} : { nextPageToken: token }),
  };
}
