import { mentionEdited, mentionsFound, mentionsPerEvent } from '../../contracts/events.ts';
import type { Watch } from '../../contracts/watch.ts';
import { type DropReason, dropReason } from '../../domain/drop-reason.ts';
import { mentionOf } from '../../domain/mention.ts';
import type { Post } from '../../domain/post.ts';
import type { AuthorDirectory } from '../../ports/author-directory.ts';
import type { PollPorts, PollRequest } from './poll-watch.ts';

export interface Heard {
  readonly filtered: number;
  /** The filtered ones, by reason. */
  readonly dropped: Readonly<Partial<Record<DropReason, number>>>;
  /** Had a row already. */
  readonly duplicates: number;
  /** Those of them that the row had in an earlier version. */
  readonly edited: number;
  /** US dollars that looking authors up has cost. */
  readonly dollars: number;
}

/** Stores what is to be kept of a page, then publishes it; rows come first because readers of the event need them. */
export async function hear(
  { mentions, publisher, authors }: Pick<PollPorts, 'mentions' | 'publisher' | 'authors'>,
  { name, watch, keepTextUntil }: Pick<PollRequest, 'name' | 'watch' | 'keepTextUntil'>,
  posts: readonly Post[],
): Promise<Heard> {
  const dropped: Partial<Record<DropReason, number>> = {};
  const isKept = (post: Post): boolean => {
    const reason = dropReason(post, watch);
    if (reason !== undefined) dropped[reason] = (dropped[reason] ?? 0) + 1;
    return reason === undefined;
  };
  const { posts: known, dollars } = await withAuthors(posts.filter(isKept), watch, authors);
  // Whoever is muted by name is known only now.
  const kept = known.filter(isKept);
  const found = kept.map((post) => mentionOf(post, name, watch));
  const { added, edited } = await mentions.add(found, keepTextUntil);
  const entries = [];
  for (let at = 0; at < found.length; at += mentionsPerEvent) {
    const mentionIds = found.slice(at, at + mentionsPerEvent).map(({ id }) => id);
    entries.push(mentionsFound.entry({ watch: name, mentionIds }));
  }
  for (const { id, conversationId, versionId = '', createdAt } of edited) {
    entries.push(mentionEdited.entry({ mentionId: id, watch: name, conversationId, versionId, at: createdAt }));
  }
  await publisher.publish(entries);
  return {
    filtered: posts.length - kept.length,
    dropped,
    duplicates: found.length - added,
    edited: edited.length,
    dollars,
  };
}

/** Looks the authors up for a watch that asks for it: after the filter, because each of them costs. */
async function withAuthors(
  posts: readonly Post[],
  watch: Watch,
  directory: AuthorDirectory | undefined,
): Promise<{ readonly posts: readonly Post[]; readonly dollars: number }> {
  if (directory === undefined || !asksForAuthors(watch) || posts.length === 0) return { posts, dollars: 0 };
  const { authors, dollars } = await directory.find([...new Set(posts.map(({ authorId }) => authorId))]);
  return {
    dollars,
    posts: posts.map((post) => {
      const { handle, followers } = authors.get(post.authorId) ?? {};
      return {
        ...post,
        ...(handle === undefined ? {} : { authorHandle: handle }),
        ...(followers === undefined ? {} : { authorFollowers: followers }),
      };
    }),
  };
}

export const asksForAuthors = (watch: Watch): boolean => 'authors' in watch && watch.authors === true;
