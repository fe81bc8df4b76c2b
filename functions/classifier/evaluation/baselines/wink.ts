import winkSentiment from 'wink-sentiment';
import { type Baseline, sentimentOfScore } from './baseline.ts';

/** AFINN-165 with negation, word pairs and emoji: the sign of `normalizedScore`, as the package documents it. */
export const wink: Baseline = {
  name: 'wink-sentiment',
  judge: (text) => ({ sentiment: sentimentOfScore(winkSentiment(text).normalizedScore, 0) }),
};
