/** How much of each feature a post has: hashed ones by their bucket, the others by their index among the named. */
export interface Observed {
  readonly hashed: Int32Array;
  readonly amounts: Float32Array;
  readonly named: readonly (readonly [index: number, amount: number])[];
}

/**
 * Weights of a linear model. Hashed ones stand in one byte each, `[bucket × classes + class]`, and are multiplied by
 * `scale`; named ones are `[index × classes + class]`, the last index being what counts for every post.
 */
export interface LinearModel {
  readonly classes: number;
  readonly hashed: Int8Array;
  readonly scale: number;
  readonly named: Float32Array;
}

/** One score a class: the higher, the likelier. */
export function scoresOf({ classes, hashed, scale, named }: LinearModel, observed: Observed): Float64Array {
  const scores = new Float64Array(classes);
  const { hashed: found, amounts } = observed;
  for (let i = 0; i < found.length; i++) {
    let at = (found[i] ?? 0) * classes;
    const amount = amounts[i] ?? 0;
    for (let c = 0; c < classes; c++, at++) scores[c] = (scores[c] ?? 0) + amount * (hashed[at] ?? 0);
  }
  for (let c = 0; c < classes; c++) scores[c] = (scores[c] ?? 0) * scale;
  for (const [index, amount] of observed.named) {
    for (let c = 0; c < classes; c++) scores[c] = (scores[c] ?? 0) + amount * (named[index * classes + c] ?? 0);
  }
  const always = named.length - classes;
  for (let c = 0; c < classes; c++) scores[c] = (scores[c] ?? 0) + (named[always + c] ?? 0);
  return scores;
}

/** Scores as probabilities, which sum to 1. The higher the temperature, the less sure. */
export function probabilitiesOf(scores: Float64Array, temperature = 1): Float64Array {
  const most = Math.max(...scores);
  const odds = scores.map((score) => Math.exp((score - most) / temperature));
  const total = odds.reduce((sum, one) => sum + one, 0);
  return odds.map((one) => one / total);
}

/** The class with the highest value. */
export const likeliest = (values: Float64Array): number =>
  values.reduce((best, value, c) => (value > (values[best] ?? Number.NEGATIVE_INFINITY) ? c : best), 0);

/** Weights in one byte each, and what to multiply them by. */
export function quantised(weights: Float64Array): { readonly hashed: Int8Array; readonly scale: number } {
  const most = weights.reduce((max, weight) => Math.max(max, Math.abs(weight)), 1e-9);
  return { hashed: Int8Array.from(weights, (weight) => Math.round((weight / most) * 127)), scale: most / 127 };
}
