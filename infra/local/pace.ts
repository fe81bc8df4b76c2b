import { setTimeout as sleep } from 'node:timers/promises';

/** Somebody asked for the play to end before it was over. */
export class PlayStopped extends Error {
  override readonly name = 'PlayStopped';
}

/** Timers of Node fire at once where they are longer than this. */
const longestSleepMs = 2 ** 31 - 1;

export interface PaceOptions {
  /** How many times faster than real time virtual time passes. @default as fast as it goes */
  readonly speed?: number;
  /** Ends the play. */
  readonly signal: AbortSignal;
  /** Milliseconds. @default a clock of the machine that only goes forward, and stands still while the machine sleeps */
  readonly realTime?: () => number;
  /** What `realTime` tells when virtual time begins. @default when something is first waited for */
  readonly from?: number;
}

/**
 * Waits for virtual time to pass. Only waiting is scaled: what work took of the real time is made up for afterwards, so
 * that an hour at `speed` 60 takes a minute as long as the work of it fits in.
 * @throws PlayStopped (rejects with it) once `signal` is aborted
 */
export function pacing({ speed, signal, realTime = () => performance.now(), from }: PaceOptions) {
  let due = from;
  return async (virtualMs: number): Promise<void> => {
    due = (due ?? realTime()) + (speed === undefined ? 0 : virtualMs / speed);
    try {
      for (let left = due - realTime(); left > 0; left = due - realTime()) {
        await sleep(Math.min(left, longestSleepMs), undefined, { signal });
      }
      signal.throwIfAborted();
    } catch (cause) {
      throw new PlayStopped('the play was stopped', { cause });
    }
  };
}
