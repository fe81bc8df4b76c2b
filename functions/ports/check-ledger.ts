/** The last check of the posts. */
export interface Check {
  readonly id: string;
  /** Milliseconds since the epoch. */
  readonly began: number;
  /** Whose mentions are checked, of watches that are no more too: a post may be a mention of any of them. */
  readonly watches: readonly string[];
  /** What it found is done. */
  readonly isOver: boolean;
  /**
   * Since when mentions may have been redacted that nobody was told of, milliseconds since the epoch: the check before this
   * one came to nothing, maybe in the middle of it. They are checked again.
   */
  readonly untoldSince?: number;
}

/** The right to check posts for a while, with what is known of the last check. */
export interface CheckLease {
  /** Rises with every lease; a write under an older one is refused. */
  readonly fence: number;
  readonly last?: Check;
}

/** How far the check of the posts is, and whose turn it is. */
export interface CheckLedger {
  /**
   * The lease, or undefined while another run holds it. Nobody gives it back: it lapses long before the next run.
   * @param now milliseconds since the epoch
   */
  take(now: number, leaseMs: number): Promise<CheckLease | undefined>;
  /** @throws LeaseLost */
  write(lease: CheckLease, check: Check): Promise<void>;
}
