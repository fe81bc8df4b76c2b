import { DeleteCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import type { DocumentClient } from './document-client.ts';
import { readRows } from './read-rows.ts';
import type { Segment } from './search-manifest.ts';
import { decodePostings, encodePostings, type Posting } from './search-postings.ts';
import { hashes } from './term-hash.ts';

type Shards = Pick<Segment, 'id' | 'shards'>;

/** A shard of a segment, by its place. */
export interface ShardOf {
  readonly segment: Shards;
  readonly place: number;
}

/** So much that a question reads two units a term and segment, and that a purge rewrites little. */
const bytesPerShard = 8_000;
/** One read takes so many at once. */
const shardsPerRead = 64;

/** A power of two, so that the shards of one segment lie within, or around, those of another. */
export const shardsFor = (bytes: number): number => 2 ** Math.max(0, Math.ceil(Math.log2(bytes / bytesPerShard)));

/** In which shard of the segment a term lies. */
export const placeOf = (term: number, { shards }: Shards): number => Math.floor((term * shards) / hashes);

/**
 * The rows `{ ticketId: 'search#<prefix>#<segment>#<place>', item: 'shard', postings }`: each in a partition of its own, so
 * that writing many of them slows nobody down who files tickets. One without postings is not there.
 */
export const searchShards = (client: DocumentClient, tableName: string, prefix: string) => {
  const keyOf = ({ segment, place }: ShardOf) => ({
    ticketId: `search#${prefix}#${segment.id}#${place}`,
    item: 'shard',
  });

  /** What lies in those of them that are there, in the order that was asked for. */
  const read = async (
    wanted: readonly ShardOf[],
    isConsistent = false,
  ): Promise<readonly (Uint8Array | undefined)[]> => {
    const keys = [...new Map(wanted.map((shard) => [keyOf(shard).ticketId, keyOf(shard)])).values()];
    const rows = await readRows(client, { tableName, keys, isConsistent });
    const postings = new Map(rows.map((row) => [row.ticketId, row.postings as Uint8Array]));
    return wanted.map((shard) => postings.get(keyOf(shard).ticketId));
  };

  const remove = async (shard: ShardOf): Promise<void> => {
    await client.send(new DeleteCommand({ TableName: tableName, Key: keyOf(shard) }));
  };

  return {
    read,

    /** @returns how many bytes its postings take */
    async write(shard: ShardOf, postings: readonly Posting[]): Promise<number> {
      if (postings.length === 0) return 0;
      const bytes = encodePostings(postings);
      await client.send(new PutCommand({ TableName: tableName, Item: { ...keyOf(shard), postings: bytes } }));
      return bytes.length;
    },

    remove,

    async removeAll(segment: Shards): Promise<void> {
      for (let place = 0; place < segment.shards; place++) await remove({ segment, place });
    },

    /** The postings of the whole segment, by rising terms, a shard at a time. */
    async *postings(segment: Shards): AsyncGenerator<readonly Posting[], void> {
      for (let first = 0; first < segment.shards; first += shardsPerRead) {
        const places = Array.from({ length: Math.min(shardsPerRead, segment.shards - first) }, (_, i) => first + i);
        const block = await read(
          places.map((place) => ({ segment, place })),
          true,
        );
        for (const bytes of block) if (bytes !== undefined) yield decodePostings(bytes);
      }
    },
  };
};
export type SearchShards = ReturnType<typeof searchShards>;

/** Takes postings by rising terms from what comes a part at a time. */
export type Cursor = (before: number) => Promise<readonly Posting[]>;

export function cursorOver(parts: AsyncIterator<readonly Posting[], void>): Cursor {
  let part: readonly Posting[] = [];
  let at = 0;
  return async (before) => {
    const taken: Posting[] = [];
    for (;;) {
      for (let next = part[at]; next !== undefined && next.term < before; next = part[++at]) taken.push(next);
      if (at < part.length) return taken;
      const { done, value } = await parts.next();
      if (done) return taken;
      [part, at] = [value, 0];
    }
  };
}

/** Where the shard ends: every term in it is below. */
export const endOf = (place: number, { shards }: Shards): number => ((place + 1) * hashes) / shards;
