import type { Watch } from '../contracts/watch.ts';
import type { Post } from './post.ts';

/** Why a post never becomes a mention. */
export type DropReason = 'own-post' | 'repost' | 'muted' | 'language' | 'too-short';

/**
 * The reason to drop a post before anything more is spent on it; undefined where it is to be kept. Of a brand's own posts
 * its answers are: they belong to the tickets of those who are answered.
 */
export function dropReason(post: Post, watch: Watch): DropReason | undefined {
  if (post.isRepost) return 'repost';
  if (isBy(post, watch.mute ?? [])) return 'muted';
  if ('handle' in watch && isBy(post, [watch.handle, watch.accountId])) {
    // Short or foreign, it is still what we answered.
    return watch.kind === 'brand' && isAnswer(post) ? undefined : 'own-post';
  }
  if (watch.languages !== undefined && isForeign(post.language, watch.languages)) return 'language';
  if (watch.leastCharacters !== undefined && lengthOf(post.text) < watch.leastCharacters) return 'too-short';
  return undefined;
}

const isAnswer = ({ id, conversationId, repliesTo }: Post): boolean => repliesTo !== undefined || conversationId !== id;

/** @param names handles in any case, or ids */
function isBy({ authorId, authorHandle }: Post, names: readonly (string | undefined)[]): boolean {
  const handle = authorHandle?.toLowerCase();
  return names.some((name) => name !== undefined && (name === authorId || name.toLowerCase() === handle));
}

/** X says `und` where it can't tell, and `qme`, `zxx` and the like where there are no words: nobody is dropped for that. */
const isForeign = (language: string | undefined, heard: readonly string[]): boolean =>
  language !== undefined && !/^(und|zxx|q..)$/.test(language) && !heard.includes(language.split('-')[0] ?? language);

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

function lengthOf(text: string): number {
  const words = text
    .replace(/https?:\/\/\S+/g, '')
    .replace(/@\w+/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  return [...graphemes.segment(words)].length;
}
