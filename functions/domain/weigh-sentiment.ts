import type { Desk } from '../contracts/desk.ts';
import type { RouteInput } from '../contracts/triage.ts';
import type { Intent, Sentiment, Verdict } from '../contracts/verdict.ts';

/** How Comprehend says that a post sounds, and how sure it is of each of the four tones. */
export type Tone = Omit<RouteInput['opinions'][number]['sentiments'][number], 'Index'>;

/** What Comprehend said about one mention; `unavailable` where it was asked and did not answer. */
export type SecondOpinion = Tone | 'unavailable';

/** An answer that is less sure than this changes nothing. */
const weak = 0.6;

/**
 * The odds that we are right at most double when Comprehend agrees, however sure it is: it read the same words, so it is
 * no independent witness.
 */
const mostWeight = 2;

const readings = {
  POSITIVE: { sentiment: 'positive', score: 'Positive' },
  NEGATIVE: { sentiment: 'negative', score: 'Negative' },
  NEUTRAL: { sentiment: 'neutral', score: 'Neutral' },
  MIXED: { sentiment: 'neutral', score: 'Mixed' },
} as const;

/** The two intents that are little more than a tone, each with what it is when it sounds the other way. */
const tonal: Readonly<Partial<Record<Intent, { readonly sounds: Sentiment; readonly else: Contrary }>>> = {
  praise: { sounds: 'positive', else: { intent: 'complaint', sentiment: 'negative', urgency: 'normal' } },
  complaint: { sounds: 'negative', else: { intent: 'praise', sentiment: 'positive', urgency: 'low' } },
};
type Contrary = Readonly<Pick<Verdict, 'intent' | 'sentiment' | 'urgency'>>;

/**
 * What Comprehend's answer makes of a verdict that we are unsure of. Comprehend knows the tone of a post, not what it
 * wants; `score` is how sure it is of its tone, `confidence` how sure we are of our intent.
 *
 * - No answer: the verdict stands, and says so.
 * - A weak answer (`score` < 0.6), or one without scores: the verdict stands.
 * - Praise that sounds negative, a complaint that sounds positive: they can't both be right, so the surer one is. Where
 *   that is Comprehend, praise becomes a complaint of normal urgency and a complaint praise of low urgency, and the
 *   confidence doesn't rise; where we are, the verdict stands.
 * - Praise that sounds positive, a complaint that sounds negative: the odds of our confidence rise by those of the score,
 *   to the double at most.
 * - All else keeps intent, urgency and confidence, and takes Comprehend's sentiment; mixed feelings are neutral.
 */
export function weighSentiment(verdict: Verdict, opinion: SecondOpinion): Verdict {
  if (opinion === 'unavailable') return { ...verdict, decidedBy: 'embedded-comprehend-away' };
  const { sentiment, score: of } = readings[opinion.Sentiment];
  const score = opinion.SentimentScore?.[of] ?? 0;
  if (score < weak) return verdict;
  const usual = tonal[verdict.intent];
  if (sentiment === usual?.else.sentiment) {
    return score > verdict.confidence ? overruled(verdict, usual.else, score) : verdict;
  }
  const confidence = sentiment === usual?.sounds ? confirmed(verdict.confidence, score) : verdict.confidence;
  return { ...verdict, sentiment, confidence, decidedBy: 'comprehend' };
}

/** Probability `p` after evidence that is right with probability `score`: its odds, times those of the score, within bounds. */
function confirmed(p: number, score: number): number {
  const weight = Math.min(mostWeight, score / (1 - score));
  return (p * weight) / (p * weight + 1 - p);
}

/**
 * The verdict that Comprehend's tone speaks for. That it is right needs us to be wrong and Comprehend to be right; that
 * this was ever more probable than our first guess nobody has measured, so the confidence may fall and never rises.
 */
function overruled(
  { evidence: _ofOldReasons, urgencyBecause: _ofOldUrgency, ...verdict }: Verdict,
  contrary: Contrary,
  score: number,
): Verdict {
  return {
    ...verdict,
    ...contrary,
    confidence: Math.min(verdict.confidence, score * (1 - verdict.confidence)),
    reasons: [`Comprehend reads it as ${contrary.sentiment} (${score.toFixed(2)})`],
    decidedBy: 'comprehend',
  };
}

/**
 * Whether it is worth paying for an opinion on an unsure verdict: where no route looks at the sentiment, only one that can
 * move the intent makes a difference.
 */
export const isWorthAsking = ({ routes }: Pick<Desk, 'routes'>, { intent }: Pick<Verdict, 'intent'>): boolean =>
  intent in tonal || routes.some(({ when }) => when.sentiments !== undefined);

/** Comprehend's answers by mention; a mention that it was asked about and did not answer is `unavailable`. */
export function opinionsByMention(batches: RouteInput['opinions']): ReadonlyMap<string, SecondOpinion> {
  const opinions = new Map<string, SecondOpinion>();
  for (const { mentionIds, sentiments } of batches) {
    for (const id of mentionIds) opinions.set(id, 'unavailable');
    for (const { Index, ...tone } of sentiments) {
      const id = mentionIds[Index];
      if (id !== undefined) opinions.set(id, tone);
    }
  }
  return opinions;
}
