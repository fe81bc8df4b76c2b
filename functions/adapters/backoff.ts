/** Waits before the next try: anything up to `cap` ms, doubling from `base` ms, so that callers in step fall out of it. */
export interface Backoff {
  readonly tries: number;
  readonly base: number;
  readonly cap: number;
}

/** A full-jitter pause before try number `attempt` (1 is the first repetition). */
export const pause = ({ base, cap }: Backoff, attempt: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, Math.random() * Math.min(cap, base * 2 ** attempt)));
