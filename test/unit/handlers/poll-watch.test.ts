import { describe, expect, test } from 'vitest';
import { budgetSpent, gapDetected } from '../../../functions/contracts/events.ts';
import { reachMs } from '../../../functions/domain/poll.ts';
import type { Post } from '../../../functions/domain/post.ts';
import { SourceThrottled, SourceUnavailable, SourceWindowPassed } from '../../../functions/ports/mention-source.ts';
import { LeaseLost } from '../../../functions/ports/watch-ledger.ts';
import { aWatch } from '../../fixtures/desk.ts';
import { ListeningPost } from '../../fixtures/listening-post.ts';
import { aPost, postId } from '../../fixtures/mentions.ts';

const noon = Date.parse('2026-11-22T12:00:00.000Z');
const day = 86_400_000;
const iso = (ms: number): string => new Date(ms).toISOString();
const anHourAgo = iso(noon - 3_600_000);

/** Post number `n` of the hour before noon. */
const post = (n: number, changes: Partial<Post> = {}): Post =>
  aPost({ id: postId(n), createdAt: iso(noon - 3_500_000 + n * 1_000), ...changes });
const posts = (count: number): Post[] => Array.from({ length: count }, (_, n) => post(n + 1));
const idOf = (n: number): string => `acme/x/${postId(n)}`;

const aListeningPost = (said: readonly Post[], postsPerPage = 100, dailyBudget = 10): ListeningPost => {
  const listening = new ListeningPost({ from: anHourAgo, postsPerPage, watch: aWatch({ dailyBudget }) });
  listening.said.push(...said);
  return listening;
};
const gaps = ({ published }: ListeningPost) =>
  published.filter(({ DetailType }) => DetailType === gapDetected.detailType).map(({ Detail }) => JSON.parse(Detail));

test('rows are written before the event that names them, and the checkpoint moves last', async () => {
  const listening = aListeningPost(posts(3), 2);
  await listening.poll(noon);
  expect(listening.calls).toEqual([
    'take',
    ...['search', 'add', 'publish MentionsFound', 'goOn'],
    ...['search', 'add', 'publish MentionsFound', 'giveBack'],
  ]);
});

test('covered is the newest post of all pages and the moment that was searched to', async () => {
  const listening = aListeningPost(posts(5), 2);
  expect(await listening.poll(noon)).toMatchObject({ outcome: 'done', read: 5, duplicates: 0, filtered: 0 });
  expect(listening.ledger.entry).toMatchObject({
    coverage: {
      head: { post: { id: postId(5), createdAt: post(5).createdAt }, coveredUntil: iso(noon - 150_000) },
      holes: [],
    },
    spending: { today: 0.025, thisMonth: 0.025 },
  });
  listening.said.push(post(6));
  await listening.poll(noon + 60_000);
  expect(listening.asked.at(-1)?.since).toEqual({ sinceId: postId(5), createdAt: post(5).createdAt });
  expect(listening.heard).toEqual([5, 4, 3, 2, 1, 6].map(idOf));
});

test('an empty poll writes nothing after its lease', async () => {
  const listening = aListeningPost([]);
  expect(await listening.poll(noon)).toMatchObject({ outcome: 'done', read: 0 });
  expect(listening.calls).toEqual(['take', 'search']);
});

test('once a day an empty poll moves what is covered, so that quiet is never taken for a gap', async () => {
  const listening = aListeningPost(posts(1));
  for (let n = 0; n <= 20; n++) await listening.poll(noon + n * 0.6 * day);
  expect(gaps(listening)).toEqual([]);
  const { head } = listening.ledger.entry.coverage;
  expect(head).toMatchObject({ post: { id: postId(1) } });
  expect(noon + 12 * day - Date.parse(head.coveredUntil)).toBeLessThan(2 * day);
});

test('own posts and reposts are paid and passed over, and the checkpoint moves past them', async () => {
  const listening = aListeningPost([post(1), post(2, { authorHandle: 'acmeparcels' }), post(3, { isRepost: true })]);
  expect(await listening.poll(noon)).toMatchObject({ read: 3, filtered: 2, dropped: { 'own-post': 1, repost: 1 } });
  expect(listening.heard).toEqual([idOf(1)]);
  expect(listening.ledger.entry).toMatchObject({
    coverage: { head: { post: { id: postId(3) } } },
    spending: { today: 0.015 },
  });
});

