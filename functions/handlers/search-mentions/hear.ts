import { mentionsFound, mentionsPerEvent } from '../../contracts/events.ts';
import { dropReason } from '../../domain/drop-reason.ts';
import { mentionOf } from '../../domain/mention.ts';
import type { Post } from '../../domain/post.ts';
import type { PollPorts, PollRequest } from './poll-watch.ts';

/** Stores what is to be kept of a page, then publishes it; rows come first because readers of the event need them. */
export async function hear(
  { mentions, publisher }: Pick<PollPorts, 'mentions' | 'publisher'>,
  { name, watch, keepTextUntil }: Pick<PollRequest, 'name' | 'watch' | 'keepTextUntil'>,
  posts: readonly Post[],
): Promise<{ readonly filtered: number; readonly duplicates: number }> {
  const kept = posts.filter((post) => dropReason(post, watch) === undefined);
  const found = kept.map((post) => mentionOf(post, name, watch));
  const added = await mentions.add(found, keepTextUntil);
  const entries = [];
  for (let at = 0; at < found.length; at += mentionsPerEvent) {
    const mentionIds = found.slice(at, at + mentionsPerEvent).map(({ id }) => id);
    entries.push(mentionsFound.entry({ watch: name, mentionIds }));
  }
  await publisher.publish(entries);
  return { filtered: posts.length - kept.length, duplicates: found.length - added };
}
