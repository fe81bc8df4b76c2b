import { afterAll, expect, test } from 'vitest';
import { dynamodbWatchLedger } from '../../../functions/adapters/dynamodb/dynamodb-watch-ledger.ts';
import { type Lease, LeaseLost, type LeaseRequest } from '../../../functions/ports/watch-ledger.ts';
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
const heard = {
  post: { id: postId(9), createdAt: '2026-11-22T11:30:00.000Z' },
  coveredUntil: '2026-11-22T11:59:30.000Z',
};

test('a watch that was never polled begins at its backfill', async () => {
  const { watch, take } = aWatchToTake();
  expect(await take()).toEqual({
    watch,
    fence: 1,
    checkpoint: { coveredUntil: firstFrom },
    day: '2026-11-22',
    spentToday: 0,
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

test('a finished run gives the lease back at once, with the checkpoint moved', async () => {
  const { take } = aWatchToTake();
  await ledger.finish(await take(), heard, 0.5);
  expect(await take({ firstFrom: 'later' })).toMatchObject({ fence: 2, checkpoint: heard, spentToday: 0.5 });
});

test('an interrupted catch-up is handed to the next run whole; finishing ends it', async () => {
  const { take } = aWatchToTake();
  const catchUp = { since: { sinceId: postId(1) }, target: heard, pageToken: 'page-2' };
  await ledger.savePage(await take(), catchUp, 0.25);
  const resumed = await take({ now: noon + minutes(2) });
  expect(resumed).toMatchObject({ catchUp, spentToday: 0.25, checkpoint: { coveredUntil: firstFrom } });
  await ledger.finish(resumed, heard, 0.5);
  expect(await take({ now: noon + minutes(2) })).not.toHaveProperty('catchUp');
});

test('what was spent counts for its UTC day, and the next begins with nothing', async () => {
  const { take } = aWatchToTake();
  const beforeMidnight = Date.parse('2026-11-22T23:59:00.000Z');
  await ledger.finish(await take({ now: beforeMidnight }), heard, 9.5);
  expect(await take({ now: beforeMidnight + 59_000 })).toMatchObject({ day: '2026-11-22', spentToday: 9.5 });
  expect(await take({ now: beforeMidnight + minutes(2) })).toMatchObject({ day: '2026-11-23', spentToday: 0 });
});

test('a run that was overtaken changes nothing any more', async () => {
  const { take } = aWatchToTake();
  const overtaken = await take();
  const current = await take({ now: noon + minutes(2) });
  const catchUp = { since: { sinceId: postId(1) }, target: heard, pageToken: 'old' };
  await expect(ledger.savePage(overtaken, catchUp, 1)).rejects.toThrow(LeaseLost);
  await expect(ledger.finish(overtaken, heard, 1)).rejects.toMatchObject({ name: 'LeaseLost' });
  await ledger.finish(current, { coveredUntil: '2026-11-22T12:01:30.000Z' }, 0);
  const next = await take({ now: noon + minutes(4) });
  expect(next).toMatchObject({ checkpoint: { coveredUntil: '2026-11-22T12:01:30.000Z' }, spentToday: 0 });
  expect(next).not.toHaveProperty('catchUp');
});

test('a run that ended can’t write again', async () => {
  const { take } = aWatchToTake();
  const ended = await take();
  await ledger.finish(ended, heard, 0);
  await take();
  await expect(ledger.finish(ended, { coveredUntil: firstFrom }, 0)).rejects.toThrow(LeaseLost);
});
