import { expect, test, vi } from 'vitest';
import { usageDiffers } from '../../../functions/contracts/listening-events.ts';
import type { Spending } from '../../../functions/domain/spending.ts';
import type { Unbooked } from '../../../functions/domain/unbooked.ts';
import { reconcileUsage } from '../../../functions/handlers/reconcile-usage/reconcile-usage.ts';
import { SourceThrottled } from '../../../functions/ports/mention-source.ts';
import { aContext } from '../../fixtures/lambda-context.ts';
import { aBus } from '../../fixtures/stores.ts';

const noon = Date.parse('2026-11-22T12:00:00.000Z');
const today = '2026-11-22';
const yesterday = '2026-11-21';

const watch = (posts: number, before: number): Spending => ({
  ...{ day: today, today: posts * 0.005, month: '2026-11', thisMonth: 0, posts },
  yesterday: { day: yesterday, posts: before },
});

interface World {
  /** Posts that X counted today and yesterday. */
  readonly atX: readonly [number, number];
  readonly spendings?: readonly Spending[];
  readonly unbooked?: Unbooked;
}

function aDesk({ atX: [now, before], spendings = [watch(60, 300), watch(40, 200)], unbooked }: World) {
  const calls: string[] = [];
  const bus = aBus();
  const written: Unbooked[] = unbooked === undefined ? [] : [unbooked];
  const postsByDay = vi.fn(async (_: number): Promise<ReadonlyMap<string, number>> => {
    calls.push('X');
    return new Map([
      [today, now],
      [yesterday, before],
    ]);
  });
  const handler = reconcileUsage({
    clock: { now: () => noon },
    usage: { dollarsPerPost: 0.005, postsByDay },
    books: {
      read: async () => {
        calls.push('books');
        const last = written.at(-1);
        return { spendings, ...(last === undefined ? {} : { unbooked: last }) };
      },
      write: async (one) => {
        calls.push('write');
        written.push(one);
      },
    },
    publisher: {
      publish: (entries) => {
        calls.push('publish');
        return bus.publish(entries);
      },
    },
  });
  return { calls, bus, written, postsByDay, run: () => handler({}, aContext()) };
}

test('where our books agree, nothing is unbooked and nobody is told', async () => {
  const { run, bus, written, calls } = aDesk({ atX: [100, 500] });
  await run();
  expect(written).toMatchObject([{ day: today, unbookedToday: 0, month: '2026-11', unbookedThisMonth: 0 }]);
  expect(bus.entries).toEqual([]);
  // What is read between the two is in the books, and no difference.
  expect(calls).toEqual(['X', 'books', 'write']);
});

test('what X counted more of both days is booked, in dollars', async () => {
  const { run, written, postsByDay } = aDesk({ atX: [140, 520] });
  await run();
  expect(postsByDay).toHaveBeenCalledWith(2);
  const [unbooked] = written;
  expect(unbooked?.unbookedToday).toBeCloseTo(0.2);
  expect(unbooked?.unbookedThisMonth).toBeCloseTo(0.3);
});

test('a finished day that differs is told once, before it is remembered', async () => {
  const { run, bus, calls, written } = aDesk({ atX: [100, 700] });
  await run();
  expect(bus.entries).toEqual([usageDiffers.entry({ day: yesterday, atX: 700, inOurBooks: 500 })]);
  expect(calls).toEqual(['X', 'books', 'publish', 'write']);
  expect(written.at(-1)).toMatchObject({ told: yesterday });

  await run();
  expect(bus.entries).toHaveLength(1);
  expect(written.at(-1)).toMatchObject({ told: yesterday });
});

test('today is never told of: a read that is under way makes it differ', async () => {
  const { run, bus } = aDesk({ atX: [5_000, 500] });
  await run();
  expect(bus.entries).toEqual([]);
});

test('another day that differs is told again', async () => {
  const unbooked = {
    ...{ day: yesterday, unbookedToday: 0, month: '2026-11', unbookedThisMonth: 0, days: {} },
    told: '2026-11-20',
  };
  const { run, bus } = aDesk({ atX: [100, 700], unbooked });
  await run();
  expect(bus.entries).toHaveLength(1);
});

test('where X does not say, nothing fails, the last figures stand and the next run asks again', async () => {
  const { run, postsByDay, written } = aDesk({ atX: [0, 0] });
  postsByDay.mockRejectedValue(new SourceThrottled('X asks us to wait'));
  expect(await run()).toBeUndefined();
  expect(written).toEqual([]);
  postsByDay.mockRejectedValue(new Error('a mistake of ours'));
  await expect(run()).rejects.toThrow('a mistake of ours');
});
