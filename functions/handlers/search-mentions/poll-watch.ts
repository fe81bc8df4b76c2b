import { budgetSpent, gapDetected } from '../../contracts/events.ts';
import { nothingHeard, type SearchOutput } from '../../contracts/search.ts';
import type { Watch } from '../../contracts/watch.ts';
import { nextSearch, restarted, type Search, withPage } from '../../domain/coverage.ts';
import { type Checkpoint, fullPage, needsRenewal, searchedUntil, smallestPage } from '../../domain/poll.ts';
import type { Post } from '../../domain/post.ts';
import { comparePostIds } from '../../domain/post-id.ts';
import { leftOf, readBefore, withSpent } from '../../domain/spending.ts';
import {
  type MentionSource,
  type SearchPage,
  SourceThrottled,
  SourceWindowPassed,
} from '../../ports/mention-source.ts';
import type { MentionStore } from '../../ports/mention-store.ts';
import type { Publisher } from '../../ports/publisher.ts';
import type { Lease, LedgerEntry, WatchLedger } from '../../ports/watch-ledger.ts';
import { hear } from './hear.ts';

export interface PollPorts {
  readonly source: MentionSource;
  readonly ledger: WatchLedger;
  readonly mentions: MentionStore;
  readonly publisher: Publisher;
}

export interface PollRequest {
  readonly name: string;
  readonly watch: Watch;
  readonly lease: Lease;
  /** Milliseconds since the epoch. */
  readonly now: number;
  readonly keepTextUntil: Date;
  /** Whether there is time for another page. */
  readonly hasTime: () => boolean;
}

/** Where a source wants us to wait and does not say how long. */
const usualWaitMs = 60_000;

/**
 * Reads everything new of one watch, what was said last before what earlier runs left. X hands out the newest first, so
 * each page is stored, then published, then written down together with the hole that it leaves below; only then is it
 * covered. A run that ends at whatever moment is taken up by the next one at the page it was at.
 */
export async function pollWatch(ports: PollPorts, request: PollRequest): Promise<SearchOutput> {
  const { name, watch, lease, now } = request;
  const { ledger, source } = ports;
  const tally = { ...nothingHeard(name) };
  let entry = lease.entry;
  let isHeadRead = false;
  let isNews = needsRenewal(entry.coverage.head, now);

  const giveBack = async (outcome: SearchOutput['outcome'], changes: Partial<LedgerEntry> = {}) => {
    await ledger.giveBack(lease, { ...entry, ...changes });
    return { ...tally, outcome };
  };

  if (entry.notBefore !== undefined && entry.notBefore > now) return giveBack('waiting');
  for (;;) {
    const search = nextSearch(entry.coverage, isHeadRead, now);
    if (search === undefined) break;
    const { left, ...limit } = leftOf(entry.spending, 'dailyBudget' in watch ? watch : {});
    const pageSize = affordable(left, source.dollarsPerPost);
    if (pageSize < smallestPage) {
      if (entry.toldSpent !== limit.period)
        await ports.publisher.publish([budgetSpent.entry({ watch: name, ...limit })]);
      return giveBack('out-of-budget', { toldSpent: limit.period });
    }
    if (!request.hasTime()) return giveBack('out-of-time');
    let answer: Answer;
    try {
      answer = await ask(source, watch.query ?? '', { search, pageSize, coverage: entry.coverage, now });
    } catch (error) {
      if (!(error instanceof SourceThrottled)) throw error;
      return giveBack('waiting', { notBefore: error.until ?? now + usualWaitMs });
    }
    const { page, asked } = answer;
    // Not before the source answers: while it stays away, every poll would announce the same gap.
    if (asked.gap !== undefined) await ports.publisher.publish([gapDetected.entry({ watch: name, ...asked.gap })]);
    const heard = await hear(ports, request, page.posts);
    tally.read += page.posts.length;
    tally.filtered += heard.filtered;
    tally.dropped = sumOf(tally.dropped, heard.dropped);
    tally.duplicates += heard.duplicates;
    tally.malformed += page.malformed;

    const paid = page.posts.length + page.malformed;
    const { unsettled, ...rest } = entry;
    const before = readBefore(unsettled, page.posts);
    const oldest = page.posts.at(-1)?.versionId;
    entry = {
      ...rest,
      ...(before.ask === undefined ? {} : { unsettled: before.ask }),
      coverage: withPage(entry.coverage, asked, newestOf(page.posts, now), { pageToken: page.nextPageToken, oldest }),
      spending: withSpent(entry.spending, (paid + before.posts) * source.dollarsPerPost),
    };
    isNews ||= paid > 0 || page.nextPageToken !== undefined || asked.fills !== undefined;
    isHeadRead ||= asked.fills === undefined;
    // The last write says that all is read, and gives the lease back.
    const goesOn = nextSearch(entry.coverage, isHeadRead, now) !== undefined;
    if (goesOn && isNews) await ledger.goOn(lease, entry, { at: now, posts: fullPage });
  }
  // What nobody found again in the whole, nobody was billed for.
  return isNews ? giveBack('done', { unsettled: undefined }) : { ...tally, outcome: 'done' };
}

interface Answer {
  readonly page: SearchPage;
  /** What was asked in the end: where X no longer takes its first post, a search begins at a moment instead. */
  readonly asked: Search;
}

async function ask(
  source: MentionSource,
  query: string,
  { search, pageSize, coverage, now }: Question,
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
    if (!(error instanceof SourceWindowPassed)) throw error;
    const again = restarted(search, coverage, now);
    return { page: await askFor(again), asked: again };
  }
}

interface Question {
  readonly search: Search;
  readonly pageSize: number;
  readonly coverage: LedgerEntry['coverage'];
  readonly now: number;
}

const affordable = (dollars: number, dollarsPerPost: number): number =>
  dollarsPerPost === 0 ? fullPage : Math.min(fullPage, Math.floor(dollars / dollarsPerPost + 1e-9));

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
