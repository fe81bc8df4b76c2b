import { createHash } from 'node:crypto';
import { clip } from '../../domain/clip.ts';
import type { Post } from '../../domain/post.ts';
import { longestText } from '../http/plain-text.ts';
import type { FeedEntry } from './feed-entry.ts';

/** Names in feeds are free text. */
const longestAuthor = 200;
const longestUrl = 2_000;

/** So many that a feed which dates a thousand entries alike gives none of them the id of another. */
const hashBits = 40n;

/**
 * The post that an entry is: the same one always gives the same id, and one that was written later a higher one.
 *
 * An entry that says when it was updated only, or nothing of the kind, keeps an id apart from time, below all others. The
 * former's version follows the time; the latter was written when it was first read, which its row keeps.
 * @param feed who is named where nobody signs
 * @param now milliseconds since the epoch; nothing was written later, whatever a feed says
 */
export function postOf(entry: FeedEntry, feed: string, now: number): Post | undefined {
  const { identity, published, updated, language } = entry;
  const text = textOf(entry);
  if (identity === undefined || text === '') return undefined;
  const written = published ?? updated;
  const id = idOf(identity, published);
  return {
    id,
    versionId: idOf(identity, written),
    text: clip(text, longestText),
    createdAt: new Date(Math.min(written ?? now, now)).toISOString(),
    authorId: clip(entry.author || feed, longestAuthor),
    conversationId: id,
    ...languageOf(language),
    ...urlOf(entry.link),
    isRepost: false,
    mentionedHandles: [],
  };
}

/** Its whole text. */
export const textOf = ({ title, body }: FeedEntry): string => [title, body].filter((part) => part !== '').join('\n\n');

/** Milliseconds above a hash; or the hash alone, which is far below every moment since 1970 had its first day. */
function idOf(identity: string, written: number | undefined): string {
  const hash = createHash('sha256').update(identity).digest().readBigUInt64BE();
  return (
    written === undefined ? hash : (BigInt(written) << hashBits) | BigInt.asUintN(Number(hashBits), hash)
  ).toString();
}

/** Of a page on the web: a feed may write any other address, and people will click on it. */
function urlOf(link = ''): { readonly url?: string } {
  const url = URL.parse(link);
  return url !== null && /^https?:$/.test(url.protocol) && link.length <= longestUrl ? { url: url.href } : {};
}

/** `en` of `en-GB`, as X names languages. */
function languageOf(tag = ''): { readonly language?: string } {
  const [language] = /^[a-z]{2,3}(?![a-z])/.exec(tag.toLowerCase()) ?? [];
  return language === undefined ? {} : { language };
}
