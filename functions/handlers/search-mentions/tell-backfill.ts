import { backfillBegan } from '../../contracts/listening-events.ts';
import { withSpent } from '../../domain/spending.ts';
import { type Estimate, SourceUnavailable } from '../../ports/mention-source.ts';
import type { LedgerEntry } from '../../ports/watch-ledger.ts';
import type { PollPorts, PollRequest } from './poll-watch.ts';

/**
 * Says how far back the first poll of a watch reads, and what that is likely to cost, before anything is spent on it. Only
 * where the source charges and something was said; one that can't count at present is read all the same.
 * @throws what the source throws that it would throw for a search as well
 */
export async function tellBackfill(
  { source, publisher }: Pick<PollPorts, 'source' | 'publisher'>,
  { name, watch }: Pick<PollRequest, 'name' | 'watch'>,
  entry: LedgerEntry,
): Promise<LedgerEntry> {
  const { head } = entry.coverage;
  const isTold = entry.toldBackfill === true || head.post !== undefined || watch.backfill === 'none';
  if (isTold || source.estimate === undefined) return entry;
  const from = head.coveredUntil;
  const estimate = await source.estimate(watch.query ?? '', from).catch((error: unknown): Partial<Estimate> => {
    if (error instanceof SourceUnavailable) return {};
    throw error;
  });
  const { posts, dollars, spent = 0 } = estimate;
  if (posts !== 0) {
    await publisher.publish([
      backfillBegan.entry({
        ...{ watch: name, from },
        ...(posts === undefined ? {} : { posts }),
        ...(dollars === undefined ? {} : { dollars }),
      }),
    ]);
  }
  return { ...entry, toldBackfill: true, spending: withSpent(entry.spending, spent, 0) };
}
