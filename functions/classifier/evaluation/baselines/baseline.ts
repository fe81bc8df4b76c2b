import type { Intent, Sentiment } from '../../../contracts/verdict.ts';

/** What a lexicon knows of a post. */
export interface Tone {
  readonly sentiment: Sentiment;
}

/** What a classifier knows of it. */
export interface Opinion extends Tone {
  readonly intent: Intent;
  /** 0 to 1. */
  readonly confidence: number;
}

export type Judge = (text: string, lang?: string) => Tone | Opinion;

/** Somebody else's judgement, for comparison. */
export interface Baseline {
  /** Of a library: its package, as in the registry. */
  readonly name: string;
  readonly judge: Judge;
}

/** Of a score: below `-least` is negative, above `least` is positive, the bounds themselves as well where not 0. */
export const sentimentOfScore = (score: number, least: number): Sentiment => {
  if (score > 0 && score >= least) return 'positive';
  return score < 0 && score <= -least ? 'negative' : 'neutral';
};
