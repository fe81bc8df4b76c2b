import Sentiment from 'sentiment';
import { type Baseline, sentimentOfScore } from './baseline.ts';

const analyser = new Sentiment();

/** AFINN-165 and emoji: the sign of `score`, as the package's readme reads it; `comparative` has the same sign. */
export const afinn: Baseline = {
  name: 'sentiment (AFINN)',
  judge: (text) => ({ sentiment: sentimentOfScore(analyser.analyze(text).score, 0) }),
};
