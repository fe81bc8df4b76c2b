import type { Segment } from './search-manifest.ts';
import { encodePostings, mergePostings, type Posting } from './search-postings.ts';
import { type Cursor, cursorOver, endOf, type SearchShards, shardsFor } from './search-shards.ts';
import type { PostTerms } from './ticket-search-rows.ts';

/** Above it a segment is left alone: a word that all of its tickets say still fits into one row, of 400 kB at most. */
const mostPosts = 200_000;

/** What becomes of a manifest's segments by some fresh rows. */
export interface MergePlan {
  /** The largest first. */
  readonly kept: readonly Segment[];
  readonly merged: readonly Segment[];
  readonly fresh: readonly Posting[];
  /** As it will be, but for its bytes, which can only be fewer. */
  readonly segment: Segment;
}

/**
 * The fresh rows make a segment, and take in those that are not larger than what has come together: so there are few of
 * them, of sizes that double, and a posting is rewritten only so often as the index has doubled.
 */
export function planMerge(
  id: number,
  segments: readonly Segment[],
  fresh: readonly [PostTerms, ...PostTerms[]],
): MergePlan {
  const postings = postingsOf(fresh);
  const sequences = fresh.map(({ sequence }) => sequence);
  let whole: Segment = {
    id,
    shards: 1,
    bytes: encodePostings(postings).length,
    posts: fresh.length,
    from: sequences.reduce((a, b) => Math.min(a, b)),
    to: sequences.reduce((a, b) => Math.max(a, b)),
  };
  const kept = [...segments];
  const merged: Segment[] = [];
  for (
    let last = kept.at(-1);
    last !== undefined && last.bytes <= whole.bytes && last.posts + whole.posts <= mostPosts;
    last = kept.at(-1)
  ) {
    whole = {
      ...whole,
      bytes: whole.bytes + last.bytes,
      posts: whole.posts + last.posts,
      from: Math.min(whole.from, last.from),
      to: Math.max(whole.to, last.to),
    };
    merged.push(last);
    kept.pop();
  }
  return { kept, merged, fresh: postings, segment: { ...whole, shards: shardsFor(whole.bytes) } };
}

function postingsOf(fresh: readonly PostTerms[]): readonly Posting[] {
  const said = new Map<number, Set<number>>();
  for (const { terms, sequence } of fresh) {
    for (const term of terms) {
      const tickets = said.get(term);
      if (tickets === undefined) said.set(term, new Set([sequence]));
      else tickets.add(sequence);
    }
  }
  return [...said]
    .map(([term, tickets]) => ({ term, tickets: [...tickets].sort((a, b) => a - b) }))
    .sort((a, b) => a.term - b.term);
}

/** Writes the rows of the planned segment, one after the other, and never holds more than some rows of each. */
export async function writeMerged(shards: SearchShards, { merged, fresh, segment }: MergePlan): Promise<Segment> {
  const parts = [onePart(fresh), ...merged.map((one) => shards.postings(one))];
  const cursors: readonly Cursor[] = parts.map((part) => cursorOver(part));
  let bytes = 0;
  for (let place = 0; place < segment.shards; place++) {
    const end = endOf(place, segment);
    const lists = await Promise.all(cursors.map((take) => take(end)));
    bytes += await shards.write({ segment, place }, mergePostings(lists));
  }
  return { ...segment, bytes };
}

async function* onePart(postings: readonly Posting[]): AsyncGenerator<readonly Posting[], void> {
  yield postings;
}
