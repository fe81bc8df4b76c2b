import { describe, expect, test, vi } from 'vitest';
import { backfillBegan } from '../../../functions/contracts/listening-events.ts';
import { edgeOf, firstFrom, searchedUntil, xReachMs } from '../../../functions/domain/poll.ts';
import { SourceUnauthorized, SourceUnavailable } from '../../../functions/ports/mention-source.ts';
import { aWatch } from '../../fixtures/desk.ts';
import { aListeningPost, anHourAgo, iso, noon, post, posts, told } from '../../fixtures/listening-to-acme.ts';

const estimate = async (query: string, from: string) => {
  expect([query, from]).toEqual([aWatch().query, anHourAgo]);
  return { posts: 12, dollars: 0.06, spent: 0.005 };
};

test.each([
  ['none', searchedUntil(noon)],
  ['1h', iso(noon - 3_600_000)],
  ['6 days', iso(noon - 6 * 86_400_000)],
  ['7d', iso(edgeOf(noon))],
])('a backfill of %s begins within what the source reaches', (backfill, expected) => {
  expect(firstFrom(backfill, noon, xReachMs)).toBe(expected);
});

describe('a first poll', () => {
  test('says how far back it reads and what that is likely to cost, before it reads anything', async () => {
    const listening = aListeningPost(posts(3), 2, 10, { source: { estimate } });
    await listening.poll(noon);
    expect(told(listening, backfillBegan)).toEqual([{ watch: 'acme', from: anHourAgo, posts: 12, dollars: 0.06 }]);
    expect(listening.calls.slice(0, 4)).toEqual(['take', 'publish BackfillBegan', 'goOn', 'search']);
    expect(listening.ledger.entry.spending.today).toBeCloseTo(0.005 + 3 * 0.005);
  });

  test('stays within its budget with what asking for the price has cost', async () => {
    const listening = aListeningPost(posts(60), 100, 0.2, { source: { estimate } });
    await listening.poll(noon);
    expect(listening.asked.map(({ pageSize }) => pageSize)).toEqual([39]);
    expect(listening.ledger.entry.spending.today).toBeCloseTo(0.2);
  });

  test('says it once, though nothing is heard for days', async () => {
    const listening = aListeningPost([], 2, 10, { source: { estimate } });
    for (let n = 0; n < 4; n++) await listening.poll(noon + n * 3_600_000);
    expect(told(listening, backfillBegan)).toHaveLength(1);
  });

  test('reads all the same where the source can’t count', async () => {
    const source = { estimate: () => Promise.reject(new SourceUnavailable('X answered 503')) };
    const listening = aListeningPost(posts(3), 2, 10, { source });
    expect(await listening.poll(noon)).toMatchObject({ outcome: 'done', read: 3 });
    expect(told(listening, backfillBegan)).toEqual([{ watch: 'acme', from: anHourAgo }]);
  });

  test('says it once, though X is away and nothing is read for hours', async () => {
    let counted = 0;
    const source = { estimate: async () => ({ posts: 12, dollars: 0.06, spent: 0.005 * ++counted }) };
    const listening = aListeningPost(posts(3), 2, 10, { source });
    listening.refuse = () => {
      throw new SourceUnavailable('X answered 503', { wasRefused: true });
    };
    for (let n = 0; n < 5; n++) await expect(listening.poll(noon + n * 60_000)).rejects.toThrow(SourceUnavailable);
    expect(counted).toBe(1);
    expect(told(listening, backfillBegan)).toHaveLength(1);
  });

  test('waits with it until the token is mended, and reads nothing before', async () => {
    const source = { estimate: vi.fn(async () => ({ posts: 12, dollars: 0.06, spent: 0.005 })) };
    source.estimate.mockRejectedValueOnce(new SourceUnauthorized('401'));
    const listening = aListeningPost(posts(3), 2, 10, { source });
    expect(await listening.poll(noon)).toMatchObject({ outcome: 'stopped' });
    expect(listening.asked).toEqual([]);
    expect(await listening.poll(noon + 900_000)).toMatchObject({ outcome: 'done', read: 3 });
    expect(told(listening, backfillBegan)).toMatchObject([{ dollars: 0.06 }]);
  });

  test('has nothing to say without a backfill, where nothing was said, or where the source is free', async () => {
    const watch = aWatch({ backfill: 'none' });
    const nothing = async () => ({ posts: 0, dollars: 0, spent: 0.005 });
    for (const options of [{ source: { estimate }, watch }, { source: { estimate: nothing } }, {}]) {
      const listening = aListeningPost([post(1)], 2, 10, options);
      await listening.poll(noon);
      expect(told(listening, backfillBegan)).toEqual([]);
    }
  });
});
