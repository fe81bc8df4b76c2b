import { milliseconds } from '../../contracts/duration.ts';
import { budgetSpent, gapDetected, sourceStopped } from '../../contracts/listening-events.ts';
import { nothingHeard, type SearchOutput } from '../../contracts/search.ts';
import { nextSearch, type Search, withPage } from '../../domain/coverage.ts';
import { type Checkpoint, fullPage, needsRenewal, searchedUntil } from '../../domain/poll.ts';
import type { Post } from '../../domain/post.ts';
import { comparePostIds } from '../../domain/post-id.ts';
import { readBefore, withFailed, withSpent } from '../../domain/spending.ts';
import { SourceUnavailable } from '../../ports/mention-source.ts';
import type { LedgerEntry } from '../../ports/watch-ledger.ts';
import type { Answer } from './ask-source.ts';
import type { Funds } from './funds.ts';
import { type Heard, hear } from './hear.ts';
import type { PollPorts, PollRequest } from './poll-watch.ts';
import { standDown } from './stand-down.ts';
import { tellBackfill } from './tell-backfill.ts';

/** A watch that has waited for so long is told of. */
const longWaitMs = milliseconds('1 hour');

/** What one run of a poll knows so far, and how it ends. */
export class PollRun {
  readonly #ports: PollPorts;
  readonly #request: PollRequest;
  #entry: LedgerEntry;
  #tally: Omit<SearchOutput, 'outcome'>;
  #isHeadRead = false;
  /** Whether there is anything to write down: an empty poll writes nothing after its lease. */
  #isNews: boolean;

  constructor(ports: PollPorts, request: PollRequest) {
    this.#ports = ports;
    this.#request = request;
    this.#entry = request.lease.entry;
    this.#tally = nothingHeard(request.name);
    const { coverage, toldStopped, waitingSince, unsettled = [] } = this.#entry;
    const hasFailed = unsettled.some(({ times }) => times !== undefined);
    const isToForget = toldStopped !== undefined || waitingSince !== undefined || hasFailed;
    this.#isNews = needsRenewal(coverage.head, request.now) || isToForget;
  }

  get entry(): LedgerEntry {
    return this.#entry;
  }

