import type { Segment } from './search-manifest.ts';
import { decodePostings, type Posting } from './search-postings.ts';
import { placeOf, type SearchShards, type ShardOf } from './search-shards.ts';
import type { PostTerms } from './ticket-search-rows.ts';

/** Terms, each with the tickets that it must not find any more. */
export type Purged = ReadonlyMap<number, ReadonlySet<number>>;

export function purgedBy(purges: readonly PostTerms[]): Purged {
  const purged = new Map<number, Set<number>>();
  for (const { terms, sequence } of purges) {
    for (const term of terms) purged.set(term, (purged.get(term) ?? new Set()).add(sequence));
  }
  return purged;
}

/**
 * Takes postings out of the rows in which they lie. Readers don't find them before it either, so that the rows may change
 * under them one by one.
 */
export async function purgeSegments(
  shards: SearchShards,
  segments: readonly Segment[],
  purges: readonly PostTerms[],
): Promise<void> {
  for (const segment of segments) {
    const purged = purgedBy(purges.filter(({ sequence }) => sequence >= segment.from && sequence <= segment.to));
    const places = new Set([...purged.keys()].map((term) => placeOf(term, segment)));
    for (const place of places) await purgeShard(shards, { segment, place }, purged);
  }
}

async function purgeShard(shards: SearchShards, shard: ShardOf, purged: Purged): Promise<void> {
  const [bytes] = await shards.read([shard], true);
  if (bytes === undefined) return;
  const postings = decodePostings(bytes);
  const left = postings.map((posting) => without(posting, purged.get(posting.term)));
  if (left.every((posting, i) => posting === postings[i])) return;
  const said = left.filter(({ tickets }) => tickets.length > 0);
  if (said.length > 0) await shards.write(shard, said);
  else await shards.remove(shard);
}

function without(posting: Posting, gone: ReadonlySet<number> | undefined): Posting {
  if (gone === undefined || !posting.tickets.some((ticket) => gone.has(ticket))) return posting;
  return { ...posting, tickets: posting.tickets.filter((ticket) => !gone.has(ticket)) };
}
