import type { Post } from '../../domain/post.ts';
import { comparePostIds } from '../../domain/post-id.ts';
import { SourceUnavailable } from '../../ports/mention-source.ts';
import type { WholeAnswer } from '../http/whole-answer.ts';
import { decoded } from './feed-charset.ts';
import { entriesOf, type FeedEntry } from './feed-entry.ts';
import { postOf, textOf } from './feed-post.ts';

/** What a feed holds. */
export interface FeedDocument {
  /** Newest first, each once. */
  readonly entries: readonly ReadEntry[];
  /** Entries without an identity, or without a text. */
  readonly malformed: number;
}

export interface ReadEntry {
  readonly post: Post;
  /** Milliseconds since the epoch; none for an entry without a date. */
  readonly written: number | undefined;
  /** Not clipped, as the post's is. */
  readonly text: string;
}

/**
 * @param name what errors call the feed
 * @param host who is named where nobody signs
 * @param now milliseconds since the epoch
 * @throws SourceUnavailable for what is no feed
 */
export function documentOf({ body, headers }: WholeAnswer, name: string, host: string, now: number): FeedDocument {
  let found: readonly FeedEntry[];
  try {
    found = entriesOf(decoded(body, headers.get('content-type') ?? ''));
  } catch (cause) {
    throw new SourceUnavailable(`${name} answered what is no feed`, { cause });
  }
  const read = found.flatMap((entry): ReadEntry[] => {
    const post = postOf(entry, host, now);
    return post === undefined ? [] : [{ post, written: entry.published ?? entry.updated, text: textOf(entry) }];
  });
  // Of several versions, the oldest is put in first, so that the newest stays.
  const byAge = read.toSorted((a, b) => comparePostIds(a.post.versionId, b.post.versionId));
  const entries = [...new Map(byAge.map((entry) => [entry.post.id, entry])).values()];
  return {
    entries: entries.toSorted((a, b) => comparePostIds(b.post.versionId, a.post.versionId)),
    malformed: found.length - read.length,
  };
}
