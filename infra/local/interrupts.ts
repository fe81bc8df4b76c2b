import { constants } from 'node:os';

export interface Interrupts {
  /** Aborted by the first Ctrl-C, or by a request to terminate; a second one ends the process as if nobody listened. */
  readonly signal: AbortSignal;
  /** Resolves then. */
  readonly interrupted: Promise<void>;
  /** What a shell expects of a process that a signal ended: 130 after Ctrl-C. */
  exitCode(): number;
}

export function listenForInterrupts(): Interrupts {
  const controller = new AbortController();
  let number: number = constants.signals.SIGINT;
  const interrupted = new Promise<void>((done) => {
    const stop = (signal: 'SIGINT' | 'SIGTERM') => (): void => {
      number = constants.signals[signal];
      controller.abort();
      done();
    };
    process.once('SIGINT', stop('SIGINT')).once('SIGTERM', stop('SIGTERM'));
  });
  return { signal: controller.signal, interrupted, exitCode: () => 128 + number };
}
