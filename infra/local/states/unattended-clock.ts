import type { Cancel, Clock } from '../clock.ts';

/** Real milliseconds of silence after which unanswered tasks count as hanging. */
const PATIENCE_MS = 250;

interface Timer {
  readonly at: number;
  readonly fire: () => void;
}

/**
 * The clock of an execution that was given none: waits and retry delays take no real time, and fire in their order.
 * It jumps to the next timer once nothing is running. A task in flight counts as running until it has kept silent for
 * 250 real milliseconds: a task that does real I/O is not cut off, and one that never answers still meets its time-out.
 */
export class UnattendedClock implements Clock {
  #now: number;
  readonly #timers = new Set<Timer>();
  #inFlight = 0;
  #cancelCheck: Cancel | undefined;

  constructor(start: number) {
    this.#now = start;
  }

  now(): number {
    return this.#now;
  }

  after(ms: number, fire: () => void): Cancel {
    const timer = { at: this.#now + Math.max(0, ms), fire };
    this.#timers.add(timer);
    this.#plan();
    return () => {
      this.#timers.delete(timer);
      if (this.#timers.size === 0) this.#unplan();
    };
  }

  /** Counts a task as in flight until its `work` settles. */
  async attend<T>(work: () => Promise<T>): Promise<T> {
    this.#inFlight++;
    this.#plan();
    try {
      return await work();
    } finally {
      this.#inFlight--;
      this.#plan();
    }
  }

  /** Every sign of life starts the silence anew. */
  #plan(): void {
    this.#unplan();
    if (this.#timers.size === 0) return;
    const advance = () => this.#advance();
    if (this.#inFlight === 0) {
      const check = setImmediate(advance);
      this.#cancelCheck = () => clearImmediate(check);
    } else {
      const check = setTimeout(advance, PATIENCE_MS);
      this.#cancelCheck = () => clearTimeout(check);
    }
  }

  #unplan(): void {
    this.#cancelCheck?.();
    this.#cancelCheck = undefined;
  }

  /** Timers of the same moment fire in the order they were set: a Set keeps it. */
  #advance(): void {
    let next: Timer | undefined;
    for (const timer of this.#timers) {
      if (next === undefined || timer.at < next.at) next = timer;
    }
    if (next === undefined) return;
    this.#timers.delete(next);
    this.#now = next.at;
    next.fire();
    this.#plan();
  }
}
