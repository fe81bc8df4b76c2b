import { type Checkpoint, type PollPlan, planPoll, type SearchFrom } from './poll.ts';
import { comparePostIds } from './post-id.ts';

/** What was published of a watch: everything up to its head, but for the holes. */
export interface Coverage {
  readonly head: Checkpoint;
  /** Newest first; none when all is read. What lies between two of them was published whole. */
  readonly holes: readonly Hole[];
}

/** The rest of a search of which the newer pages were published. */
export interface Hole {
  /** The lower end: what was covered before the search began. */
  readonly after: Checkpoint;
  /** What the search began with; every page of it asks for the same. */
  readonly since: SearchFrom;
  /** Of its next page. It does not expire, and always means the same posts. */
  readonly pageToken: string;
  /** The oldest post that was read of it; none while its pages were empty. */
  readonly reached?: string;
}

/** One search, to be read page by page. */
export interface Search extends PollPlan {
  /** Goes on with the newest hole; else it begins at the newest post. */
  readonly fills?: Hole;
  readonly pageToken?: string;
  /** Only what is older than this post. */
  readonly untilId?: string;
}

/** With so many, the newest is filled before another is begun: the ledger is one row, and rows have an end. */
const mostHoles = 8;

/**
 * What is to be read next: what was said last, unless this run has read it already, then the newest hole; nothing when all
 * is read. Whoever complains now hears from us before whoever complained in a flood of yesterday.
 * @param reachMs how far back the source reaches @default as far as X
 */
export function nextSearch(coverage: Coverage, isHeadRead: boolean, now: number, reachMs?: number): Search | undefined {
  const [hole] = coverage.holes;
  // Its pages were empty so far: nobody knows yet which post the next search would join on to.
  if (hole !== undefined && hole.reached === undefined) return resumed(hole, now, reachMs);
  if (!isHeadRead && coverage.holes.length < mostHoles) return planPoll(coverage.head, now, reachMs);
  return hole && resumed(hole, now, reachMs);
}

/**
 * A page token belongs to the search that it came with. Where X no longer reaches that one's beginning, another search goes
 * on below the oldest post that was read.
 */
function resumed(hole: Hole, now: number, reachMs: number | undefined): Search {
  const { since, after, pageToken } = hole;
  const post = 'sinceId' in since ? { id: since.sinceId, createdAt: since.createdAt } : undefined;
  const coveredUntil = 'startTime' in since ? since.startTime : after.coveredUntil;
  const plan = planPoll(post === undefined ? { coveredUntil } : { post, coveredUntil }, now, reachMs);
  const isSame = JSON.stringify(plan.since) === JSON.stringify(since);
  return isSame ? { since, fills: hole, pageToken } : { ...plan, ...below(hole) };
}

const below = (hole: Hole): Pick<Search, 'fills' | 'untilId'> =>
  hole.reached === undefined ? { fills: hole } : { fills: hole, untilId: hole.reached };

/** The same search from a moment, where X no longer takes the post that it began at. */
export function restarted({ fills }: Search, { head }: Coverage, now: number): Search {
  const plan = planPoll({ coveredUntil: (fills?.after ?? head).coveredUntil }, now);
  return fills === undefined ? plan : { ...plan, ...below(fills) };
}

/**
 * The coverage with one more page of a search.
 * @param newest what a search that began at the newest post covers when it is through
 * @param page its token of the page that follows, none after the last; and its oldest post
 */
export function withPage(
  { head, holes }: Coverage,
  { fills, since }: Search,
  newest: Checkpoint,
  {
    pageToken,
    oldest = fills?.reached,
  }: { readonly pageToken?: string | undefined; readonly oldest?: string | undefined },
): Coverage {
  const rest = fills === undefined ? holes : holes.slice(1);
  const after = fills?.after ?? head;
  // The first pages of a search may have been empty: then its newest post turns up in the hole.
  const post = later(head.post, newest.post);
  const { coveredUntil } = fills === undefined ? newest : head;
  return {
    head: { coveredUntil, ...(post === undefined ? {} : { post }) },
    holes:
      pageToken === undefined
        ? rest
        : [{ after, since, pageToken, ...(oldest === undefined ? {} : { reached: oldest }) }, ...rest],
  };
}

const later = (a: Checkpoint['post'], b: Checkpoint['post']): Checkpoint['post'] =>
  a === undefined || (b !== undefined && comparePostIds(b.id, a.id) > 0) ? b : a;
