import { expect, test } from 'vitest';
import { gapDetected } from '../../../functions/contracts/listening-events.ts';
import { LeaseLost } from '../../../functions/ports/watch-ledger.ts';
import { aListeningPost, day, idOf, iso, noon, post, posts, told } from '../../fixtures/listening-to-acme.ts';
import { postId } from '../../fixtures/mentions.ts';

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
  expect(told(listening, gapDetected)).toEqual([]);
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
