const windowMs = 15 * 60_000;

/** X's count of one caller's requests to one endpoint: a window opens with a request and lasts 15 minutes. */
export class RateWindow {
  readonly #limit: number;
  #ends = Number.NEGATIVE_INFINITY;
  #used = 0;

  constructor(limit: number) {
    this.#limit = limit;
  }

  /** Whether one more request is allowed at `now` (milliseconds), and the headers that tell what is left. */
  take(now: number): { readonly allowed: boolean; readonly headers: Readonly<Record<string, string>> } {
    if (now >= this.#ends) {
      this.#ends = now + windowMs;
      this.#used = 0;
    }
    const allowed = this.#used < this.#limit;
    if (allowed) this.#used++;
    return {
      allowed,
      headers: {
        'x-rate-limit-limit': String(this.#limit),
        'x-rate-limit-remaining': String(this.#limit - this.#used),
        // Rounded up: who waits until this second is never refused again for the same window.
        'x-rate-limit-reset': String(Math.ceil(this.#ends / 1000)),
      },
    };
  }
}
