import { z } from 'zod';

/** What a watch has spent at its source by the ledger's books, in US dollars, by the UTC calendar. */
const Spending = z.object({ day: z.string(), today: z.number(), month: z.string(), thisMonth: z.number() });
type Spending = z.infer<typeof Spending>;

const WatchRow = z.object({ watch: z.string(), entry: z.object({ spending: Spending }) });

/** By the name of the watch. */
export type Books = ReadonlyMap<string, Spending>;

/** The ledger keeps more than watches: only rows with a spending of their own are books. */
export const booksOf = (ledger: readonly unknown[]): Books =>
  new Map(
    ledger.flatMap((row) => {
      const { success, data } = WatchRow.safeParse(row);
      return success ? [[data.watch, data.entry.spending] as const] : [];
    }),
  );

/** What was spent from one reading of the books to a later one; where a month began in between, since then. */
export function spentBetween(before: Books, after: Books): Readonly<Record<string, number>> {
  const spent = [...after].map(([watch, { month, thisMonth }]) => {
    const earlier = before.get(watch);
    return [watch, thisMonth - (earlier?.month === month ? earlier.thisMonth : 0)] as const;
  });
  return Object.fromEntries(spent);
}
