import { OverheardError } from '../domain/overheard-error.ts';
import type { CatchUp, Checkpoint } from '../domain/poll.ts';

/** The right to poll one watch for a while, with what is known of it. */
export interface Lease {
  readonly watch: string;
  /** Rises with every lease; a write under an older one is refused. */
  readonly fence: number;
  readonly checkpoint: Checkpoint;
  readonly catchUp?: CatchUp;
  /** The UTC day that `spentToday` belongs to, `2026-11-22`. */
  readonly day: string;
  /** US dollars. */
  readonly spentToday: number;
}

export interface LeaseRequest {
  readonly watch: string;
  readonly now: number;
  readonly leaseMs: number;
  /** Where a watch that was never polled begins, ISO 8601. */
  readonly firstFrom: string;
}

/** How far each watch has been heard. One conditional update takes the lease and reads the whole ledger. */
export interface WatchLedger {
  /** The lease, or undefined while another run holds it. */
  take(request: LeaseRequest): Promise<Lease | undefined>;
  /** Remembers a page in the middle of a catch-up. @throws LeaseLost */
  savePage(lease: Lease, catchUp: CatchUp, spentToday: number): Promise<void>;
  /** Moves the checkpoint and gives the lease back: the last thing that a run does. @throws LeaseLost */
  finish(lease: Lease, checkpoint: Checkpoint, spentToday: number): Promise<void>;
}

/** Another run has taken the watch over; this one must stop without another write. */
export class LeaseLost extends OverheardError {
  override readonly name = 'LeaseLost';
}
