import { describe, expect, test } from 'vitest';
import { gapDetected } from '../../../functions/contracts/listening-events.ts';
import { edgeOf, xReachMs } from '../../../functions/domain/poll.ts';
import { SourceUnavailable } from '../../../functions/ports/mention-source.ts';
import { aWatch } from '../../fixtures/desk.ts';
import { aListeningPost, anHourAgo, idOf, iso, noon, post, posts, told } from '../../fixtures/listening-to-acme.ts';
import { postId } from '../../fixtures/mentions.ts';

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

  test('goes on from X’s edge where X no longer reaches its beginning, and says what is lost', async () => {
    const listening = aListeningPost(posts(9), 2);
    let pages = 1;
    await listening.poll(noon, () => pages-- > 0);
    const late = Date.parse(anHourAgo) + xReachMs + 1_000_000;
    await listening.poll(late);
    expect(listening.asked[2]).toEqual({
      ...{ query: aWatch().query, pageSize: 100, since: { startTime: iso(edgeOf(late)) }, untilId: postId(8) },
    });
    expect(told(listening, gapDetected)).toEqual([{ watch: 'acme', from: anHourAgo, to: iso(edgeOf(late)) }]);
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
