/** Errors that no retrier and no catcher ever handles. */
const terminal = new Set(['States.Runtime']);

/** Time-outs are the one family that States.TaskFailed leaves alone. */
const timeouts = new Set(['States.Timeout', 'States.HeartbeatTimeout']);

/** Must be named to be handled: wildcards pass over it. */
const tooLarge = 'States.DataLimitExceeded';

/**
 * Whether one of a retrier's or catcher's `ErrorEquals` means this error.
 * Source: Step Functions developer guide, "Handling errors in Step Functions workflows".
 */
export function matches(errorEquals: readonly string[], error: string | undefined): boolean {
  if (error !== undefined && terminal.has(error)) return false;
  return errorEquals.some((name) => {
    if (name === error) return true;
    if (error === tooLarge) return false;
    if (name === 'States.ALL') return true;
    if (name === 'States.TaskFailed') return error === undefined || !timeouts.has(error);
    return name === 'States.Timeout' && error === 'States.HeartbeatTimeout';
  });
}
