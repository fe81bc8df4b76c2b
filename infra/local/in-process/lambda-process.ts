import type { Process } from '../intercept.ts';

/** One execution environment of a function: it serves one invocation after the other, until one of them ends it. */
export class LambdaProcess implements Process {
  readonly #death = Promise.withResolvers<never>();
  #diedOf: Error | undefined;

  constructor() {
    this.#death.promise.catch(() => {});
  }

  get isDead(): boolean {
    return this.#diedOf !== undefined;
  }

  die(error: Error): void {
    this.#diedOf ??= error;
    this.#death.reject(error);
  }

  /** Rejects when the process dies first. */
  live<T>(work: Promise<T>): Promise<T> {
    return Promise.race([work, this.#death.promise]);
  }

  /**
   * What a process asks for after its death never happens, and what it asked for before is never answered. The code gets
   * an error all the same, where a dead one gets nothing, so that it comes to an end and lets go of what it holds.
   */
  async ask<T>(work: () => Promise<T>): Promise<T> {
    if (this.#diedOf !== undefined) throw this.#diedOf;
    const answer = await work();
    if (this.#diedOf !== undefined) throw this.#diedOf;
    return answer;
  }
}
