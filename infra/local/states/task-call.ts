import type { Cancel } from '../clock.ts';
import type { Visit } from './execution.ts';
import type { Json } from './json.ts';
import { StateFailed } from './state-failed.ts';

/** Seconds; undefined is no limit. */
export interface TaskTimes {
  readonly timeout: number | undefined;
  readonly heartbeat: number | undefined;
}

interface TaskExtras {
  readonly taskToken: string | undefined;
  readonly submitted: () => void;
}

/**
 * Calls the task function and waits for its answer, its time-out, a missed heartbeat, or the end of the scope,
 * whichever comes first. Throws StateFailed with the task's error, States.Timeout or States.HeartbeatTimeout.
 */
export function callTask(
  visit: Visit,
  resource: string,
  argument: Json,
  times: TaskTimes,
  extras: TaskExtras,
): Promise<unknown> {
  const { execution, signal } = visit.scope;
  const { taskToken, submitted } = extras;
  return new Promise((resolve, reject) => {
    signal.throwIfAborted();
    const call = new AbortController();
    let open = true;
    const settle = (how: () => void) => {
      if (!open) return;
      open = false;
      cancelTimeout();
      cancelHeartbeat();
      signal.removeEventListener('abort', stop);
      how();
    };
    const giveUp = (reason: unknown) =>
      settle(() => {
        reject(reason);
        call.abort(reason);
      });
    const limit = (seconds: number | undefined, error: string): Cancel =>
      seconds === undefined ? () => {} : execution.clock.after(seconds * 1000, () => giveUp(new StateFailed(error)));

    const stop = () => giveUp(signal.reason);
    signal.addEventListener('abort', stop, { once: true });
    const cancelTimeout = limit(times.timeout, 'States.Timeout');
    let cancelHeartbeat = limit(times.heartbeat, 'States.HeartbeatTimeout');

    const told = {
      stateName: visit.state,
      signal: call.signal,
      heartbeat: () => {
        if (!open) return;
        cancelHeartbeat();
        cancelHeartbeat = limit(times.heartbeat, 'States.HeartbeatTimeout');
      },
      submitted: () => {
        if (open) submitted();
      },
      ...(taskToken !== undefined && { taskToken }),
    };
    // Async, so that a function that throws at once fails like one that rejects.
    const answer = (async () => execution.tasks(resource, argument, told))();
    answer.then(
      (value) => settle(() => resolve(value)),
      (error: unknown) => settle(() => reject(taskError(error))),
    );
  });
}

function taskError(error: unknown): StateFailed {
  return error instanceof Error
    ? new StateFailed(error.name, error.message)
    : new StateFailed('States.TaskFailed', String(error));
}
