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

/** The urgencies that a post with an intent can have: a route that asks for another one would never be taken. */
export const urgenciesOf: Readonly<Record<Intent, readonly Urgency[]>> = {
  churn_risk: ['normal', 'high'],
  outage: ['high'],
  problem: ['normal', 'high'],
  complaint: ['normal', 'high'],
  feature_request: ['low'],
  question: ['normal', 'high'],
  praise: ['low'],
  irrelevant: ['low'],
};

/** The languages that posts are judged in, by primary BCP 47 tag; those in any other are for a person. */
export const readLanguages = ['en', 'de', 'es', 'fr', 'pt', 'it', 'nl', 'ja'] as const;
export type ReadLanguage = (typeof readLanguages)[number];

/** Who had the last word: the embedded classifier, Comprehend beside it, or the first because the second was away. */
const DecidedBy = z.enum(['embedded', 'comprehend', 'embedded-comprehend-away']);

/** Where in a post's text, in UTF-16 units: from the first, up to and without the second. */
export const Span = z.tuple([z.int().check(z.nonnegative()), z.int().check(z.positive())]);
export type Span = z.infer<typeof Span>;

/** What a post tells about a person that should not be passed on: by kind, so that a person knows what was hidden. */
export const personalDataKinds = [
  'email',
  'phone',
  'card',
  'bank-account',
  'ip-address',
  'address',
  'name',
  'id',
  'secret',
] as const;
export const PersonalData = z.object({ kind: z.enum(personalDataKinds), at: Span });
export type PersonalData = z.infer<typeof PersonalData>;

/**
 * What was decided about one mention, and why. It travels in events, so it holds no word of the post itself: `reasons`
 * are phrases of the classifier's own, and `evidence` says where the words stand that each of them is about.
 */
export const Verdict = z.object({
  intent: Intent,
  /** How often verdicts that are as sure as this one are right, 0 to 1. */
  confidence: z.number().check(z.minimum(0), z.maximum(1)),
  sentiment: Sentiment,
  urgency: Urgency,
  /** What made it as urgent as it is, the weightiest first, in words of our own. */
  urgencyBecause: z.optional(z.array(z.string().check(z.maxLength(120))).check(z.maxLength(6))),
  /** BCP 47 primary tag, `und` where nobody knows. */
  language: z.string().check(z.minLength(2), z.maxLength(8)),
  reasons: z.array(z.string().check(z.maxLength(120))).check(z.maxLength(5)),
  /** The words behind each reason, `evidence[i]` those of `reasons[i]`, in the text that was judged: see `ofVersion`. */
  evidence: z.optional(z.array(z.array(Span).check(z.maxLength(4))).check(z.maxLength(5))),
  personalData: z.optional(z.array(PersonalData).check(z.maxLength(20))),
  /** The version of the post that was judged, where its author had changed it by then: spans hold for that text alone. */
  ofVersion: z.optional(z.string().check(z.regex(/^[0-9]+$/))),
  decidedBy: DecidedBy,
});
export type Verdict = z.infer<typeof Verdict>;
