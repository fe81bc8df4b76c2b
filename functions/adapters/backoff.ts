/** Waits for a random time up to so many milliseconds, so that callers in step fall out of it. */
export type Pause = (upTo: number) => Promise<void>;

export const realPause: Pause = (upTo) => new Promise((resolve) => setTimeout(resolve, Math.random() * upTo));

/** Waits before the next try: anything up to `cap` ms, doubling from `base` ms (full jitter). */
export interface Backoff {
  readonly tries: number;
  readonly base: number;
  readonly cap: number;
  readonly pause: Pause;
}

/** The pause before try number `attempt` (1 is the first repetition). */
export const backOff = ({ base, cap, pause }: Backoff, attempt: number): Promise<void> =>
  pause(Math.min(cap, base * 2 ** attempt));
