import { mentionsFound, mentionsPerEvent } from '../../contracts/events.ts';
import { type DropReason, dropReason } from '../../domain/drop-reason.ts';
import { mentionOf } from '../../domain/mention.ts';
import type { Post } from '../../domain/post.ts';
import type { PollPorts, PollRequest } from './poll-watch.ts';

interface Heard {
  readonly filtered: number;
  /** The filtered ones, by reason. */
  readonly dropped: Readonly<Partial<Record<DropReason, number>>>;
  /** Had a row already. */
  readonly duplicates: number;
}

/** Stores what is to be kept of a page, then publishes it; rows come first because readers of the event need them. */
export async function hear(
  { mentions, publisher }: Pick<PollPorts, 'mentions' | 'publisher'>,
  { name, watch, keepTextUntil }: Pick<PollRequest, 'name' | 'watch' | 'keepTextUntil'>,
  posts: readonly Post[],
): Promise<Heard> {
  const dropped: Partial<Record<DropReason, number>> = {};
  const kept = posts.filter((post) => {
    const reason = dropReason(post, watch);
    if (reason !== undefined) dropped[reason] = (dropped[reason] ?? 0) + 1;
    return reason === undefined;
  });
  const found = kept.map((post) => mentionOf(post, name, watch));
  const added = await mentions.add(found, keepTextUntil);
  const entries = [];
  for (let at = 0; at < found.length; at += mentionsPerEvent) {
    const mentionIds = found.slice(at, at + mentionsPerEvent).map(({ id }) => id);
    entries.push(mentionsFound.entry({ watch: name, mentionIds }));
  }
  await publisher.publish(entries);
  return { filtered: posts.length - kept.length, dropped, duplicates: found.length - added };
}
