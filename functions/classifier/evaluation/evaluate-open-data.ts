import type { Classifier } from '../../ports/classifier.ts';
import type { Baseline } from './baselines/baseline.ts';
import { type Comparison, compare } from './evaluate.ts';
import type { IntentFigures } from './figures.ts';
import type { OpenData } from './open-data.ts';

export interface OpenEvaluation {
  readonly posts: Comparison;
  /** The posts among them whose text and label the shipped weights were trained on: no measure of what is new to it. */
  readonly seenInTraining?: Comparison;
  /** The others. */
  readonly notSeen?: Comparison;
  readonly tweets: Comparison;
  /** Each post judged by weights that were trained without it. */
  readonly fiveFold?: IntentFigures;
}

interface Evaluated {
  readonly classifier: Classifier;
  readonly baselines: readonly Baseline[];
  readonly data: OpenData;
  /** From training, which alone can make such weights. */
  readonly fiveFold?: IntentFigures;
}

export function evaluateOpenData({ classifier, baselines, data, fiveFold }: Evaluated): OpenEvaluation {
  const on = (rows: OpenData['posts']) => compare({ classifier, baselines, rows });
  const seen = data.posts.filter(({ isTrainable }) => isTrainable);
  const notSeen = data.posts.filter(({ isTrainable }) => !isTrainable);
  return {
    posts: on(data.posts),
    ...(seen.length === 0 ? {} : { seenInTraining: on(seen) }),
    ...(notSeen.length === 0 ? {} : { notSeen: on(notSeen) }),
    tweets: on(data.tweets),
    ...(fiveFold === undefined ? {} : { fiveFold }),
  };
}
