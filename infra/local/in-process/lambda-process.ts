import type { Process } from '../intercept.ts';

const never = new Promise<never>(() => {});

/** One execution environment of a function: it serves one invocation after the other, until one of them ends it. */
export class LambdaProcess implements Process {
  #death = Promise.withResolvers<never>();
  #isDead = false;

  constructor() {
    this.#death.promise.catch(() => {});
  }

  get isDead(): boolean {
    return this.#isDead;
  }

  die(error: Error): void {
    this.#isDead = true;
    this.#death.reject(error);
  }

  /** Rejects when the process dies first. */
  live<T>(work: Promise<T>): Promise<T> {
    return Promise.race([work, this.#death.promise]);
  }

  /** What a process asks for after its death never happens, and what it asked for before never comes back. */
  async ask<T>(work: () => Promise<T>): Promise<T> {
    if (this.#isDead) return never;
    try {
      const answer = await work();
      return this.#isDead ? await never : answer;
    } catch (error) {
      if (this.#isDead) return never;
      throw error;
    }
  }
}
