import { afterAll, expect, test } from 'vitest';
import { dynamodbDeskAccount } from '../../../functions/adapters/dynamodb/dynamodb-desk-account.ts';
import { dynamodbUsageBooks } from '../../../functions/adapters/dynamodb/dynamodb-usage-books.ts';
import { dynamodbWatchLedger } from '../../../functions/adapters/dynamodb/dynamodb-watch-ledger.ts';
import { startTables, tableNames } from '../../fixtures/tables.ts';

const tables = await startTables();
afterAll(() => tables.close());

const noon = Date.parse('2026-11-22T12:00:00.000Z');
const books = dynamodbUsageBooks(tables.client, tableNames.ledger, ['acme', 'rival', 'never-polled']);
const spending = {
  ...{ day: '2026-11-22', today: 0.2, month: '2026-11', thisMonth: 1, posts: 40 },
  yesterday: { day: '2026-11-21', posts: 160 },
};

test('has the spending of the watches that are named and were polled, and what was unbooked the last time', async () => {
  expect(await books.read()).toEqual({ spendings: [] });

  const ledger = dynamodbWatchLedger(tables.client, tableNames.ledger);
  for (const watch of ['acme', 'rival', 'of-another-source']) {
    const lease = await ledger.take({ watch, now: noon, leaseMs: 60_000, firstFrom: '2026-11-22T11:00:00.000Z' });
    if (lease === undefined) throw new Error('the lease is held elsewhere');
    await ledger.giveBack(lease, { ...lease.entry, spending });
  }
  expect(await books.read()).toEqual({ spendings: [spending, spending] });

  const unbooked = {
    ...{ day: '2026-11-22', unbookedToday: 0.5, month: '2026-11', unbookedThisMonth: 2 },
    days: { '2026-11-21': 1.5, '2026-11-22': 0.5 },
  };
  await books.write(unbooked);
  expect(await books.read()).toEqual({ spendings: [spending, spending], unbooked });
  await books.write({ ...unbooked, unbookedToday: 0.75, told: '2026-11-21' });
  expect((await books.read()).unbooked).toEqual({ ...unbooked, unbookedToday: 0.75, told: '2026-11-21' });
});

test('what is unbooked counts as spent by the desk', async () => {
  const account = dynamodbDeskAccount(tables.client, tableNames.ledger, { acme: {} });
  const { today, thisMonth } = await account.spent('acme', 0.005, noon);
  expect(today).toBeCloseTo(0.2 + 0.75);
  expect(thisMonth).toBeCloseTo(1 + 2);
});
