import { fullPage, smallestPage } from '../../domain/poll.ts';
import { isNearlySpent, type Limit, leftOf, mayHaveRead, withSpent } from '../../domain/spending.ts';
import type { LedgerEntry } from '../../ports/watch-ledger.ts';
import { asksForAuthors } from './hear.ts';
import type { PollPorts, PollRequest } from './poll-watch.ts';

/** What a run may ask for next. */
export interface Funds {
  /** Posts; below the smallest page nothing may be asked for. */
  readonly pageSize: number;
  /** Whether what is left would do, if other watches were not spending of it at this moment. */
  readonly isReserved: boolean;
  /** The budget that leaves the least; none where the source is free. */
  readonly limit?: Limit & { readonly scope: 'watch' | 'desk' };
  /** Whether a page that has cost so much, in US dollars, leaves something, but too little to spend on what is old. */
  readonly isNearEnd: (dollars: number) => boolean;
}

/** What the budgets of the watch and of the desk leave for the next page. */
export async function fundsFor(
  { source, authors, account }: Pick<PollPorts, 'source' | 'authors' | 'account'>,
  { name, watch, now, deskBudget }: Pick<PollRequest, 'name' | 'watch' | 'now' | 'deskBudget'>,
  { spending, unsettled }: Pick<LedgerEntry, 'spending' | 'unsettled'>,
): Promise<Funds> {
  const perAuthor = asksForAuthors(watch) ? (authors?.dollarsPerAuthor ?? 0) : 0;
  const dollarsPerPost = source.dollarsPerPost + perAuthor;
  if (dollarsPerPost === 0) return { pageSize: fullPage, isReserved: false, isNearEnd: () => false };

  const sizeFor = (dollars: number): number => Math.min(fullPage, Math.floor(dollars / dollarsPerPost + 1e-9));
  const nearEnd =
    (limits: readonly Limit[]) =>
    (dollars: number): boolean => {
      const after = limits.map((limit) => ({ ...limit, left: limit.left - dollars }));
      return after.some(isNearlySpent) && after.every(({ left }) => sizeFor(left) >= smallestPage);
    };
  // An answer that was lost counts as paid until its posts come again, and are counted.
  const lost = mayHaveRead(unsettled, spending.day) * dollarsPerPost;
  const atMost = withSpent(spending, lost, 0);
  const own = { ...leftOf(atMost, 'dailyBudget' in watch ? watch : {}), scope: 'watch' } as const;
  if (account === undefined || deskBudget === undefined) {
    return { pageSize: sizeFor(own.left), isReserved: false, limit: own, isNearEnd: nearEnd([own]) };
  }
  const { reserved, ...spent } = await account.spent(name, dollarsPerPost, now);
  const ofDesk = { ...leftOf(spent, deskBudget), scope: 'desk' } as const;
  const pageSize = sizeFor(Math.min(own.left, ofDesk.left - reserved));
  const limit = own.left <= ofDesk.left ? own : ofDesk;
  return {
    pageSize,
    isReserved: pageSize < smallestPage && sizeFor(limit.left) >= smallestPage,
    limit,
    isNearEnd: nearEnd([own, ofDesk]),
  };
}
