import type { Coverage } from '../domain/coverage.ts';
import { OverheardError } from '../domain/overheard-error.ts';
import type { Ask, Spending } from '../domain/spending.ts';

/** What is known of a watch. */
export interface LedgerEntry {
  readonly coverage: Coverage;
  readonly spending: Spending;
  /** The source is not asked before this, in milliseconds since the epoch. */
  readonly notBefore?: number;
  /** The budget that was last told to be used up, and of when: `watch 2026-11-22 10`, `desk 2026-11 300`. */
  readonly toldSpent?: string;
  /** Why the source was last told to have stopped, and on which day: `SourceUnauthorized 2026-11-22`. */
  readonly toldStopped?: string | undefined;
  /** The backfill was announced. */
  readonly toldBackfill?: boolean;
  /** Since when it has waited for its source, or for what other watches may be spending; milliseconds since the epoch. */
  readonly waitingSince?: number;
  /**
   * Pages that earlier runs asked for without writing down what they cost: they found nothing, or the answer was lost or the
   * run cut, and then their posts come again.
   */
  readonly unsettled?: readonly Ask[] | undefined;
}

/** The right to poll one watch for a while, with what is known of it. */
export interface Lease {
  readonly watch: string;
  /** Rises with every lease; a write under an older one is refused. */
  readonly fence: number;
  readonly entry: LedgerEntry;
}

export interface LeaseRequest {
  readonly watch: string;
  /** Milliseconds since the epoch. */
  readonly now: number;
  readonly leaseMs: number;
  /** Where a watch that was never polled begins, ISO 8601. */
  readonly firstFrom: string;
}

/** How far each watch has been heard, and what that cost. */
export interface WatchLedger {
  /**
   * The lease, or undefined while another run holds it. The same conditional update remembers that a page is about to be
   * asked for, so that no crash hides what it cost.
   */
  take(request: LeaseRequest): Promise<Lease | undefined>;
  /** Writes down a page, and that another one is asked for. @throws LeaseLost */
  goOn(lease: Lease, entry: LedgerEntry, next: Ask): Promise<void>;
  /** Writes down where the run ends, and gives the lease back: the last thing that it does. @throws LeaseLost */
  giveBack(lease: Lease, entry: LedgerEntry): Promise<void>;
  /** A row of its own for what can't be heard any more; the same gap again changes nothing. Times are ISO 8601. */
  addGap(watch: string, gap: { readonly from: string; readonly to: string }, now: number): Promise<void>;
}

/** Another run has taken the watch over; this one must stop without another write. */
export class LeaseLost extends OverheardError {
  override readonly name = 'LeaseLost';
}
