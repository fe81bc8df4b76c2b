import { VirtualClock } from '../clock.ts';

/**
 * Virtual time for a desk whose functions run in this very process. There a handler that awaits something is no reason
 * for time to stand still: what it awaits may be a latency of its own. Only work that is done outside of promises, such
 * as a table's, holds time up; all else has come to rest when the microtasks have run.
 */
export class InProcessClock extends VirtualClock {
  override hold<T>(work: Promise<T>): Promise<T> {
    return work;
  }

  /** Time stands still until `work` settles. */
  busyWith<T>(work: Promise<T>): Promise<T> {
    return super.hold(work);
  }

  /** The microtasks have run; a turn of the event loop, which nothing here waits for, would take as long as a moment does. */
  protected override settled(): Promise<void> {
    return new Promise((resolve) => process.nextTick(resolve));
  }

  /** Resolves `ms` of virtual time later. */
  pass(ms: number): Promise<void> {
    return new Promise((resolve) => this.after(ms, resolve));
  }
}
