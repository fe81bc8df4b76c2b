/** A token in the unit that a bucket counts in: of thousandths, whole milliseconds bring whole numbers. */
const token = 1_000;

/**
 * The scheme by which AWS throttles: a bucket holds tokens up to its burst, and is refilled at a steady rate. A call is
 * let in while at least one token is left, and takes as many as it counts for: a larger one leaves a debt, which is paid
 * before the next is let in.
 */
export class TokenBucket {
  readonly #perMs: number;
  readonly #burst: number;
  #left: number;
  #filledAt: number;

  /** @param now milliseconds since the epoch; the bucket starts full */
  constructor({ perSecond, burst }: { readonly perSecond: number; readonly burst: number }, now: number) {
    this.#perMs = (perSecond * token) / 1_000;
    this.#burst = burst * token;
    this.#left = this.#burst;
    this.#filledAt = now;
  }

  /** @returns whether there was a token left; where there was none, nothing is taken */
  take(tokens: number, now: number): boolean {
    this.#refill(now);
    if (this.#left < token) return false;
    this.#left -= tokens * token;
    return true;
  }

  /** Takes tokens for what was let in earlier. */
  owe(tokens: number, now: number): void {
    this.#refill(now);
    this.#left -= tokens * token;
  }

  #refill(now: number): void {
    this.#left = Math.min(this.#burst, this.#left + (now - this.#filledAt) * this.#perMs);
    this.#filledAt = now;
  }
}
