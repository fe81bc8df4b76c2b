import { ServiceError } from './services/service.ts';

/** What Lambda answers when every environment of the account is busy. Step Functions puts `Lambda.` before its name. */
export class TooManyInvocations extends ServiceError {
  readonly reason = 'ConcurrentInvocationLimitExceeded';

  constructor() {
    super('TooManyRequestsException', 'Rate Exceeded.', 429);
  }
}

/** The invocations that an account may have under way at once: 1,000, or 10 for a new one (`lambdaConcurrency`). */
export class ConcurrencyLimit {
  readonly #limit: number;
  #underWay = 0;
  #peak = 0;
  #refused = 0;

  constructor(limit: number) {
    this.#limit = limit;
  }

  /** The most that were under way at once. */
  get peak(): number {
    return this.#peak;
  }

  /** How many were not let in. */
  get refused(): number {
    return this.#refused;
  }

  /** Does the work, which counts until it settles; rejects at once with `TooManyInvocations` where the limit is reached. */
  async run<T>(work: () => Promise<T>): Promise<T> {
    if (this.#underWay >= this.#limit) {
      this.#refused++;
      throw new TooManyInvocations();
    }
    this.#underWay++;
    this.#peak = Math.max(this.#peak, this.#underWay);
    try {
      return await work();
    } finally {
      this.#underWay--;
    }
  }
}
