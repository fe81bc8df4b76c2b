import type { Watch } from '../../contracts/desk.ts';
import { gapDetected, mentionsFound, mentionsPerEvent } from '../../contracts/events.ts';
import type { SearchOutput } from '../../contracts/search.ts';
import { dropReason } from '../../domain/drop-reason.ts';
import { mentionOf } from '../../domain/mention.ts';
import { type Checkpoint, needsRenewal, planPoll, resumePoll, searchedUntil } from '../../domain/poll.ts';
import type { Post } from '../../domain/post.ts';
import { comparePostIds } from '../../domain/post-id.ts';
import type { MentionSource, SearchPage, SearchRequest } from '../../ports/mention-source.ts';
import { SourceWindowPassed } from '../../ports/mention-source.ts';
import type { MentionStore } from '../../ports/mention-store.ts';
import type { Publisher } from '../../ports/publisher.ts';
import type { Lease, WatchLedger } from '../../ports/watch-ledger.ts';

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

/** X's bounds for one page. */
const fullPage = 100;
const smallestPage = 10;

/**
 * Reads everything new of one watch. X hands out the newest first, so nothing is known to be whole before the last page:
 * each page is stored, then published, then remembered, and the checkpoint moves after all of them. A run that ends
 * before that, in whatever way, is taken up by the next one at the page it was at.
 */
export async function pollWatch(ports: PollPorts, request: PollRequest): Promise<SearchOutput> {
  const { name, watch, lease, now } = request;
  const tally = { watch: name, read: 0, filtered: 0, duplicates: 0, malformed: 0 };
  let plan = lease.catchUp === undefined ? planPoll(lease.checkpoint, now) : resumePoll(lease.catchUp, now);
  let pageToken = lease.catchUp?.pageToken;
  let target: Checkpoint = lease.catchUp?.target ?? { coveredUntil: searchedUntil(now) };
  let spent = lease.spentToday;
  let isNews = lease.catchUp !== undefined;
  let isRestart = false;
  for (;;) {
    const pageSize = affordable(watch.dailyBudget - spent, ports.source.dollarsPerPost);
    if (pageSize < smallestPage) return { ...tally, outcome: 'out-of-budget' };
    if (!request.hasTime()) return { ...tally, outcome: 'out-of-time' };
    const ask: SearchRequest = {
      query: watch.query,
      since: plan.since,
      pageSize,
      ...(pageToken === undefined ? {} : { pageToken }),
    };
    let page: SearchPage;
    try {
      page = await ports.source.search(ask);
    } catch (error) {
      if (!(error instanceof SourceWindowPassed) || isRestart) throw error;
      isRestart = true;
      plan = planPoll({ coveredUntil: lease.checkpoint.coveredUntil }, now);
      pageToken = undefined;
      continue;
    }
    // Not before the source answers: while it stays away, every poll would announce the same gap.
    if (plan.gap !== undefined) await ports.publisher.publish([gapDetected.entry({ watch: name, ...plan.gap })]);
    plan = { since: plan.since };
    spent += (page.posts.length + page.malformed) * ports.source.dollarsPerPost;
    target = furthest(target, page.posts);
    const heard = await hear(ports, request, page.posts);
    tally.read += page.posts.length;
    tally.filtered += heard.filtered;
    tally.duplicates += heard.duplicates;
    tally.malformed += page.malformed;
    pageToken = page.nextPageToken;
    isNews ||= page.posts.length > 0 || page.malformed > 0 || pageToken !== undefined;
    if (pageToken === undefined) break;
    await ports.ledger.savePage(lease, { since: plan.since, target, pageToken }, spent);
  }
  if (isNews || needsRenewal(lease.checkpoint, now)) {
    const post = target.post ?? lease.checkpoint.post;
    const { coveredUntil } = target;
    await ports.ledger.finish(lease, post === undefined ? { coveredUntil } : { post, coveredUntil }, spent);
  }
  return { ...tally, outcome: 'done' };
}

const affordable = (dollars: number, dollarsPerPost: number): number =>
  Math.min(fullPage, Math.floor(dollars / dollarsPerPost + 1e-9));

const furthest = (target: Checkpoint, posts: readonly Post[]): Checkpoint => {
  let { post } = target;
  for (const { versionId: id, createdAt } of posts) {
    if (post === undefined || comparePostIds(id, post.id) > 0) post = { id, createdAt };
  }
  return post === undefined ? target : { ...target, post };
};

/** Stores what is to be kept of a page, then publishes it; rows come first because readers of the event need them. */
async function hear(
  { mentions, publisher }: PollPorts,
  { name, watch, keepTextUntil }: PollRequest,
  posts: readonly Post[],
): Promise<{ readonly filtered: number; readonly duplicates: number }> {
  const kept = posts.filter((post) => dropReason(post, watch) === undefined);
  const found = kept.map((post) => mentionOf(post, name, watch));
  const added = await mentions.add(found, keepTextUntil);
  const entries = [];
  for (let at = 0; at < found.length; at += mentionsPerEvent) {
    const mentionIds = found.slice(at, at + mentionsPerEvent).map(({ id }) => id);
    entries.push(mentionsFound.entry({ watch: name, mentionIds }));
  }
  await publisher.publish(entries);
  return { filtered: posts.length - kept.length, duplicates: found.length - added };
}
