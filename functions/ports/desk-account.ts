/** What all watches together have spent, in US dollars. */
export interface DeskSpending {
  /** `2026-11-22`, by the UTC calendar. */
  readonly day: string;
  readonly today: number;
  /** `2026-11`. */
  readonly month: string;
  readonly thisMonth: number;
  /** What the pages may cost that other watches are asking for at this moment. */
  readonly reserved: number;
}

/** The books of the whole desk. */
export interface DeskAccount {
  /**
   * As of now. Every run marks the page that it is about to ask for before it looks here, so of two that look at once each
   * sees the other's, and together they can't spend more than is left.
   * @param reader the watch whose run looks: what its own page may cost is for itself to know
   * @param dollarsPerPost what a post of a page that is asked for may cost
   */
  spent(reader: string, dollarsPerPost: number, now: number): Promise<DeskSpending>;
}
