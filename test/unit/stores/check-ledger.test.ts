import { afterAll, expect, test } from 'vitest';
import { dynamodbCheckLedger } from '../../../functions/adapters/dynamodb/dynamodb-check-ledger.ts';
import { LeaseLost } from '../../../functions/ports/watch-ledger.ts';
import { startTables, tableNames } from '../../fixtures/tables.ts';

const tables = await startTables();
afterAll(() => tables.close());
const ledger = dynamodbCheckLedger(tables.client, tableNames.ledger);

const start = Date.parse('2026-11-22T10:00:00Z');
const leaseMs = 300_000;

test('one run at a time has the check, and knows the last one; whoever was overtaken writes nothing', async () => {
  const first = await ledger.take(start, leaseMs);
  expect(first).toEqual({ fence: 1 });
  expect(await ledger.take(start + leaseMs - 1, leaseMs)).toBeUndefined();
  if (first === undefined) throw new Error('nobody has the lease');
  const check = { id: '17', began: start, watches: ['acme'], isOver: false, untoldSince: start - 1 };
  await ledger.write(first, check);

  const second = await ledger.take(start + leaseMs, leaseMs);
  expect(second).toEqual({ fence: 2, last: check });
  await expect(ledger.write(first, { ...check, isOver: true })).rejects.toThrow(LeaseLost);
  expect(await ledger.take(start + 2 * leaseMs, leaseMs)).toEqual({ fence: 3, last: check });
});
