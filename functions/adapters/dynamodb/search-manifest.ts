import { DeleteCommand, QueryCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod/mini';
import { OverheardError } from '../../domain/overheard-error.ts';
import type { DocumentClient } from './document-client.ts';
import { packHashes } from './term-hash.ts';
import {
  freshPrefix,
  manifestItem,
  type PostTerms,
  purgePrefix,
  readPostTerms,
  searchPartition,
} from './ticket-search-rows.ts';
import { unlessRefused } from './unless-refused.ts';

/** Some rows in which the postings of many posts lie, by their terms. */
const Segment = z.object({
  /** The fence of the run that wrote it. */
  id: z.int(),
  /** How many rows it has, each with an equal part of all hashes: a power of two. */
  shards: z.int(),
  /** Of all its postings. */
  bytes: z.int(),
  /** How many posts were folded into it. */
  posts: z.int(),
  /** The lowest and the highest of what its tickets' numbers end with. */
  from: z.int(),
  to: z.int(),
});
export type Segment = z.infer<typeof Segment>;

/** Rows that nobody reads, since then: another segment took their place, or the run that wrote them died. */
const Unread = z.object({ id: z.int(), shards: z.int(), since: z.number() });
export type Unread = z.infer<typeof Unread>;

const Manifest = z.object({
  /** Rises with every run that may write; a write under an older one is refused. */
  fence: z.int(),
  /** The largest first. */
  segments: z._default(z.array(Segment), []),
  unread: z._default(z.array(Unread), []),
});
export type Manifest = z.infer<typeof Manifest>;

/** What a question finds: the segments whole as before a fold or whole as after it, and what they lack. */
export interface SearchState {
  readonly manifest: Manifest;
  /** Posts that may lie in no segment yet. */
  readonly fresh: readonly PostTerms[];
  /** What may still lie in the segments, and must not be found. */
  readonly purges: readonly PostTerms[];
}

/** Another run took over, because this one took too long. */
export class FoldOvertaken extends OverheardError {
  override readonly name = 'FoldOvertaken';
}

/**
 * The partition `search#<prefix>`: `fresh#<ticket>#<mention>`, `manifest` and `purge#<ticket>#<mention>`. The manifest is
 * `{ fence, busyUntil?, segments, unread }`.
 */
export const searchManifest = (client: DocumentClient, tableName: string, prefix: string) => {
  const partition = searchPartition(prefix);
  const key = { ticketId: partition, item: manifestItem };

  const set = async (fence: number, members: Partial<Manifest>, andRemove = ''): Promise<void> => {
    const entries = Object.entries(members);
    const written = await unlessRefused(
      client.send(
        new UpdateCommand({
          TableName: tableName,
          Key: key,
          UpdateExpression: `SET ${entries.map(([name]) => `#${name} = :${name}`).join(', ')} ${andRemove}`,
          ConditionExpression: 'fence = :fence',
          ExpressionAttributeNames: Object.fromEntries(entries.map(([name]) => [`#${name}`, name])),
          ExpressionAttributeValues: {
            ...Object.fromEntries(entries.map(([name, value]) => [`:${name}`, value])),
            ':fence': fence,
          },
        }),
      ),
    );
    if (written === undefined) throw new FoldOvertaken(`another run folds what is fresh for '${prefix}' by now`);
  };

  return {
    async read({ isConsistent = false } = {}): Promise<SearchState> {
      const rows: Record<string, unknown>[] = [];
      let from: Record<string, unknown> | undefined;
      do {
        const page = await client.send(
          new QueryCommand({
            TableName: tableName,
            KeyConditionExpression: 'ticketId = :partition',
            ExpressionAttributeValues: { ':partition': partition },
            ConsistentRead: isConsistent,
            ExclusiveStartKey: from,
          }),
        );
        rows.push(...(page.Items ?? []));
        from = page.LastEvaluatedKey;
      } while (from !== undefined);
      const under = (kind: string) => rows.filter(({ item }) => String(item).startsWith(kind)).map(readPostTerms);
      const row = rows.find(({ item }) => item === manifestItem);
      return { manifest: Manifest.parse(row ?? { fence: 0 }), fresh: under(freshPrefix), purges: under(purgePrefix) };
    },

    /** The right to fold for a while; undefined while another run has it. */
    async take(now: number, leaseMs: number): Promise<Manifest | undefined> {
      const taken = await unlessRefused(
        client.send(
          new UpdateCommand({
            TableName: tableName,
            Key: key,
            UpdateExpression: 'SET fence = if_not_exists(fence, :none) + :one, busyUntil = :until',
            ConditionExpression: 'attribute_not_exists(busyUntil) OR busyUntil <= :now',
            ExpressionAttributeValues: { ':none': 0, ':one': 1, ':until': now + leaseMs, ':now': now },
            ReturnValues: 'ALL_NEW',
          }),
        ),
      );
      return taken && Manifest.parse(taken.Attributes);
    },

    /** Names rows that nobody reads yet before the first of them is written, so that none is ever forgotten. */
    announce: (fence: number, unread: readonly Unread[]): Promise<void> => set(fence, { unread: [...unread] }),

    /** Lets everybody see what was folded, and lets the next run have its turn. */
    commit: ({ fence, ...folded }: Manifest): Promise<void> => set(fence, folded, 'REMOVE busyUntil'),

    /** Takes out rows that are fresh no more, or purged. One that says something else by now stays for the next run. */
    async remove(rows: readonly PostTerms[]): Promise<void> {
      for (const { item, terms } of rows) {
        await unlessRefused(
          client.send(
            new DeleteCommand({
              TableName: tableName,
              Key: { ticketId: partition, item },
              ConditionExpression: 'terms = :terms',
              ExpressionAttributeValues: { ':terms': packHashes(terms) },
            }),
          ),
        );
      }
    },
  };
};
