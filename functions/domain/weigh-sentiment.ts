import type { Desk } from '../contracts/desk.ts';
import type { RouteInput } from '../contracts/triage.ts';
import type { Verdict } from '../contracts/verdict.ts';

/** What Comprehend said about one mention; `unavailable` where it was asked and did not answer. */
export type SecondOpinion = 'POSITIVE' | 'NEGATIVE' | 'NEUTRAL' | 'MIXED' | 'unavailable';

/**
 * Comprehend knows the tone of a post, not what it wants. So it replaces the verdict's sentiment, and moves the intent
 * only where the embedded classifier's unsure guess contradicts that tone: praise that is negative is a complaint, a
 * complaint that is positive is praise. Without an answer the embedded verdict stands, and says so.
 */
export function weighSentiment(verdict: Verdict, opinion: SecondOpinion): Verdict {
  switch (opinion) {
    case 'unavailable':
      return { ...verdict, decidedBy: 'embedded-comprehend-away' };
    case 'NEGATIVE':
      return verdict.intent === 'praise'
        ? overruled(verdict, 'complaint', 'negative')
        : { ...verdict, sentiment: 'negative', decidedBy: 'comprehend' };
    case 'POSITIVE':
      return verdict.intent === 'complaint'
        ? overruled(verdict, 'praise', 'positive')
        : { ...verdict, sentiment: 'positive', decidedBy: 'comprehend' };
    case 'NEUTRAL':
    case 'MIXED':
      return { ...verdict, sentiment: 'neutral', decidedBy: 'comprehend' };
  }
}

/**
 * Whether it is worth paying for an opinion on an unsure verdict: where no route looks at the sentiment, only one that can
 * move the intent makes a difference.
 */
export const isWorthAsking = ({ routes }: Pick<Desk, 'routes'>, { intent }: Pick<Verdict, 'intent'>): boolean =>
  intent === 'praise' || intent === 'complaint' || routes.some(({ when }) => when.sentiments !== undefined);

const overruled = (verdict: Verdict, intent: Verdict['intent'], sentiment: Verdict['sentiment']): Verdict => ({
  ...verdict,
  intent,
  sentiment,
  urgency: intent === 'praise' ? 'low' : 'normal',
  reasons: [`Comprehend reads it as ${sentiment}`],
  decidedBy: 'comprehend',
});

/** Comprehend's answers by mention; a mention that it was asked about and did not answer is `unavailable`. */
export function opinionsByMention(batches: RouteInput['opinions']): ReadonlyMap<string, SecondOpinion> {
  const opinions = new Map<string, SecondOpinion>();
  for (const { mentionIds, sentiments } of batches) {
    for (const id of mentionIds) opinions.set(id, 'unavailable');
    for (const { Index, Sentiment } of sentiments) {
      const id = mentionIds[Index];
      if (id !== undefined) opinions.set(id, Sentiment);
    }
  }
  return opinions;
}
