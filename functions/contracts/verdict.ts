import * as z from 'zod/mini';

/** What a post wants, in the order in which one wins when two fit. */
export const intents = [
  'churn_risk',
  'outage',
  'problem',
  'complaint',
  'feature_request',
  'question',
  'praise',
  'irrelevant',
] as const;
export const Intent = z.enum(intents);
export type Intent = z.infer<typeof Intent>;

export const sentiments = ['negative', 'neutral', 'positive'] as const;
export const Sentiment = z.enum(sentiments);
export type Sentiment = z.infer<typeof Sentiment>;

export const urgencies = ['low', 'normal', 'high'] as const;
export const Urgency = z.enum(urgencies);
export type Urgency = z.infer<typeof Urgency>;

/** Who had the last word: the embedded classifier, Comprehend beside it, or the first because the second was away. */
const DecidedBy = z.enum(['embedded', 'comprehend', 'embedded-comprehend-away']);

/**
 * What was decided about one mention, and why. It travels in events, so it holds no word of the post itself: `reasons`
 * are phrases of the classifier's own rules.
 */
export const Verdict = z.object({
  intent: Intent,
  /** 0 to 1. */
  confidence: z.number().check(z.minimum(0), z.maximum(1)),
  sentiment: Sentiment,
  urgency: Urgency,
  /** BCP 47 primary tag, `und` where nobody knows. */
  language: z.string().check(z.minLength(2), z.maxLength(8)),
  reasons: z.array(z.string().check(z.maxLength(120))).check(z.maxLength(5)),
  decidedBy: DecidedBy,
});
export type Verdict = z.infer<typeof Verdict>;
