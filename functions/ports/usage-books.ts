import type { Spending } from '../domain/spending.ts';
import type { Unbooked } from '../domain/unbooked.ts';

/** What the desk has written down of its reads. */
export interface UsageBooks {
  /** The spending of each watch that was ever polled, and what was found beside it the last time. */
  read(): Promise<{ readonly spendings: readonly Spending[]; readonly unbooked?: Unbooked }>;
  write(unbooked: Unbooked): Promise<void>;
}
