import { minimise } from './lbfgs.ts';
import { softmax } from './regression.ts';

/** The scores of a post that was not trained on, and the class that it is of. */
export interface Scored {
  readonly scores: Float64Array;
  readonly label: number;
  /** How much it counts beside the others. */
  readonly weight: number;
}

export interface Calibration {
  /** What scores are divided by. */
  readonly temperature: number;
  /** What is added to each class's score before: templates come in other shares than posts do. */
  readonly offsets: Float64Array;
}

/** How strongly the offsets are drawn to 0, in posts: rare classes have few to learn from. */
const offsetPull = 2;

/** The temperature and the offsets under which the labels are likeliest. */
export function calibrate(scored: readonly Scored[], classes: number): Calibration {
  const fitted = minimise(
    (x, gradient) => {
      gradient.fill(0);
      const sharpness = Math.exp(x[classes] ?? 0);
      let loss = 0;
      for (let c = 0; c < classes; c++) {
        loss += 0.5 * offsetPull * (x[c] ?? 0) ** 2;
        gradient[c] = offsetPull * (x[c] ?? 0);
      }
      for (const { scores, label, weight } of scored) {
        const moved = scores.map((score, c) => score + (x[c] ?? 0));
        const p = moved.map((score) => score * sharpness);
        const own = p[label] ?? 0;
        loss += weight * (softmax(p) - own);
        p[label] = (p[label] ?? 0) - 1;
        for (let c = 0; c < classes; c++) {
          gradient[c] = (gradient[c] ?? 0) + weight * (p[c] ?? 0) * sharpness;
          gradient[classes] = (gradient[classes] ?? 0) + weight * (p[c] ?? 0) * (moved[c] ?? 0) * sharpness;
        }
      }
      return loss;
    },
    new Float64Array(classes + 1),
    { iterations: 100, tolerance: 1e-8 },
  );
  return { temperature: Math.exp(-(fitted[classes] ?? 0)), offsets: fitted.slice(0, classes) };
}
