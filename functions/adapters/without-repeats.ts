import { createHash } from 'node:crypto';
import type { MentionSource } from '../ports/mention-source.ts';

/** Forgetting them costs repeats only. */
const mostRemembered = 10_000;

/**
 * A source that looks back some time at every poll, for one watch, without what that watch was given before: the store
 * would know it again, but the bus would carry it again first.
 *
 * Given is not taken in: the run may fail before it has stored and published a page. It asks for the page after only once
 * it has, so each page with posts has one after it, if need be an empty one, whose token names exactly those posts. What
 * is remembered lasts as long as the process; a watch of its own needs a source of its own.
 */
export function withoutRepeats(source: MentionSource): MentionSource {
  const taken = new Set<string>();
  let given: { readonly name: string; readonly ids: readonly string[] } = { name: '', ids: [] };

  return {
    dollarsPerPost: source.dollarsPerPost,
    async search({ pageToken, ...request }) {
      const [name, ...rest] = pageToken?.split('/') ?? [];
      if (name === given.name) {
        if (taken.size > mostRemembered) taken.clear();
        for (const id of given.ids) taken.add(id);
      }
      const token = rest.join('/');
      if (pageToken !== undefined && token === '') return { posts: [], malformed: 0 };
      const page = await source.search({ ...request, ...(token === '' ? {} : { pageToken: token }) });
      const posts = page.posts.filter(({ versionId }) => !taken.has(versionId));
      const ids = posts.map(({ versionId }) => versionId);
      given = { name: nameOf(ids), ids };
      const isLast = page.nextPageToken === undefined && posts.length === 0;
      const { posts: _, nextPageToken = '', ...others } = page;
      return { ...others, posts, ...(isLast ? {} : { nextPageToken: `${given.name}/${nextPageToken}` }) };
    },
  };
}

const nameOf = (ids: readonly string[]): string =>
  createHash('sha256').update(ids.join()).digest('base64url').slice(0, 22);
