type MakeToken = (call: { executionId: string; stateName: string; attempt: number }) => string;

/** The task tokens of one execution: every attempt of a task gets its own, and every run gives the same ones. */
export class TaskTokens {
  readonly #executionId: string;
  readonly #make: MakeToken;
  #issued: number;

  /** @param issued by the execution before it was redriven: an answer to an old token must find nobody waiting. */
  constructor(executionId: string, make: MakeToken = derived, issued = 0) {
    this.#executionId = executionId;
    this.#make = make;
    this.#issued = issued;
  }

  get issued(): number {
    return this.#issued;
  }

  issue(stateName: string): string {
    return this.#make({ executionId: this.#executionId, stateName, attempt: this.#issued++ });
  }
}

const derived: MakeToken = (call) => Buffer.from(JSON.stringify(Object.values(call))).toString('base64url');
