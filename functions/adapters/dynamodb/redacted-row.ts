import * as z from 'zod/mini';
import { Mention } from '../../contracts/mention.ts';
import type { RedactedMention } from '../../ports/mention-store.ts';

/** What stays of a mention; `replyVia` says how it could have been answered, and nothing of who wrote it. */
const kept = {
  id: true,
  watch: true,
  source: true,
  postId: true,
  conversationId: true,
  createdAt: true,
  replyVia: true,
} as const;

/**
 * Everything else that a mention says goes, an attribute of tomorrow too. `author`, the key of the index `byAuthor`, becomes
 * `nobodysKey` instead: the row stays among those that `MentionRegister.all` goes through.
 */
export const redactedAttributes: readonly string[] = Object.keys(Mention.shape).filter((name) => !(name in kept));

const RedactedRow = z.extend(z.pick(Mention, kept), { redactedAt: z.string(), redactedBecause: z.string() });

/** What a row is that was redacted; undefined for every other one. */
export function redactedMention(row: unknown): RedactedMention | undefined {
  const parsed = RedactedRow.safeParse(row);
  if (!parsed.success) return undefined;
  const { redactedBecause: reason, replyVia: _, ...left } = parsed.data;
  return { ...left, reason };
}
