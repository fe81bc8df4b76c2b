/** A state ended with an error that Retry and Catch may handle; unhandled, it ends the execution. */
export class StateFailed extends Error {
  override readonly name = 'StateFailed';
  /** AWS's name for the error, or the task's own; undefined where a Fail state gives none. */
  readonly error: string | undefined;
  readonly reason: string | undefined;

  constructor(error: string | undefined, reason?: string) {
    super(`${error ?? 'no error name'}: ${reason ?? 'no cause'}`);
    this.error = error;
    this.reason = reason;
  }
}

/** A state was stopped from outside: a sibling failed, or the time of the whole execution is up. */
export class StateStopped extends Error {
  override readonly name = 'StateStopped';
  readonly by: 'sibling' | 'timeout';

  constructor(by: 'sibling' | 'timeout') {
    super(by === 'sibling' ? 'stopped because a sibling failed' : 'stopped because the execution timed out');
    this.by = by;
  }
}
