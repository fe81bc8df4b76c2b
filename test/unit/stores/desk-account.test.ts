import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, expect, test } from 'vitest';
import { dynamodbDeskAccount } from '../../../functions/adapters/dynamodb/dynamodb-desk-account.ts';
import { dynamodbWatchLedger } from '../../../functions/adapters/dynamodb/dynamodb-watch-ledger.ts';
import { spendingAt } from '../../../functions/domain/spending.ts';
import { startTables, tableNames } from '../../fixtures/tables.ts';

const tables = await startTables();
afterAll(() => tables.close());
const ledger = dynamodbWatchLedger(tables.client, tableNames.ledger);

const noon = Date.parse('2026-11-22T12:00:00.000Z');
const day = 86_400_000;
const coverage = { head: { coveredUntil: '2026-11-22T11:00:00.000Z' }, holes: [] };

const take = async (watch: string, now = noon) => {
  const lease = await ledger.take({ watch, now, leaseMs: 50_000, firstFrom: coverage.head.coveredUntil });
  if (lease === undefined) throw new Error('the lease is held elsewhere');
  return lease;
};
const spend = async (watch: string, today: number, now = noon) =>
  ledger.giveBack(await take(watch, now), { coverage, spending: { ...spendingAt(now), today, thisMonth: today } });

const allowed = (watches: readonly string[], dailyBudget = 10) =>
  Object.fromEntries(watches.map((watch) => [watch, { dailyBudget }]));

test('what the watches of the desk have spent is added up for the day and the month, as of now', async () => {
  await spend('a-yesterday', 1, noon - day);
  await spend('a-today', 2);
  await spend('a-stranger', 400);
  const account = dynamodbDeskAccount(tables.client, tableNames.ledger, allowed(['a-yesterday', 'a-today', 'a-new']));
  expect(await account.spent('a-new', 0.005, noon)).toEqual({
    ...{ day: '2026-11-22', today: 2, month: '2026-11', thisMonth: 3, reserved: 0 },
  });
});

test('a page that another run asks for is reserved while its lease lasts; one’s own is not', async () => {
  await take('b-busy');
  const account = dynamodbDeskAccount(tables.client, tableNames.ledger, allowed(['b-busy', 'b-mine']));
  expect((await account.spent('b-mine', 0.005, noon + 1)).reserved).toBeCloseTo(0.5);
  expect((await account.spent('b-busy', 0.005, noon + 1)).reserved).toBe(0);
  expect((await account.spent('b-mine', 0.005, noon + 50_000)).reserved).toBe(0);
});

test('no more is reserved than the other watch may still spend itself', async () => {
  await spend('f-poor', 0.4);
  await take('f-poor');
  const account = dynamodbDeskAccount(tables.client, tableNames.ledger, allowed(['f-poor', 'f-mine'], 0.5));
  expect((await account.spent('f-mine', 0.005, noon + 1)).reserved).toBeCloseTo(0.1);
});

test('an answer that was lost counts as paid on its day', async () => {
  const lost = [{ at: noon, posts: 100, times: 2 }];
  await ledger.giveBack(await take('g-lost'), { coverage, spending: spendingAt(noon), unsettled: lost });
  const account = dynamodbDeskAccount(tables.client, tableNames.ledger, allowed(['g-lost']));
  expect((await account.spent('g-mine', 0.005, noon)).today).toBeCloseTo(1);
  expect((await account.spent('g-mine', 0.005, noon + day)).today).toBe(0);
});

test('of two runs that look at once, each sees the other’s page', async () => {
  const watches = ['c-one', 'c-two'];
  const account = dynamodbDeskAccount(tables.client, tableNames.ledger, allowed(watches));
  const seen = await Promise.all(
    watches.map(async (watch) => {
      await take(watch);
      return (await account.spent(watch, 0.005, noon + 1)).reserved;
    }),
  );
  expect(Math.max(...seen)).toBeCloseTo(0.5);
});

test('more watches than DynamoDB reads at once', async () => {
  const many = Array.from({ length: 130 }, (_, n) => `e-${n}`);
  await spend('e-3', 1);
  await spend('e-129', 2);
  const account = dynamodbDeskAccount(tables.client, tableNames.ledger, allowed(many));
  expect((await account.spent('e-0', 0.005, noon)).thisMonth).toBeCloseTo(3);
});

test('what X counts beyond our books is spent as well, on its day and in its month', async () => {
  const unbooked = { ':d': '2026-11-22', ':t': 0.25, ':m': '2026-11', ':all': 4 };
  await tables.client.send(
    new UpdateCommand({
      TableName: tableNames.ledger,
      Key: { watch: '#usage' },
      UpdateExpression: 'SET #day = :d, unbookedToday = :t, #month = :m, unbookedThisMonth = :all',
      ExpressionAttributeNames: { '#day': 'day', '#month': 'month' },
      ExpressionAttributeValues: unbooked,
    }),
  );
  const account = dynamodbDeskAccount(tables.client, tableNames.ledger, allowed(['d-none']));
  expect(await account.spent('d-none', 0.005, noon)).toMatchObject({ today: 0.25, thisMonth: 4 });
  expect(await account.spent('d-none', 0.005, noon + day)).toMatchObject({ today: 0, thisMonth: 4 });
});
