import { BatchGetCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod/mini';
import { type Spending, spendingAt } from '../../domain/spending.ts';
import type { DeskAccount } from '../../ports/desk-account.ts';
import type { DocumentClient } from './document-client.ts';
import { Ask, Entry, UnbookedRow, usageRow } from './ledger-rows.ts';

/** What the row of a watch says about money. */
const Account = z.object({
  watch: z.string(),
  leaseUntil: z.optional(z.number()),
  asked: z.optional(Ask),
  entry: z.pick(Entry, { spending: true }),
});

/** `BatchGetItem` takes at most 100 keys. */
const keysPerRead = 100;

/** Adds up the rows that the watches keep in the ledger, and what was found at X beyond them. */
export const dynamodbDeskAccount = (
  client: DocumentClient,
  tableName: string,
  watches: readonly string[],
): DeskAccount => {
  const readRows = async (): Promise<readonly Record<string, unknown>[]> => {
    const rows: Record<string, unknown>[] = [];
    let keys = [...watches, usageRow].map((watch) => ({ watch }));
    while (keys.length > 0) {
      // Consistently: the page that another run has just marked must be seen.
      const request = { Keys: keys.slice(0, keysPerRead), ConsistentRead: true };
      const answer = await client.send(new BatchGetCommand({ RequestItems: { [tableName]: request } }));
      rows.push(...(answer.Responses?.[tableName] ?? []));
      const unread = (answer.UnprocessedKeys?.[tableName]?.Keys ?? []) as { watch: string }[];
      keys = [...keys.slice(keysPerRead), ...unread];
    }
    return rows;
  };

  return {
    async spent(reader, dollarsPerPost, now) {
      const { day, month } = spendingAt(now);
      let today = 0;
      let thisMonth = 0;
      let reserved = 0;
      for (const row of await readRows()) {
        if (row.watch === usageRow) {
          const unbooked = UnbookedRow.parse(row);
          today += unbooked.day === day ? unbooked.unbookedToday : 0;
          thisMonth += unbooked.month === month ? unbooked.unbookedThisMonth : 0;
          continue;
        }
        const { watch, leaseUntil = 0, asked, entry } = Account.parse(row);
        // zod gives absent members back as absent.
        const spent = spendingAt(now, entry.spending as Spending);
        today += spent.today;
        thisMonth += spent.thisMonth;
        if (watch !== reader && asked !== undefined && leaseUntil > now) reserved += asked.posts * dollarsPerPost;
      }
      return { day, today, month, thisMonth, reserved };
    },
  };
};
