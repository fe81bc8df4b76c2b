import { expect, test, vi } from 'vitest';
import { SearchOutput } from '../../../functions/contracts/search.ts';
import { xReachMs } from '../../../functions/domain/poll.ts';
import { spendingAt } from '../../../functions/domain/spending.ts';
import { searchMentions } from '../../../functions/handlers/search-mentions/search-mentions.ts';
import type { SearchPage, SearchRequest } from '../../../functions/ports/mention-source.ts';
import type { Lease, LeaseRequest } from '../../../functions/ports/watch-ledger.ts';
import { aDesk } from '../../fixtures/desk.ts';
import { aContext } from '../../fixtures/lambda-context.ts';
import { aPost } from '../../fixtures/mentions.ts';
import { aBus, mentionsHolding } from '../../fixtures/stores.ts';

const now = Date.parse('2026-11-22T12:00:00.000Z');
const free: Lease = {
  watch: 'acme',
  fence: 1,
  entry: {
    coverage: { head: { coveredUntil: '2026-11-22T11:00:00.000Z' }, holes: [] },
    spending: spendingAt(now),
  },
};

function aSearch(lease: Lease | undefined = free) {
  const take = vi.fn(async (_: LeaseRequest): Promise<Lease | undefined> => lease);
  const search = vi.fn(async (_: SearchRequest): Promise<SearchPage> => ({ posts: [aPost()], malformed: 0 }));
  const add = vi.fn(async () => ({ added: 1, edited: [] }));
  const handler = searchMentions({
    desk: aDesk(),
    clock: { now: () => now },
    sourceFor: () => ({ dollarsPerPost: 0.005, reachMs: xReachMs, search }),
    ledger: { take, goOn: async () => {}, giveBack: async () => {}, addGap: async () => {} },
    mentions: mentionsHolding([], { add }),
    publisher: aBus(),
  });
  return { handler, take, search, add };
}

test('a poll holds its lease longer than it can live, and its texts as long as the desk says', async () => {
  const { handler, take, add } = aSearch();
  const output = await handler({ watch: 'acme' }, aContext(50_000));
  expect(output).toMatchObject({ outcome: 'done', read: 1 });
  expect(SearchOutput.parse(output)).toEqual(output);
  expect(take).toHaveBeenCalledWith({ watch: 'acme', now, leaseMs: 51_000, firstFrom: '2026-11-22T11:00:00.000Z' });
  expect(add).toHaveBeenCalledWith([expect.anything()], new Date('2026-12-22T12:00:00.000Z'));
});

test('while another run holds the lease, X is not asked', async () => {
  const { handler, take, search } = aSearch();
  take.mockResolvedValue(undefined);
  expect(await handler({ watch: 'acme' }, aContext())).toMatchObject({ outcome: 'held-elsewhere', read: 0 });
  expect(search).not.toHaveBeenCalled();
});

test('a Lambda without the time for a whole page does not begin one', async () => {
  const { handler, search } = aSearch();
  expect(await handler({ watch: 'acme' }, aContext(13_000))).toMatchObject({ outcome: 'out-of-time' });
  expect(search).not.toHaveBeenCalled();
});

test('a watch that the desk no longer has fails by name, before it takes a lease', async () => {
  const { handler, take } = aSearch();
  await expect(handler({ watch: 'gone' }, aContext())).rejects.toMatchObject({ name: 'WatchUnknown' });
  expect(take).not.toHaveBeenCalled();
});
