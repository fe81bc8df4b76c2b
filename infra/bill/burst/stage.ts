import type { StageEnd } from './burst.ts';

/** Counts what has passed one point on its way, and remembers when. */
export class Stage {
  readonly #now: () => number;
  #count = 0;
  #firstAt = Number.NaN;
  #lastAt = Number.NaN;

  constructor(now: () => number) {
    this.#now = now;
  }

  done(times: number): void {
    if (times === 0) return;
    if (this.#count === 0) this.#firstAt = this.#now();
    this.#count += times;
    this.#lastAt = this.#now();
  }

  get firstAt(): number {
    return this.#firstAt;
  }

  /** @param from the moment that seconds are counted from */
  end(of: number, from: number): StageEnd {
    const seconds = this.#count < of ? undefined : (this.#lastAt - from) / 1_000;
    return { done: this.#count, of, seconds };
  }
}
