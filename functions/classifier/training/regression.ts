import { buckets } from '../features.ts';
import type { Observed } from '../linear-model.ts';
import { minimise } from './lbfgs.ts';

/** What is known of one post: which features it has, how much of each, which class it is of, and how much it counts. */
export interface Example {
  readonly features: Int32Array;
  readonly values: Float32Array;
  readonly label: number;
  readonly weight: number;
}

/** Named features stand behind the hashed ones; the last of them counts for every post. */
export const exampleOf = (
  { hashed, amounts, named: own }: Observed,
  { label, weight, named }: { readonly label: number; readonly weight: number; readonly named: number },
): Example => ({
  features: Int32Array.from([...hashed, ...own.map(([index]) => buckets + index), buckets + named - 1]),
  values: Float32Array.from([...amounts, ...own.map(([, amount]) => amount), 1]),
  label,
  weight,
});

export interface RegressionOptions {
  readonly classes: number;
  readonly features: number;
  /** Where each weight is drawn to, `[feature × classes + class]`. @default 0 */
  readonly prior?: Float64Array;
  /** How strongly each feature is drawn there. */
  readonly pull: (feature: number) => number;
  readonly iterations: number;
}

/** Weights by `[feature × classes + class]`. */
export type Weights = Float64Array;

/** The scores of all classes. */
function scoresOf(
  weights: ArrayLike<number>,
  classes: number,
  { features, values }: Pick<Example, 'features' | 'values'>,
): Float64Array {
  const scores = new Float64Array(classes);
  for (let i = 0; i < features.length; i++) {
    const base = (features[i] ?? 0) * classes;
    const value = values[i] ?? 0;
    for (let c = 0; c < classes; c++) scores[c] = (scores[c] ?? 0) + value * (weights[base + c] ?? 0);
  }
  return scores;
}

/** Probabilities, in place. Answers the logarithm of the sum, for the loss. */
export function softmax(scores: Float64Array): number {
  let most = Number.NEGATIVE_INFINITY;
  for (const score of scores) most = Math.max(most, score);
  let total = 0;
  for (let c = 0; c < scores.length; c++) {
    const e = Math.exp((scores[c] ?? 0) - most);
    scores[c] = e;
    total += e;
  }
  for (let c = 0; c < scores.length; c++) scores[c] = (scores[c] ?? 0) / total;
  return most + Math.log(total);
}

/** Multinomial logistic regression, drawn towards what was known before (a Gaussian prior). Deterministic. */
export function regress(
  examples: readonly Example[],
  { classes, features, prior, pull, iterations }: RegressionOptions,
): Weights {
  const size = features * classes;
  const mean = prior ?? new Float64Array(size);
  const pulls = Float64Array.from({ length: features }, (_, feature) => pull(feature));
  return minimise(
    (weights, gradient) => {
      let loss = 0;
      for (let feature = 0; feature < features; feature++) {
        const strength = pulls[feature] ?? 0;
        for (let i = feature * classes; i < (feature + 1) * classes; i++) {
          const off = (weights[i] ?? 0) - (mean[i] ?? 0);
          loss += 0.5 * strength * off * off;
          gradient[i] = strength * off;
        }
      }
      for (const example of examples) {
        const p = scoresOf(weights, classes, example);
        const own = p[example.label] ?? 0;
        loss += example.weight * (softmax(p) - own);
        p[example.label] = (p[example.label] ?? 0) - 1;
        for (let i = 0; i < example.features.length; i++) {
          const base = (example.features[i] ?? 0) * classes;
          const value = (example.values[i] ?? 0) * example.weight;
          for (let c = 0; c < classes; c++) gradient[base + c] = (gradient[base + c] ?? 0) + value * (p[c] ?? 0);
        }
      }
      return loss;
    },
    mean.slice(),
    { iterations },
  );
}
