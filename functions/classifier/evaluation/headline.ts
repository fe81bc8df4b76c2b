import type { Evaluation } from './evaluate.ts';

/** The figures that a judge is known by. */
export interface Headline {
  readonly rows: number;
  /** Rows with an intent that was judged: what the next four are over. */
  readonly withIntent: number | undefined;
  readonly macroF1: number | undefined;
  readonly accuracy: number | undefined;
  readonly actionableF1: number | undefined;
  readonly calibrationError: number | undefined;
  /** Rows with a sentiment: what the next is over. */
  readonly withSentiment: number | undefined;
  readonly macroRecall: number | undefined;
  readonly msPerPost: number;
}

export const headlineOf = ({ rows, intent, sentiment, msPerPost }: Evaluation): Headline => ({
  rows,
  withIntent: intent?.posts,
  macroF1: intent?.macroF1,
  accuracy: intent?.accuracy,
  actionableF1: intent?.actionableF1,
  calibrationError: intent?.calibrationError,
  withSentiment: sentiment?.posts,
  macroRecall: sentiment?.macroRecall,
  msPerPost,
});
