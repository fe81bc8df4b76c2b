import * as z from 'zod/mini';
import { MentionId } from './mention.ts';
import { Intent, Sentiment, Verdict } from './verdict.ts';

/** What a person says that the verdict about a mention should have been. It holds no word of the post. */
export const Correction = z.object({
  mentionId: MentionId,
  watch: z.string(),
  /** The verdict that stood. */
  was: z.pick(Verdict, { intent: true, sentiment: true, confidence: true }),
  /** Without a sentiment nothing is said about it. */
  shouldBe: z.object({ intent: Intent, sentiment: z.optional(Sentiment) }),
  /** Who says so, as people call them. */
  by: z.string().check(z.minLength(1), z.maxLength(80)),
  /** ISO 8601, UTC. */
  at: z.iso.datetime(),
  /** Why, in that person's own words. */
  note: z.optional(z.string().check(z.maxLength(280))),
});
export type Correction = z.infer<typeof Correction>;