test('more mentions than an event holds go out in several', async () => {
  const listening = aListeningPost(posts(60));
  await listening.poll(noon);
  expect(listening.published.map(({ Detail }) => JSON.parse(Detail).mentionIds.length)).toEqual([25, 25, 10]);
});

test('an edited post is the mention that it was, and is found by its edit once only', async () => {
  const listening = aListeningPost(posts(3));
  await listening.poll(noon);
  listening.said.push(post(2, { versionId: postId(9), createdAt: iso(noon) }));
  expect(await listening.poll(noon + 60_000)).toMatchObject({ read: 1, duplicates: 1 });
  expect(await listening.poll(noon + 120_000)).toMatchObject({ read: 0 });
  expect(listening.rows).toEqual(new Set([1, 2, 3].map(idOf)));
});

describe('what can’t be read in one run', () => {
  test('for want of time goes on at its page, after what was said meanwhile', async () => {
    const listening = aListeningPost(posts(9), 2);
    let pages = 2;
    expect(await listening.poll(noon, () => pages-- > 0)).toMatchObject({ outcome: 'out-of-time', read: 4 });
    expect(listening.calls.at(-1)).toBe('giveBack');
    listening.said.push(post(10));
    expect(await listening.poll(noon + 60_000)).toMatchObject({ outcome: 'done', read: 6 });
    expect(listening.asked[2]).toMatchObject({ since: { sinceId: postId(9) } });
    expect(listening.asked[3]).toMatchObject({ since: { startTime: anHourAgo }, pageToken: postId(6) });
    expect(listening.heard).toEqual([9, 8, 7, 6, 10, 5, 4, 3, 2, 1].map(idOf));
    expect(listening.ledger.entry.coverage).toEqual({
      head: { post: { id: postId(10), createdAt: post(10).createdAt }, coveredUntil: iso(noon - 90_000) },
      holes: [],
    });
  });

  test('leaves one hole a flood, and the newest is filled first', async () => {
    const listening = aListeningPost(posts(6), 2);
    const onePage = (now: number) => {
      let pages = 1;
      return listening.poll(now, () => pages-- > 0);
    };
    await onePage(noon);
    listening.said.push(post(7), post(8), post(9));
    await onePage(noon + 60_000);
    expect(listening.ledger.entry.coverage.holes.map(({ reached }) => reached)).toEqual([postId(8), postId(5)]);
    await listening.poll(noon + 120_000);
    expect(listening.heard).toEqual([6, 5, 9, 8, 7, 4, 3, 2, 1].map(idOf));
    expect(listening.ledger.entry.coverage.holes).toEqual([]);
  });

  test('is no more than eight holes: then the newest is filled before another is begun', async () => {
    const listening = aListeningPost([], 1);
    for (let n = 1; n <= 12; n++) {
      listening.said.push(post(2 * n), post(2 * n + 1));
      let pages = 1;
      await listening.poll(noon + n * 60_000, () => pages-- > 0);
      expect(listening.ledger.entry.coverage.holes.length).toBeLessThanOrEqual(8);
    }
    await listening.poll(noon + 900_000);
    expect(new Set(listening.heard).size).toBe(24);
    expect(listening.heard).toHaveLength(24);
  });

  test('for want of budget goes on the next day', async () => {
    const listening = aListeningPost(posts(50), 20, 0.2);
    expect(await listening.poll(noon)).toMatchObject({ outcome: 'out-of-budget', read: 40 });
    expect(listening.ledger.entry.spending.today).toBeCloseTo(0.2);
    const asked = listening.asked.length;
    expect(await listening.poll(noon + 3_600_000)).toMatchObject({ outcome: 'out-of-budget', read: 0 });
    expect(listening.asked).toHaveLength(asked);
    expect(await listening.poll(noon + day)).toMatchObject({ outcome: 'done', read: 10 });
    expect(new Set(listening.heard).size).toBe(50);
  });

  test('never costs more than its budget: the last page is as large as what is left', async () => {
    const listening = aListeningPost(posts(50), 100, 0.125);
    await listening.poll(noon);
    expect(listening.asked.map(({ pageSize }) => pageSize)).toEqual([25]);
    expect(listening.ledger.entry.spending.today).toBeCloseTo(0.125);
  });

  test('goes on from X’s edge where X no longer reaches its beginning, and says what is lost', async () => {
    const listening = aListeningPost(posts(9), 2);
    let pages = 1;
    await listening.poll(noon, () => pages-- > 0);
    const late = Date.parse(anHourAgo) + reachMs + 1_000_000;
    await listening.poll(late);
    expect(listening.asked[2]).toEqual({
      ...{ query: aWatch().query, pageSize: 100, since: { startTime: iso(late - reachMs) }, untilId: postId(8) },
    });
    expect(gaps(listening)).toEqual([{ watch: 'acme', from: anHourAgo, to: iso(late - reachMs) }]);
    expect(listening.ledger.entry.coverage.holes).toEqual([]);
    expect(new Set(listening.heard).size).toBe(listening.heard.length);
  });
});

