import * as z from 'zod/mini';
import { type Budget, leftOf, mayHaveRead, spendingAt } from '../../domain/spending.ts';
import type { DeskAccount } from '../../ports/desk-account.ts';
import type { LedgerEntry } from '../../ports/watch-ledger.ts';
import type { DocumentClient } from './document-client.ts';
import { Ask, Entry, UnbookedRow, usageRow } from './ledger-rows.ts';
import { readRows } from './read-rows.ts';

/** What the row of a watch says about money. */
const Account = z.object({
  watch: z.string(),
  leaseUntil: z.optional(z.number()),
  asked: z.optional(Ask),
  entry: z.pick(Entry, { spending: true, unsettled: true }),
});

/**
 * Adds up the rows that the watches keep in the ledger, and what was found at X beyond them.
 * @param budgets of the watches, each of which may spend no more than its own
 */
export const dynamodbDeskAccount = (
  client: DocumentClient,
  tableName: string,
  budgets: Readonly<Record<string, Budget>>,
): DeskAccount => ({
  async spent(reader, dollarsPerPost, now) {
    const { day, month } = spendingAt(now);
    const keys = [...Object.keys(budgets), usageRow].map((watch) => ({ watch }));
    let today = 0;
    let thisMonth = 0;
    let reserved = 0;
    // Consistently: the page that another run has just marked must be seen.
    for (const row of await readRows(client, { tableName, keys, isConsistent: true })) {
      if (row.watch === usageRow) {
        const unbooked = UnbookedRow.parse(row);
        today += unbooked.day === day ? unbooked.unbookedToday : 0;
        thisMonth += unbooked.month === month ? unbooked.unbookedThisMonth : 0;
        continue;
      }
      const { watch, leaseUntil = 0, asked, entry } = Account.parse(row);
      // zod gives absent members back as absent.
      const { spending, unsettled } = entry as Pick<LedgerEntry, 'spending' | 'unsettled'>;
      const spent = spendingAt(now, spending);
      const lost = mayHaveRead(unsettled, day) * dollarsPerPost;
      today += spent.today + lost;
      thisMonth += spent.thisMonth + lost;
      if (watch === reader || asked === undefined || leaseUntil <= now) continue;
      const { left } = leftOf(spent, budgets[watch] ?? {});
      reserved += Math.max(0, Math.min(asked.posts * dollarsPerPost, left));
    }
    return { day, today, month, thisMonth, reserved };
  },
});
