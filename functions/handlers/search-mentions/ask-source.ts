import { restarted, type Search } from '../../domain/coverage.ts';
import { type MentionSource, type SearchPage, SourceWindowPassed } from '../../ports/mention-source.ts';
import type { LedgerEntry } from '../../ports/watch-ledger.ts';

export interface Question {
  readonly query: string;
  readonly search: Search;
  readonly pageSize: number;
  readonly coverage: LedgerEntry['coverage'];
  /** Milliseconds since the epoch. */
  readonly now: number;
  /** Whether there is time for another answer. */
  readonly hasTime: () => boolean;
}

export interface Answer {
  readonly page: SearchPage;
  /** What was asked in the end: where X no longer takes its first post, a search begins at a moment instead. */
  readonly asked: Search;
}

/** Asks for one page. @throws whatever the source throws; `SourceWindowPassed` only where there is no time to begin again */
export async function askSource(
  source: MentionSource,
  { query, search, pageSize, coverage, now, hasTime }: Question,
): Promise<Answer> {
  const askFor = async ({ since, pageToken, untilId }: Search): Promise<SearchPage> =>
    source.search({
      ...{ query, since, pageSize },
      ...(pageToken === undefined ? {} : { pageToken }),
      ...(untilId === undefined ? {} : { untilId }),
    });
  try {
    return { page: await askFor(search), asked: search };
  } catch (error) {
    if (!(error instanceof SourceWindowPassed) || !hasTime()) throw error;
    const again = restarted(search, coverage, now);
    return { page: await askFor(again), asked: again };
  }
}