describe('a page without a post', () => {
  test('that has a further page is not the end, and is forgotten at the end', async () => {
    const listening = aListeningPost([]);
    listening.firstPages.push({ posts: [], malformed: 0, nextPageToken: '9'.repeat(19) });
    expect(await listening.poll(noon)).toMatchObject({ outcome: 'done', read: 0 });
    expect(listening.calls).toEqual(['take', 'search', 'goOn', 'search', 'giveBack']);
    expect(listening.ledger.entry.coverage.holes).toEqual([]);
  });

  test('and is followed by a failure, has the next run go on below it before it reads what is newer', async () => {
    const listening = aListeningPost(posts(3));
    await listening.poll(noon);
    listening.said.push(post(4), post(5));
    listening.firstPages.push({ posts: [], malformed: 0, nextPageToken: postId(6) });
    listening.refuse = ({ pageToken }) => {
      if (pageToken !== undefined) throw new SourceUnavailable('X answered 503');
    };
    await expect(listening.poll(noon + 60_000)).rejects.toThrow(SourceUnavailable);
    listening.refuse = () => {};
    listening.said.push(post(6), post(7));
    await listening.poll(noon + 120_000);
    expect(listening.heard).toEqual([3, 2, 1, 5, 4, 7, 6].map(idOf));
    expect(listening.billed).toBe(7);
  });

  test('but with entries that nothing can be made of is paid for, and said to be', async () => {
    const listening = aListeningPost([]);
    listening.firstPages.push({ posts: [], malformed: 4 });
    expect(await listening.poll(noon)).toMatchObject({ outcome: 'done', read: 0, malformed: 4 });
    expect(listening.ledger.entry.spending.today).toBeCloseTo(0.02);
  });
});

describe('where X no longer reaches back to the checkpoint', () => {
  const away = noon + 9 * day;

  test('the gap is told, and the poll begins at the edge', async () => {
    const listening = aListeningPost([]);
    listening.said.push(post(20, { createdAt: iso(away - day) }));
    await listening.poll(away);
    const edge = iso(away - reachMs);
    expect(gaps(listening)).toEqual([{ watch: 'acme', from: anHourAgo, to: edge }]);
    expect(listening.asked.map(({ since }) => since)).toEqual([{ startTime: edge }]);
    expect(listening.calls.indexOf('publish GapDetected')).toBeLessThan(listening.calls.indexOf('giveBack'));
    expect(listening.heard).toEqual([idOf(20)]);
  });

  test('a gap is not told again by every poll while X is away', async () => {
    const listening = aListeningPost([]);
    listening.refuse = () => {
      throw new SourceUnavailable('X answered 503');
    };
    for (let n = 0; n < 5; n++) await expect(listening.poll(away + n * 300_000)).rejects.toThrow(SourceUnavailable);
    expect(gaps(listening)).toEqual([]);
    listening.refuse = () => {};
    await listening.poll(away + 1_500_000);
    await listening.poll(away + 1_800_000);
    expect(gaps(listening)).toHaveLength(1);
  });

  const refusePosts = (listening: ListeningPost) => {
    listening.refuse = ({ since }) => {
      if ('sinceId' in since) throw new SourceWindowPassed('too old');
    };
  };

  test('though the clocks said otherwise, the poll begins again from a moment', async () => {
    const listening = aListeningPost(posts(2));
    await listening.poll(noon);
    listening.said.push(post(3));
    refusePosts(listening);
    await listening.poll(noon + 60_000);
    expect(listening.asked.slice(1).map(({ since }) => since)).toEqual([
      { sinceId: postId(2), createdAt: post(2).createdAt },
      { startTime: iso(noon - 150_000) },
    ]);
    expect(gaps(listening)).toEqual([]);
  });

  test('in the middle of a catch-up, another search goes on below what was read, and with a gap', async () => {
    const listening = aListeningPost([]);
    const after = { post: { id: postId(1), createdAt: iso(away - day) }, coveredUntil: anHourAgo };
    listening.ledger.entry = {
      ...listening.ledger.entry,
      coverage: {
        head: { post: { id: postId(8), createdAt: iso(away - day) }, coveredUntil: iso(away - day) },
        holes: [
          { after, since: { sinceId: postId(1), createdAt: iso(away - day) }, pageToken: '5', reached: postId(5) },
        ],
      },
    };
    listening.said.push(post(3, { createdAt: iso(away - 2 * day) }), post(20, { createdAt: iso(away - day) }));
    refusePosts(listening);
    await listening.poll(away);
    const edge = iso(away - reachMs);
    expect(listening.asked.at(-1)).toMatchObject({ since: { startTime: edge }, untilId: postId(5) });
    expect(listening.asked.at(-1)).not.toHaveProperty('pageToken');
    expect(gaps(listening)).toEqual([{ watch: 'acme', from: anHourAgo, to: edge }]);
    expect(listening.heard).toEqual([20, 3].map(idOf));
  });

  test('a source that refuses that too is not asked for ever', async () => {
    const listening = aListeningPost(posts(1));
    listening.refuse = () => {
      throw new SourceWindowPassed('too old');
    };
    await expect(listening.poll(noon)).rejects.toThrow(SourceWindowPassed);
    expect(listening.asked).toHaveLength(2);
  });
});

