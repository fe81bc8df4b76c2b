import { compileCatch } from './catch.ts';
import { delay } from './delay.ts';
import type { RunState, Visit } from './execution.ts';
import type { Json, JsonObject } from './json.ts';
import { compileRetry } from './retry.ts';
import { StateFailed } from './state-failed.ts';
import type { StateSource } from './state-source.ts';

/**
 * Runs a Task, Map or Parallel: `work` gives `$states.result`; work, Assign and Output together are tried again as
 * Retry says, and Catch has the last word.
 * @param failedEvent recorded once retries are used up, unless the work itself was done: `MapStateFailed`.
 */
export function withAttempts(
  source: StateSource,
  work: (visit: Visit) => Promise<Json>,
  failedEvent?: string,
): RunState {
  const retry = compileRetry(source);
  const catchers = compileCatch(source);
  const leave = source.ending();

  return async (entered) => {
    const { execution, signal } = entered.scope;
    const retries = retry(execution.random);
    for (let attempt = 0; ; attempt++) {
      const visit = counted(entered, attempt);
      let worked = false;
      try {
        const result = await work(visit);
        worked = true;
        return await leave(visit, result, { result });
      } catch (failure) {
        if (!(failure instanceof StateFailed)) throw failure;
        const delayMs = retries(failure.error);
        if (delayMs !== undefined) {
          await delay(execution.clock, delayMs, signal);
          continue;
        }
        if (!worked && failedEvent !== undefined) execution.history.add(failedEvent, { state: visit.state });
        const caught = catchers(failure.error);
        if (caught === undefined) throw failure;
        const errorOutput = { Error: failure.error ?? '', Cause: failure.reason ?? '' };
        return await caught(visit, errorOutput, { errorOutput });
      }
    }
  };
}

/** The visit with `$states.context.State.RetryCount`. */
function counted(visit: Visit, attempt: number): Visit {
  const state = { ...(visit.context.State as JsonObject), RetryCount: attempt };
  return { ...visit, context: { ...visit.context, State: state } };
}
