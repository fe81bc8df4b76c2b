import { describe, expect, test, vi } from 'vitest';
import { budgetSpent } from '../../../functions/contracts/listening-events.ts';
import { spendingAt } from '../../../functions/domain/spending.ts';
import type { DeskAccount } from '../../../functions/ports/desk-account.ts';
import { SourceUnavailable } from '../../../functions/ports/mention-source.ts';
import { aWatch } from '../../fixtures/desk.ts';
import { ListeningPost } from '../../fixtures/listening-post.ts';
import {
  aListeningPost,
  anHourAgo,
  day,
  idOf,
  iso,
  noon,
  post,
  posts,
  told,
} from '../../fixtures/listening-to-acme.ts';

describe('the budget', () => {
  test('that is used up leaves the rest for the next day', async () => {
    const listening = aListeningPost(posts(50), 20, 0.2);
    expect(await listening.poll(noon)).toMatchObject({ outcome: 'out-of-budget', read: 40 });
    expect(listening.ledger.entry.spending.today).toBeCloseTo(0.2);
    const asked = listening.asked.length;
    expect(await listening.poll(noon + 3_600_000)).toMatchObject({ outcome: 'out-of-budget', read: 0 });
    expect(listening.asked).toHaveLength(asked);
    expect(await listening.poll(noon + day)).toMatchObject({ outcome: 'done', read: 10 });
    expect(new Set(listening.heard).size).toBe(50);
  });

  test('is never exceeded: the last page is as large as what is left', async () => {
    const listening = aListeningPost(posts(50), 100, 0.125);
    await listening.poll(noon);
    expect(listening.asked.map(({ pageSize }) => pageSize)).toEqual([25]);
    expect(listening.ledger.entry.spending.today).toBeCloseTo(0.125);
  });

  test('of a day is told once when it is used up, and the next day is heard again', async () => {
    const listening = aListeningPost(posts(50), 20, 0.2);
    for (let n = 0; n < 5; n++) await listening.poll(noon + n * 60_000);
    expect(told(listening, budgetSpent)).toEqual([
      { watch: 'acme', scope: 'watch', limit: 'daily', period: '2026-11-22', budget: 0.2 },
    ]);
    expect(await listening.poll(noon + day)).toMatchObject({ outcome: 'done', read: 10 });
    expect(told(listening, budgetSpent)).toHaveLength(1);
  });

  test('of a month holds over its days', async () => {
    const start = Date.parse('2026-11-29T12:00:00Z');
    const watch = aWatch({ dailyBudget: 0.1, monthlyBudget: 0.15 });
    const listening = new ListeningPost({ from: iso(start - 3_600_000), postsPerPage: 100, watch });
    listening.said.push(...posts(50).map((said) => ({ ...said, createdAt: iso(start - 600_000) })));
    for (const at of [start, start + 3_600_000, start + day, start + 1.2 * day]) await listening.poll(at);
    expect(listening.ledger.entry.spending.thisMonth).toBeCloseTo(0.15);
    expect(told(listening, budgetSpent).map(({ limit, period }) => [limit, period])).toEqual([
      ['daily', '2026-11-29'],
      ['monthly', '2026-11'],
    ]);
    await listening.poll(start + 2 * day);
    expect(new Set(listening.heard).size).toBe(50);
  });

  test('counts the page of a run that was cut before it could write it down', async () => {
    const listening = aListeningPost(posts(3));
    listening.dieAt = 4;
    await expect(listening.poll(noon)).rejects.toThrow('the process died');
    expect(listening.billed).toBe(3);
    listening.dieAt = Number.POSITIVE_INFINITY;
    listening.said.push(post(4, { createdAt: iso(noon) }));
    await listening.poll(noon + 60_000);
    expect(listening.billed).toBe(7);
    expect(listening.ledger.entry.spending.today).toBeCloseTo(7 * 0.005);
  });
});

describe('a budget that is nearly spent', () => {
  test('is kept for what is said last: a run ends after its first page, and what is old waits', async () => {
    const listening = aListeningPost(posts(260), 20, 1);
    expect(await listening.poll(noon)).toMatchObject({ outcome: 'slowed', read: 180 });
    listening.said.push(post(261));
    expect(await listening.poll(noon + 60_000)).toMatchObject({ outcome: 'slowed', read: 1 });
    expect(listening.heard.at(-1)).toBe(idOf(261));
  });
});

