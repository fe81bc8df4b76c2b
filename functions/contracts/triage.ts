import * as z from 'zod/mini';
import { mentionsFound, mentionsPerEvent } from './events.ts';
import { MentionId, PostId } from './mention.ts';
import { Verdict } from './verdict.ts';

/** A mention that could not be handled, and why. It goes into the set-aside queue, and the others of its batch go on. */
const SetAside = z.object({ mentionId: MentionId, reason: z.string() });

export const ClassifyInput = mentionsFound.detail;

const Classified = z.object({ mentionId: MentionId, conversationId: PostId, verdict: Verdict });

/**
 * What the embedded classifier makes of a batch. `unsure` is ready for Comprehend: one language a batch, at most 25
 * texts, `texts[i]` belonging to `mentionIds[i]`. It is the only text that passes through a workflow, and none of it
 * leaves the memory of an Express execution.
 */
export const ClassifyOutput = z.object({
  mentions: z.array(Classified),
  unsure: z.array(
    z.object({
      language: z.string(),
      mentionIds: z.array(MentionId).check(z.maxLength(mentionsPerEvent)),
      texts: z.array(z.string()),
    }),
  ),
  setAside: z.array(SetAside),
});
export type ClassifyOutput = z.infer<typeof ClassifyOutput>;

/** Comprehend's answers to one batch by the index of the text; those it did not answer are missing. */
const Opinions = z.object({
  mentionIds: z.array(MentionId),
  sentiments: z.array(z.object({ Index: z.int(), Sentiment: z.enum(['POSITIVE', 'NEGATIVE', 'NEUTRAL', 'MIXED']) })),
});

export const RouteInput = z.object({
  watch: z.string(),
  mentions: z.array(Classified),
  opinions: z.array(Opinions),
});
export type RouteInput = z.infer<typeof RouteInput>;

export const RouteOutput = z.object({
  /** Mentions that got their verdict now, by intent. */
  triaged: z.record(z.string(), z.number()),
  /** Mentions that had one already. */
  repeated: z.number(),
  setAside: z.array(SetAside),
});
export type RouteOutput = z.infer<typeof RouteOutput>;