test('a run that was overtaken stops at its next write', async () => {
  const listening = aListeningPost(posts(9), 2);
  listening.refuse = () => {
    if (listening.asked.length === 2) listening.ledger.fence++;
  };
  await expect(listening.poll(noon)).rejects.toThrow(LeaseLost);
  expect(listening.asked).toHaveLength(2);
  expect(listening.ledger.entry.coverage.head.post?.id).toBe(postId(9));
  expect(listening.ledger.entry.coverage.holes).toHaveLength(1);
});

describe('the budget', () => {
  const told = ({ published }: ListeningPost) =>
    published.filter(({ DetailType }) => DetailType === budgetSpent.detailType).map(({ Detail }) => JSON.parse(Detail));

  test('of a day is told once when it is used up, and the next day is heard again', async () => {
    const listening = aListeningPost(posts(50), 20, 0.2);
    for (let n = 0; n < 5; n++) await listening.poll(noon + n * 60_000);
    expect(told(listening)).toEqual([{ watch: 'acme', limit: 'daily', period: '2026-11-22', budget: 0.2 }]);
    expect(await listening.poll(noon + day)).toMatchObject({ outcome: 'done', read: 10 });
    expect(told(listening)).toHaveLength(1);
  });

  test('of a month holds over its days', async () => {
    const start = Date.parse('2026-11-29T12:00:00Z');
    const watch = aWatch({ dailyBudget: 0.1, monthlyBudget: 0.15 });
    const listening = new ListeningPost({ from: iso(start - 3_600_000), postsPerPage: 100, watch });
    listening.said.push(...posts(50).map((said) => ({ ...said, createdAt: iso(start - 600_000) })));
    for (const at of [start, start + 3_600_000, start + day, start + 1.2 * day]) await listening.poll(at);
    expect(listening.ledger.entry.spending.thisMonth).toBeCloseTo(0.15);
    expect(told(listening).map(({ limit, period }) => [limit, period])).toEqual([
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

describe('where the source wants us to wait', () => {
  const throttledUntil = (until?: number) => () => {
    throw new SourceThrottled('X asks us to wait', until === undefined ? {} : { until });
  };

  test('it is not asked before the time that it said, and nothing fails', async () => {
    const listening = aListeningPost(posts(2));
    listening.refuse = throttledUntil(noon + 300_000);
    expect(await listening.poll(noon)).toMatchObject({ outcome: 'waiting', read: 0 });
    listening.refuse = () => {};
    expect(await listening.poll(noon + 240_000)).toMatchObject({ outcome: 'waiting' });
    expect(listening.asked).toHaveLength(1);
    expect(await listening.poll(noon + 300_000)).toMatchObject({ outcome: 'done', read: 2 });
  });

  test('in the middle of a flood, what was read stays read', async () => {
    const listening = aListeningPost(posts(4), 2);
    listening.refuse = () => {
      if (listening.asked.length === 2) throttledUntil()();
    };
    expect(await listening.poll(noon)).toMatchObject({ outcome: 'waiting', read: 2 });
    expect(await listening.poll(noon + 60_000)).toMatchObject({ outcome: 'done', read: 2 });
    expect(listening.billed).toBe(4);
  });
});
