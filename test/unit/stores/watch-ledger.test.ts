import { ScanCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, expect, test } from 'vitest';
import { dynamodbWatchLedger } from '../../../functions/adapters/dynamodb/dynamodb-watch-ledger.ts';
import type { Coverage } from '../../../functions/domain/coverage.ts';
import { spendingAt } from '../../../functions/domain/spending.ts';
import { type Lease, LeaseLost, type LeaseRequest, type LedgerEntry } from '../../../functions/ports/watch-ledger.ts';
import { postId } from '../../fixtures/mentions.ts';
import { startTables, tableNames } from '../../fixtures/tables.ts';

const tables = await startTables();
afterAll(() => tables.close());
const ledger = dynamodbWatchLedger(tables.client, tableNames.ledger);

const noon = Date.parse('2026-11-22T12:00:00.000Z');
const minutes = (n: number): number => n * 60_000;
const firstFrom = '2026-11-22T11:00:00.000Z';

let used = 0;
/** Asks for the leases of a watch that no other test knows. */
function aWatchToTake() {
  const watch = `watch-${++used}`;
  const ask = (changes: Partial<LeaseRequest> = {}) =>
    ledger.take({ watch, now: noon, leaseMs: minutes(1), firstFrom, ...changes });
  const take = async (changes: Partial<LeaseRequest> = {}): Promise<Lease> => {
    const lease = await ask(changes);
    if (lease === undefined) throw new Error('the lease is held elsewhere');
    return lease;
  };
  return { watch, ask, take };
}
const covered = (changes: Partial<Coverage> = {}): Coverage => ({
  head: { post: { id: postId(9), createdAt: '2026-11-22T11:30:00.000Z' }, coveredUntil: '2026-11-22T11:59:30.000Z' },
  holes: [],
  ...changes,
});
const hole = {
  after: { coveredUntil: firstFrom },
  since: { sinceId: postId(1), createdAt: firstFrom },
  pageToken: 'page-2',
  reached: postId(5),
};
const spent = (today: number, now = noon) => ({ ...spendingAt(now), today, thisMonth: today });
const entry = (changes: Partial<LedgerEntry> = {}): LedgerEntry => ({
  coverage: covered(),
  spending: spent(0),
  ...changes,
});

test('a watch that was never polled begins at its backfill', async () => {
  const { watch, take } = aWatchToTake();
  expect(await take()).toEqual({
    watch,
    fence: 1,
    entry: {
      coverage: { head: { coveredUntil: firstFrom }, holes: [] },
      spending: { day: '2026-11-22', today: 0, month: '2026-11', thisMonth: 0, posts: 0 },
    },
  });
});

test('while one run holds the lease, nobody else gets it; when it lapses, the next does', async () => {
  const { ask, take } = aWatchToTake();
  await take();
  expect(await ask({ now: noon + minutes(1) - 1 })).toBeUndefined();
  expect((await take({ now: noon + minutes(1) })).fence).toBe(2);
});

test('of runs that ask at once, one gets the lease', async () => {
  const { ask } = aWatchToTake();
  const leases = await Promise.all(Array.from({ length: 8 }, () => ask()));
  expect(leases.filter((lease) => lease !== undefined)).toHaveLength(1);
});

test('a run that ends gives the lease back at once, with all that is known', async () => {
  const { take } = aWatchToTake();
  const known = entry({
    spending: spent(0.5),
    notBefore: noon + 1,
    toldSpent: '2026-11-22',
    toldStopped: 'why 2026-11-22',
    toldBackfill: true,
  });
  await ledger.giveBack(await take(), known);
  expect(await take({ firstFrom: 'later' })).toMatchObject({ fence: 2, entry: known });
});