  /** The search to go on with; undefined when all is read. */
  next(): Search | undefined {
    const { reachMs = Number.POSITIVE_INFINITY } = this.#ports.source;
    return nextSearch(this.#entry.coverage, this.#isHeadRead, this.#request.now, reachMs);
  }

  /** Announces a backfill that nobody was told of, and remembers it before anything is spent on it. */
  async tellBackfill(): Promise<boolean> {
    const announced = await tellBackfill(this.#ports, this.#request, this.#entry);
    if (announced === this.#entry) return false;
    this.#entry = announced;
    this.#isNews = true;
    await this.#goOn();
    return true;
  }

  /** Stores, publishes and counts a page. @returns what it has cost, in US dollars */
  async take({ page, asked }: Answer): Promise<number> {
    const { now } = this.#request;
    const { source } = this.#ports;
    await this.#tellGap(asked);
    const heard = await hear(this.#ports, this.#request, page.posts);
    this.#count(page, heard);

    const paid = page.posts.length + page.malformed + (page.wasted ?? 0);
    const { unsettled, toldStopped: _, waitingSince: __, ...rest } = this.#entry;
    const before = readBefore(unsettled, page.posts);
    const dollars =
      paid * (page.dollarsPerPost ?? source.dollarsPerPost) + before.posts * source.dollarsPerPost + heard.dollars;
    const oldest = page.posts.at(-1)?.versionId;
    const { nextPageToken: pageToken } = page;
    this.#entry = {
      ...rest,
      ...(before.asks.length === 0 ? {} : { unsettled: before.asks }),
      coverage: withPage(rest.coverage, asked, newestOf(page.posts, now), { pageToken, oldest }),
      spending: withSpent(rest.spending, dollars, paid + before.posts),
    };
    this.#isNews ||= paid > 0 || pageToken !== undefined || asked.fills !== undefined;
    this.#isHeadRead ||= asked.fills === undefined;
    return dollars;
  }

  /** Writes down what was read, where there is more to read: the last write says that all is, and gives the lease back. */
  async goOn(): Promise<void> {
    if (this.#isNews && this.next() !== undefined) await this.#goOn();
  }

  /** All is read: what nobody found again in the whole, nobody was billed for. */
  async finish(): Promise<SearchOutput> {
    return this.#isNews ? this.end('done', { unsettled: undefined }) : { ...this.#tally, outcome: 'done' };
  }

  async end(outcome: SearchOutput['outcome'], changes: Partial<LedgerEntry> = {}): Promise<SearchOutput> {
    await this.#ports.ledger.giveBack(this.#request.lease, { ...this.#entry, ...changes });
    return { ...this.#tally, outcome };
  }

  /** What is left buys no page. */
  async endForWantOf({ limit, isReserved }: Funds): Promise<SearchOutput> {
    const { now, name } = this.#request;
    const waitingSince = this.#entry.waitingSince ?? now;
    if (limit === undefined || (isReserved && now - waitingSince < longWaitMs))
      return this.end('waiting', { waitingSince });
    const { left: _, ...spent } = limit;
    const toldSpent = `${spent.scope} ${spent.period} ${spent.budget}`;
    if (this.#entry.toldSpent !== toldSpent) {
      await this.#ports.publisher.publish([budgetSpent.entry({ watch: name, ...spent })]);
    }
    return this.end(isReserved ? 'waiting' : 'out-of-budget', isReserved ? { toldSpent, waitingSince } : { toldSpent });
  }

  /**
   * The source did not answer with a page.
   * @param posts as many as it was asked for
   * @throws the error itself, where the next poll simply tries again
   */
  async endAfter(error: unknown, posts: number): Promise<SearchOutput> {
    const { now, name } = this.#request;
    const pause = standDown(error, now);
    if (pause === undefined) {
      if (error instanceof SourceUnavailable) await this.#noteFailure(error, posts);
      throw error;
    }
    const { name: reason, message: detail } = error as Error;
    const waitingSince = this.#entry.waitingSince ?? now;
    const toldStopped = `${reason} ${this.#entry.spending.day}`;
    const isToTell = pause.outcome === 'stopped' || now - waitingSince >= longWaitMs;
    if (isToTell && this.#entry.toldStopped !== toldStopped) {
      const until = new Date(pause.until).toISOString();
      await this.#ports.publisher.publish([sourceStopped.entry({ watch: name, reason, detail, until })]);
    }
    const changes = { notBefore: pause.until, waitingSince, ...(isToTell ? { toldStopped } : {}) };
    return { ...(await this.end(pause.outcome, changes)), reason };
  }

  /** An answer that was lost may have been billed; where the source itself refused, nothing was. */
  async #noteFailure({ wasRefused }: SourceUnavailable, posts: number): Promise<void> {
    const isCharged = !wasRefused && this.#ports.source.dollarsPerPost > 0;
    const { unsettled } = this.#entry;
    const noted = isCharged ? withFailed(unsettled, { at: this.#request.now, posts }) : unsettled;
    // What the source did matters more to whoever reads the log.
    await this.end('waiting', { unsettled: noted }).catch(() => {});
  }

  #goOn(): Promise<void> {
    return this.#ports.ledger.goOn(this.#request.lease, this.#entry, { at: this.#request.now, posts: fullPage });
  }

  /** Not before the source answers: while it stays away, every poll would announce the same gap. */
  async #tellGap({ gap }: Search): Promise<void> {
    if (gap === undefined) return;
    const { name, now } = this.#request;
    await this.#ports.ledger.addGap(name, gap, now);
    await this.#ports.publisher.publish([gapDetected.entry({ watch: name, ...gap })]);
  }

  #count({ posts, malformed }: Answer['page'], heard: Heard): void {
    const so = this.#tally;
    this.#tally = {
      ...so,
      read: so.read + posts.length,
      filtered: so.filtered + heard.filtered,
      dropped: sumOf(so.dropped, heard.dropped),
      duplicates: so.duplicates + heard.duplicates,
      edited: so.edited + heard.edited,
      malformed: so.malformed + malformed,
    };
  }
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
