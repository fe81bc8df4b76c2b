import * as z from 'zod/mini';
import { SourceName } from './watch.ts';

/** `<watch>/<source>/<post id>`: one post heard by two watches is two mentions. */
export const MentionId = z.string().check(z.regex(/^[a-z0-9-]+\/[a-z-]+\/[0-9]+$/));

/** Decimal, above 2^53: compare with `comparePostIds`, never as a number. */
export const PostId = z.string().check(z.regex(/^[0-9]+$/));

/** Whether the source's API accepts a reply of ours, or only a person on X itself can answer. */
const ReplyVia = z.enum(['api', 'person']);

/** One post as one watch heard it. Only the row of the mention holds it whole; everything else names its id. */
export const Mention = z.object({
  id: MentionId,
  watch: z.string(),
  source: SourceName,
  postId: PostId,
  conversationId: PostId,
  /** The post that it answers. */
  repliesTo: z.optional(PostId),
  /** The post that it quotes. */
  quotes: z.optional(PostId),
  authorId: z.string(),
  /** Without the @; only where the source gave it for free. */
  authorHandle: z.optional(z.string()),
  /** How many follow the author; only where the watch has authors looked up. */
  authorFollowers: z.optional(z.int()),
  /** As it stands now: an edited post's latest version that was found. */
  text: z.string(),
  /** The id of the version whose text this is; only where the post was edited. */
  versionId: z.optional(PostId),
  /** The source's own guess at the language. */
  language: z.optional(z.string()),
  /** ISO 8601, UTC. */
  createdAt: z.iso.datetime(),
  /** Where people find it, unless its id says so. */
  url: z.optional(z.string()),
  replyVia: ReplyVia,
});
export type Mention = z.infer<typeof Mention>;