test('a run that is cut in a hole hands it to the next one whole', async () => {
  const { take } = aWatchToTake();
  const known = entry({ coverage: covered({ holes: [hole, { ...hole, pageToken: 'page-7' }] }) });
  await ledger.goOn(await take(), known, { at: noon, posts: 100 });
  const resumed = await take({ now: noon + minutes(2) });
  expect(resumed.entry).toEqual({ ...known, unsettled: [{ at: noon, posts: 100 }] });
  await ledger.giveBack(resumed, entry());
  expect((await take({ now: noon + minutes(2) })).entry).toEqual(entry());
});

test('the next run learns of a page that was asked for and not written down', async () => {
  const { take } = aWatchToTake();
  const first = await take();
  expect(first.entry).not.toHaveProperty('unsettled');
  const second = await take({ now: noon + minutes(2) });
  expect(second.entry.unsettled).toEqual([{ at: noon, posts: 100 }]);
  await ledger.goOn(second, entry(), { at: noon + minutes(3), posts: 100 });
  const third = await take({ now: noon + minutes(4) });
  expect(third.entry.unsettled).toEqual([{ at: noon + minutes(3), posts: 100 }]);
  await ledger.giveBack(third, entry());
  expect((await take({ now: noon + minutes(4) })).entry).not.toHaveProperty('unsettled');
});

test('what was spent counts for its UTC day and its month, and the next ones begin with nothing', async () => {
  const { take } = aWatchToTake();
  const lastMinute = Date.parse('2026-11-29T23:59:00.000Z');
  await ledger.giveBack(await take({ now: lastMinute }), entry({ spending: spent(9.5, lastMinute) }));
  const spendingWhen = async (now: number) => (await take({ now })).entry.spending;
  expect(await spendingWhen(lastMinute + 59_000)).toMatchObject({ day: '2026-11-29', today: 9.5, thisMonth: 9.5 });
  expect(await spendingWhen(lastMinute + minutes(2))).toMatchObject({ day: '2026-11-30', today: 0, thisMonth: 9.5 });
  expect(await spendingWhen(lastMinute + minutes(1_442))).toMatchObject({ month: '2026-12', today: 0, thisMonth: 0 });
});

test('a run that was overtaken changes nothing any more', async () => {
  const { take } = aWatchToTake();
  const overtaken = await take();
  const current = await take({ now: noon + minutes(2) });
  const stale = entry({ spending: spent(1) });
  await expect(ledger.goOn(overtaken, stale, { at: noon, posts: 100 })).rejects.toThrow(LeaseLost);
  await expect(ledger.giveBack(overtaken, stale)).rejects.toMatchObject({ name: 'LeaseLost' });
  await ledger.giveBack(current, entry());
  expect((await take({ now: noon + minutes(4) })).entry).toEqual(entry());
});

test('a run that ended can’t write again once another began', async () => {
  const { take } = aWatchToTake();
  const ended = await take();
  await ledger.giveBack(ended, entry());
  await take();
  await expect(ledger.giveBack(ended, entry())).rejects.toThrow(LeaseLost);
});

test('a gap is a row of its own, the same one however often it is told', async () => {
  const { watch, take } = aWatchToTake();
  await take();
  const gap = { from: '2026-11-13T12:00:00.000Z', to: '2026-11-15T12:01:00.000Z' };
  await ledger.addGap(watch, gap, noon);
  await ledger.addGap(watch, gap, noon + minutes(5));
  const { Items: rows = [] } = await tables.client.send(new ScanCommand({ TableName: tableNames.ledger }));
  expect(rows.filter((row) => String(row.watch).startsWith(`${watch}#`))).toEqual([
    { watch: `${watch}#gap#${gap.from}`, ...gap, at: '2026-11-22T12:00:00.000Z' },
  ]);
});

test('an ask that an earlier version wrote down is read as a list of one', async () => {
  const { watch, take } = aWatchToTake();
  await ledger.giveBack(await take(), { ...entry(), unsettled: { at: noon, posts: 100 } as never });
  expect(await take()).toMatchObject({ watch, entry: { unsettled: [{ at: noon, posts: 100 }] } });
});
