import * as z from 'zod/mini';
import { mentionsFound, mentionsPerEvent } from './events.ts';
import { MentionId, PostId } from './mention.ts';
import { RoutingFacts } from './routing-facts.ts';
import { Verdict } from './verdict.ts';

/** A mention that could not be handled, and why. It goes into the set-aside queue, and the others of its batch go on. */
const SetAside = z.object({ mentionId: MentionId, reason: z.string() });

export const ClassifyInput = mentionsFound.detail;

const Classified = z.object({
  mentionId: MentionId,
  conversationId: PostId,
  verdict: Verdict,
  /** Absent in what an earlier release handed on. */
  facts: z.optional(RoutingFacts),
});

/**
 * What the embedded classifier makes of a batch. `unsure` is ready for Comprehend: one language a batch, at most 25
 * texts, `texts[i]` belonging to `mentionIds[i]`. `documents` are what it looks for personal data in, one at a time, and
 * are there only where the desk wants that. No other text passes through a workflow, and none of it leaves the memory
 * of an Express execution.
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
  documents: z.optional(z.array(z.object({ mentionId: MentionId, language: z.string(), text: z.string() }))),
  setAside: z.array(SetAside),
});
export type ClassifyOutput = z.infer<typeof ClassifyOutput>;

/** The probabilities of the four tones, which sum to 1. */
const SentimentScore = z.object({
  Positive: z.number(),
  Negative: z.number(),
  Neutral: z.number(),
  Mixed: z.number(),
});

/**
 * Comprehend's answers to one batch by the index of the text; those it did not answer are missing. Executions that a
 * release before this one began pass no scores on.
 */
const Opinions = z.object({
  mentionIds: z.array(MentionId),
  sentiments: z.array(
    z.object({
      Index: z.int(),
      Sentiment: z.enum(['POSITIVE', 'NEGATIVE', 'NEUTRAL', 'MIXED']),
      SentimentScore: z.optional(SentimentScore),
    }),
  ),
});

/** What Comprehend found in one of the `documents`, in its own words: offsets count characters of the document. */
const Entities = z.object({
  mentionId: MentionId,
  entities: z.array(z.object({ Type: z.string(), Score: z.number(), BeginOffset: z.int(), EndOffset: z.int() })),
});

export const RouteInput = z.object({
  watch: z.string(),
  mentions: z.array(Classified),
  opinions: z.array(Opinions),
  /** Only where the desk has Comprehend look for personal data. */
  personalData: z.optional(z.array(Entities)),
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
