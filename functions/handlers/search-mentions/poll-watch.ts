import { budgetSpent, gapDetected, sourceStopped } from '../../contracts/listening-events.ts';
import { nothingHeard, type SearchOutput } from '../../contracts/search.ts';
import type { Watch } from '../../contracts/watch.ts';
import { nextSearch, withPage } from '../../domain/coverage.ts';
import { type Checkpoint, fullPage, needsRenewal, searchedUntil, smallestPage } from '../../domain/poll.ts';
import type { Post } from '../../domain/post.ts';
import { comparePostIds } from '../../domain/post-id.ts';
import { type Budget, readBefore, withSpent } from '../../domain/spending.ts';
import type { AuthorDirectory } from '../../ports/author-directory.ts';
import type { DeskAccount } from '../../ports/desk-account.ts';
import type { MentionSource } from '../../ports/mention-source.ts';
import type { MentionStore } from '../../ports/mention-store.ts';
import type { Publisher } from '../../ports/publisher.ts';
import type { Lease, LedgerEntry, WatchLedger } from '../../ports/watch-ledger.ts';
import { type Answer, askSource } from './ask-source.ts';
import { type Funds, fundsFor } from './funds.ts';
import { hear } from './hear.ts';
import { standDown } from './stand-down.ts';
import { tellBackfill } from './tell-backfill.ts';

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
  const { name, watch, lease, now } = request;
  const { ledger, publisher, source } = ports;
  const reachMs = source.reachMs ?? Number.POSITIVE_INFINITY;
  const tally = { ...nothingHeard(name) };
  let entry = lease.entry;
  let isHeadRead = false;

  const giveBack = async (outcome: SearchOutput['outcome'], changes: Partial<LedgerEntry> = {}) => {
    await ledger.giveBack(lease, { ...entry, ...changes });
    return { ...tally, outcome };
  };

  const outOfFunds = async ({ limit, isReserved }: Funds): Promise<SearchOutput> => {
    if (isReserved || limit === undefined) return giveBack('waiting');
    const { left: _, ...spent } = limit;
    const toldSpent = spent.scope === 'desk' ? `desk ${spent.period}` : spent.period;
    if (entry.toldSpent !== toldSpent) await publisher.publish([budgetSpent.entry({ watch: name, ...spent })]);
    return giveBack('out-of-budget', { toldSpent });
  };

  const standDownAfter = async (error: unknown): Promise<SearchOutput> => {
    const pause = standDown(error, now);
    if (pause === undefined) throw error;
    const { name: reason, message: detail } = error as Error;
    const toldStopped = `${reason} ${entry.spending.day}`;
    if (pause.outcome === 'stopped' && entry.toldStopped !== toldStopped) {
      const until = new Date(pause.until).toISOString();
      await publisher.publish([sourceStopped.entry({ watch: name, reason, detail, until })]);
    }
    const told = pause.outcome === 'stopped' ? { toldStopped } : {};
    return { ...(await giveBack(pause.outcome, { notBefore: pause.until, ...told })), reason };
  };

  if (entry.notBefore !== undefined && entry.notBefore > now) return giveBack('waiting');
  let isNews = needsRenewal(entry.coverage.head, now) || entry.toldStopped !== undefined;
  for (;;) {
    const search = nextSearch(entry.coverage, isHeadRead, now, reachMs);
    if (search === undefined) break;
    const funds = await fundsFor(ports, request, entry.spending);
    if (funds.pageSize < smallestPage) return outOfFunds(funds);
    if (!request.hasTime()) return giveBack('out-of-time');
    const announced = await tellBackfill(ports, request, entry);
    if (announced !== entry) {
      entry = announced;
      isNews = true;
      // Asking for the price has cost something of what is left.
      continue;
    }
    let answer: Answer;
    try {
      const { pageSize } = funds;
      const { coverage } = entry;
      answer = await askSource(source, { query: watch.query ?? '', search, pageSize, coverage, now });
    } catch (error) {
      return await standDownAfter(error);
    }
    const { page, asked } = answer;
    if (asked.gap !== undefined) {
      // Not before the source answers: while it stays away, every poll would announce the same gap.
      await ledger.addGap(name, asked.gap, now);
      await publisher.publish([gapDetected.entry({ watch: name, ...asked.gap })]);
    }
    const heard = await hear(ports, request, page.posts);
    tally.read += page.posts.length;
    tally.filtered += heard.filtered;
    tally.dropped = sumOf(tally.dropped, heard.dropped);
    tally.duplicates += heard.duplicates;
    tally.edited += heard.edited;
    tally.malformed += page.malformed;

    const paid = page.posts.length + page.malformed;
    const { unsettled, toldStopped: _, ...rest } = entry;
    const before = readBefore(unsettled, page.posts);
    const dollars =
      paid * (page.dollarsPerPost ?? source.dollarsPerPost) + before.posts * source.dollarsPerPost + heard.dollars;
    const oldest = page.posts.at(-1)?.versionId;
    entry = {
      ...rest,
      ...(before.ask === undefined ? {} : { unsettled: before.ask }),
      coverage: withPage(entry.coverage, asked, newestOf(page.posts, now), { pageToken: page.nextPageToken, oldest }),
      spending: withSpent(entry.spending, dollars, paid + before.posts),
    };
    isNews ||= paid > 0 || page.nextPageToken !== undefined || asked.fills !== undefined;
    isHeadRead ||= asked.fills === undefined;
    // The last write says that all is read, and gives the lease back.
    const goesOn = nextSearch(entry.coverage, isHeadRead, now, reachMs) !== undefined;
    if (goesOn && funds.isNearEnd(dollars)) return giveBack('slowed');
    if (goesOn && isNews) await ledger.goOn(lease, entry, { at: now, posts: fullPage });
  }
  // What nobody found again in the whole, nobody was billed for.
  return isNews ? giveBack('done', { unsettled: undefined }) : { ...tally, outcome: 'done' };
}

/** What a search covers that began at the newest post, and whose first page has these. */
function newestOf(posts: readonly Post[], now: number): Checkpoint {
  const coveredUntil = searchedUntil(now);
  const [first, ...rest] = posts;
  if (first === undefined) return { coveredUntil };
  const newest = rest.reduce((a, b) => (comparePostIds(b.versionId, a.versionId) > 0 ? b : a), first);
  return { post: { id: newest.versionId, createdAt: newest.createdAt }, coveredUntil };
}

const sumOf = (a: SearchOutput['dropped'], b: SearchOutput['dropped']): SearchOutput['dropped'] =>
  Object.fromEntries(
    [...new Set([...Object.keys(a), ...Object.keys(b)])].map((key) => [key, (a[key] ?? 0) + (b[key] ?? 0)]),
  );
