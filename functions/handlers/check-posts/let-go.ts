import { mentionDeleted } from '../../contracts/events.ts';
import { mentionIdOf } from '../../domain/mention.ts';
import type { MentionRegister, RedactedMention } from '../../ports/mention-store.ts';
import type { Publisher } from '../../ports/publisher.ts';

export interface LetGoPorts {
  readonly register: MentionRegister;
  readonly publisher: Publisher;
}

/** As many rows as are redacted at once, and then told of. */
const together = 25;

/**
 * Redacts every mention of a post that is gone, and then tells of it. One that was redacted before is told again, because
 * the run that did it may have been cut before it said so.
 * @param watches of which any may have heard it
 * @param gone why, by the id of the post
 * @returns how many were told
 */
export async function letGo(
  { register, publisher }: LetGoPorts,
  watches: readonly string[],
  gone: ReadonlyMap<string, string>,
  now: number,
): Promise<number> {
  const concerned = [...gone].flatMap(([postId, reason]) =>
    watches.map((watch) => ({ id: mentionIdOf(watch, 'x', postId), reason })),
  );
  let told = 0;
  for (let at = 0; at < concerned.length; at += together) {
    const some = concerned.slice(at, at + together);
    const redacted = await Promise.all(some.map(({ id, reason }) => register.redact(id, reason, new Date(now))));
    const entries = redacted.flatMap((mention) => (mention === undefined ? [] : [entryOf(mention)]));
    await publisher.publish(entries);
    told += entries.length;
  }
  return told;
}

const entryOf = ({ id, watch, conversationId, reason, redactedAt }: RedactedMention) =>
  mentionDeleted.entry({ mentionId: id, watch, conversationId, reason, at: redactedAt });
