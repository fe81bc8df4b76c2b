import type { Mention } from '../contracts/mention.ts';
import { type SourceName, sourceOf, type Watch, type XWatch } from '../contracts/watch.ts';
import type { Post } from './post.ts';

/** The id of the mention that a post is to a watch. */
export const mentionIdOf = (watch: string, source: SourceName, postId: string): string =>
  `${watch}/${source}/${postId}`;

/** The mention that a post is to a watch: the same post always gives the same id. */
export const mentionOf = (post: Post, watchName: string, watch: Watch): Mention => ({
  id: mentionIdOf(watchName, sourceOf(watch), post.id),
  watch: watchName,
  source: sourceOf(watch),
  postId: post.id,
  conversationId: post.conversationId,
  ...(post.repliesTo === undefined ? {} : { repliesTo: post.repliesTo.postId }),
  ...(post.quotes === undefined ? {} : { quotes: post.quotes.postId }),
  authorId: post.authorId,
  ...(post.authorHandle === undefined ? {} : { authorHandle: post.authorHandle }),
  ...(post.authorFollowers === undefined ? {} : { authorFollowers: post.authorFollowers }),
  text: post.text,
  ...(post.versionId === post.id ? {} : { versionId: post.versionId }),
  ...(post.language === undefined ? {} : { language: post.language }),
  createdAt: post.createdAt,
  ...(post.url === undefined ? {} : { url: post.url }),
  replyVia: 'handle' in watch && addresses(post, watch) ? 'api' : 'person',
});

/** X lets the API reply only to those who called the account by its name or quoted it (since 2026-02-23). */
function addresses(post: Post, { handle, accountId }: XWatch): boolean {
  const wanted = handle.toLowerCase();
  return (
    // Who answers an account calls it, though the name need not stand in the text.
    (accountId !== undefined && post.repliesTo?.authorId === accountId) ||
    post.quotes?.handle?.toLowerCase() === wanted ||
    post.mentionedHandles.some((mentioned) => mentioned.toLowerCase() === wanted) ||
    new RegExp(`(^|[^a-z0-9_@])@${wanted}(?![a-z0-9_])`).test(post.text.toLowerCase())
  );
}
