import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod/mini';
import type { Spending } from '../../domain/spending.ts';
import type { Unbooked } from '../../domain/unbooked.ts';
import type { UsageBooks } from '../../ports/usage-books.ts';
import type { DocumentClient } from './document-client.ts';
import { Entry, UnbookedRow, usageRow } from './ledger-rows.ts';
import { readRows } from './read-rows.ts';

const WatchRow = z.object({ entry: z.pick(Entry, { spending: true }) });
const UsageRow = z.extend(UnbookedRow, { days: z.record(z.string(), z.number()), told: z.optional(z.string()) });

/** The rows of the watches in the ledger, and beside them `{ watch: '#usage', …unbooked }`. */
export const dynamodbUsageBooks = (
  client: DocumentClient,
  tableName: string,
  watches: readonly string[],
): UsageBooks => ({
  async read() {
    const keys = [...watches, usageRow].map((watch) => ({ watch }));
    const rows = await readRows(client, { tableName, keys, isConsistent: true });
    const usage = rows.find(({ watch }) => watch === usageRow);
    const spendings = rows.filter((row) => row !== usage).map((row) => WatchRow.parse(row).entry.spending);
    return {
      // zod gives absent members back as absent.
      spendings: spendings as readonly Spending[],
      ...(usage === undefined ? {} : { unbooked: UsageRow.parse(usage) as Unbooked }),
    };
  },

  async write({ day, unbookedToday, month, unbookedThisMonth, days, told }) {
    await client.send(
      new UpdateCommand({
        TableName: tableName,
        Key: { watch: usageRow },
        UpdateExpression:
          'SET #day = :day, unbookedToday = :today, #month = :month, unbookedThisMonth = :thisMonth, #days = :days' +
          (told === undefined ? '' : ', told = :told'),
        ExpressionAttributeNames: { '#day': 'day', '#month': 'month', '#days': 'days' },
        ExpressionAttributeValues: {
          ...{ ':day': day, ':today': unbookedToday, ':month': month, ':thisMonth': unbookedThisMonth, ':days': days },
          ...(told === undefined ? {} : { ':told': told }),
        },
      }),
    );
  },
});