describe('the budget of the whole desk', () => {
  const deskBudget = { dailyBudget: 1 };
  /** Others have spent so much, and may be spending so much more. */
  const account = (others: number, reserved = 0): DeskAccount => ({
    spent: async (_, __, now) => ({ ...spendingAt(now), today: others, thisMonth: others, reserved }),
  });

  test('limits a watch below its own, and says whose it was', async () => {
    const listening = aListeningPost(posts(15), 100, 10, { deskBudget, account: account(0.9) });
    await listening.poll(noon);
    expect(listening.asked.map(({ pageSize }) => pageSize)).toEqual([20]);
    const spent = aListeningPost(posts(50), 100, 10, { deskBudget, account: account(1) });
    for (let n = 0; n < 3; n++) expect(await spent.poll(noon + n)).toMatchObject({ outcome: 'out-of-budget' });
    expect(told(spent, budgetSpent)).toEqual([
      { watch: 'acme', scope: 'desk', limit: 'daily', period: '2026-11-22', budget: 1 },
    ]);
  });

  test('that other watches are spending at this moment is waited for, not called spent', async () => {
    const listening = aListeningPost(posts(50), 100, 10, { deskBudget, account: account(0.5, 0.5) });
    expect(await listening.poll(noon)).toMatchObject({ outcome: 'waiting' });
    expect(listening.asked).toEqual([]);
    expect(told(listening, budgetSpent)).toEqual([]);
    expect(await listening.poll(noon + 3_600_000)).toMatchObject({ outcome: 'waiting' });
    expect(told(listening, budgetSpent), 'an hour of it is worth telling').toHaveLength(1);
  });

  test('is nobody’s concern where the source is free', async () => {
    const listening = aListeningPost(posts(50), 100, 10, {
      deskBudget,
      account: account(1),
      source: { dollarsPerPost: 0 },
    });
    expect(await listening.poll(noon)).toMatchObject({ outcome: 'done', read: 50 });
  });
});

describe('answers that are lost', () => {
  const aLostAnswer = (listening: ListeningPost) => {
    listening.refuse = () => {
      listening.billed += 20;
      throw new SourceUnavailable('the connection to X failed');
    };
  };

  test('count as paid, so that no run of bad luck costs more than the budget', async () => {
    const listening = aListeningPost(posts(20), 100, 1);
    aLostAnswer(listening);
    for (let n = 0; n < 30; n++) await listening.poll(noon + n * 60_000).catch(() => {});
    expect(listening.billed * 0.005).toBeLessThanOrEqual(1);
    expect(await listening.poll(noon + 3_600_000)).toMatchObject({ outcome: 'out-of-budget' });
    listening.refuse = () => {};
    expect(await listening.poll(noon + day)).toMatchObject({ outcome: 'done', read: 20 });
  });

  test('are charged for what they could have had, once their posts come again', async () => {
    const listening = aListeningPost(posts(20), 100, 10);
    aLostAnswer(listening);
    for (let n = 0; n < 3; n++) await listening.poll(noon + n * 60_000).catch(() => {});
    listening.refuse = () => {};
    await listening.poll(noon + 240_000);
    expect(listening.billed).toBe(80);
    expect(listening.ledger.entry.spending.today).toBeCloseTo(80 * 0.005);
    expect(listening.ledger.entry.unsettled).toBeUndefined();
  });

  test('that the source itself refused cost nothing, and are not charged', async () => {
    const listening = aListeningPost(posts(3), 100, 10);
    listening.refuse = () => {
      throw new SourceUnavailable('X answered 503', { wasRefused: true });
    };
    await listening.poll(noon).catch(() => {});
    listening.refuse = () => {};
    await listening.poll(noon + 60_000);
    expect(listening.ledger.entry.spending.today).toBeCloseTo(3 * 0.005);
  });
});

test('a budget that was raised and spent again is told again', async () => {
  const options = { from: anHourAgo, postsPerPage: 20, watch: aWatch({ dailyBudget: 0.2 }) };
  const listening = new ListeningPost(options);
  listening.said.push(...posts(100));
  for (let n = 0; n < 3; n++) await listening.poll(noon + n);
  options.watch = aWatch({ dailyBudget: 0.3 });
  for (let n = 3; n < 6; n++) await listening.poll(noon + n);
  expect(told(listening, budgetSpent).map(({ budget }) => budget)).toEqual([0.2, 0.3]);
});

test('a page with its authors is paid for in advance as well', async () => {
  const find = vi.fn(async (ids: readonly string[]) => ({ authors: new Map(), dollars: ids.length * 0.01 }));
  const watch = aWatch({ dailyBudget: 0.3, authors: true });
  const listening = aListeningPost(
    posts(50).map((one, n) => ({ ...one, authorId: String(n) })),
    100,
    10,
    { watch, authors: { dollarsPerAuthor: 0.01, find } },
  );
  await listening.poll(noon);
  expect(listening.asked.map(({ pageSize }) => pageSize)).toEqual([20]);
  expect(listening.ledger.entry.spending.today).toBeCloseTo(0.3);
});

test('posts that were paid for on the way to a page are on the books as well', async () => {
  const listening = aListeningPost([]);
  listening.firstPages.push({ posts: [post(1)], malformed: 0, wasted: 20 });
  await listening.poll(noon);
  expect(listening.ledger.entry.spending.today).toBeCloseTo(21 * 0.005);
});
