import type { Watch } from '../contracts/watch.ts';
import type { Post } from './post.ts';

/** Why a post never becomes a mention. */
export type DropReason = 'own-post' | 'repost';

const sameHandle = (a: string | undefined, b: string): boolean => a?.toLowerCase() === b.toLowerCase();

/** The reason to drop a post before anything is spent on it; undefined where it is to be kept. */
export function dropReason(post: Post, watch: Watch): DropReason | undefined {
  if (post.isRepost) return 'repost';
  if (!('handle' in watch)) return undefined;
  if (sameHandle(post.authorHandle, watch.handle)) return 'own-post';
  if (watch.accountId !== undefined && post.authorId === watch.accountId) return 'own-post';
  return undefined;
}
