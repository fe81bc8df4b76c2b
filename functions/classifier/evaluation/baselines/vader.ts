import vaderSentiment from 'vader-sentiment';
import { type Baseline, sentimentOfScore } from './baseline.ts';

/** VADER: `compound` from 0.05 and to −0.05, the thresholds that the package's readme calls typical. */
export const vader: Baseline = {
  name: 'vader-sentiment',
  judge: (text) => ({
    sentiment: sentimentOfScore(vaderSentiment.SentimentIntensityAnalyzer.polarity_scores(text).compound, 0.05),
  }),
};
