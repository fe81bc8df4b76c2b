/** A function to be made small: its value at `x`, and its slope written into `gradient`. */
export type Objective = (x: Float64Array, gradient: Float64Array) => number;

export interface MinimiseOptions {
  readonly iterations: number;
  /** How many steps are remembered. */
  readonly memory?: number;
  /** Ends where the value falls by less than this share of itself. */
  readonly tolerance?: number;
}

const dot = (a: Float64Array, b: Float64Array): number => {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i] ?? 0) * (b[i] ?? 0);
  return sum;
};

const addScaled = (to: Float64Array, scale: number, of: Float64Array): void => {
  for (let i = 0; i < to.length; i++) to[i] = (to[i] ?? 0) + scale * (of[i] ?? 0);
};

interface Step {
  readonly dx: Float64Array;
  readonly dg: Float64Array;
  readonly rho: number;
}

/** The two loops of L-BFGS (Nocedal & Wright, Numerical Optimization, algorithm 7.4): downhill, in Newton's manner. */
function direction(gradient: Float64Array, steps: readonly Step[]): Float64Array {
  const q = Float64Array.from(gradient, (value) => -value);
  const alphas = steps.map(() => 0);
  for (let i = steps.length - 1; i >= 0; i--) {
    const step = steps[i];
    if (step === undefined) continue;
    const alpha = step.rho * dot(step.dx, q);
    alphas[i] = alpha;
    addScaled(q, -alpha, step.dg);
  }
  const last = steps.at(-1);
  if (last !== undefined) {
    const scale = dot(last.dx, last.dg) / dot(last.dg, last.dg);
    for (let i = 0; i < q.length; i++) q[i] = (q[i] ?? 0) * scale;
  }
  for (const [i, step] of steps.entries()) addScaled(q, (alphas[i] ?? 0) - step.rho * dot(step.dg, q), step.dx);
  return q;
}

/** Walks downhill from `start` until it hardly falls any more. Deterministic. */
export function minimise(
  objective: Objective,
  start: Float64Array,
  { iterations, memory = 8, tolerance = 1e-5 }: MinimiseOptions,
): Float64Array {
  let x = start.slice();
  let gradient = new Float64Array(x.length);
  let value = objective(x, gradient);
  const steps: Step[] = [];
  for (let n = 0; n < iterations; n++) {
    const downhill = direction(gradient, steps);
    const slope = dot(gradient, downhill);
    if (!(slope < 0)) break;
    let stride = steps.length === 0 ? 1 / Math.max(1, Math.sqrt(dot(gradient, gradient))) : 1;
    const nextGradient = new Float64Array(x.length);
    let next = x;
    let nextValue = Number.POSITIVE_INFINITY;
    for (let tries = 0; tries < 30; tries++, stride /= 2) {
      next = x.slice();
      addScaled(next, stride, downhill);
      nextValue = objective(next, nextGradient);
      if (nextValue <= value + 1e-4 * stride * slope) break;
    }
    if (!(nextValue < value)) break;
    const dx = next.slice();
    addScaled(dx, -1, x);
    const dg = nextGradient.slice();
    addScaled(dg, -1, gradient);
    const curvature = dot(dx, dg);
    if (curvature > 1e-12) steps.push({ dx, dg, rho: 1 / curvature });
    if (steps.length > memory) steps.shift();
    const fell = (value - nextValue) / Math.max(1e-12, Math.abs(value));
    x = next;
    gradient = nextGradient;
    value = nextValue;
    if (fell < tolerance) break;
  }
  return x;
}
