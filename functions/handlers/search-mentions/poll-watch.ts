import type { SearchOutput } from '../../contracts/search.ts';
import type { Watch } from '../../contracts/watch.ts';
import { smallestPage } from '../../domain/poll.ts';
import type { Budget } from '../../domain/spending.ts';
import type { AuthorDirectory } from '../../ports/author-directory.ts';
import type { DeskAccount } from '../../ports/desk-account.ts';
import type { MentionSource } from '../../ports/mention-source.ts';
import type { MentionStore } from '../../ports/mention-store.ts';
import type { Publisher } from '../../ports/publisher.ts';
import type { Lease, WatchLedger } from '../../ports/watch-ledger.ts';
import { type Answer, askSource } from './ask-source.ts';
import { fundsFor } from './funds.ts';
import { PollRun } from './poll-run.ts';

export interface PollPorts {
  readonly source: MentionSource;
  readonly ledger: WatchLedger;
  readonly mentions: MentionStore;
  readonly publisher: Publisher;
  /** Only where the desk has a budget of its own. */
  readonly account?: DeskAccount | undefined;
  /** Only where a watch asks for authors. */
  readonly authors?: AuthorDirectory | undefined;
}

export interface PollRequest {
  readonly name: string;
  readonly watch: Watch;
  readonly lease: Lease;
  /** Milliseconds since the epoch. */
  readonly now: number;
  readonly keepTextUntil: Date;
  /** Of all watches together. */
  readonly deskBudget?: Budget | undefined;
  /** Whether there is time for another page. */
  readonly hasTime: () => boolean;
}

/**
 * Reads everything new of one watch, what was said last before what earlier runs left. X hands out the newest first, so
 * each page is stored, then published, then written down together with the hole that it leaves below; only then is it
 * covered. A run that ends at whatever moment is taken up by the next one at the page it was at.
 */
export async function pollWatch(ports: PollPorts, request: PollRequest): Promise<SearchOutput> {
  const { watch, now, hasTime } = request;
  const run = new PollRun(ports, request);
  if (run.entry.notBefore !== undefined && run.entry.notBefore > now) return run.end('waiting');
  for (let search = run.next(); search !== undefined; search = run.next()) {
    const funds = await fundsFor(ports, request, run.entry);
    if (funds.pageSize < smallestPage) return run.endForWantOf(funds);
    if (!hasTime()) return run.end('out-of-time');
    let answer: Answer;
    try {
      // Asking for the price costs something of what is left.
      if (await run.tellBackfill()) continue;
      const { coverage } = run.entry;
      const { pageSize } = funds;
      answer = await askSource(ports.source, { query: watch.query ?? '', search, pageSize, coverage, now, hasTime });
    } catch (error) {
      return await run.endAfter(error, funds.pageSize);
    }
    const dollars = await run.take(answer);
    if (run.next() !== undefined && funds.isNearEnd(dollars)) return run.end('slowed');
    await run.goOn();
  }
  return run.finish();
}
