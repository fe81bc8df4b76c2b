import { PutCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod/mini';
import { searchTermsOf } from '../../domain/search-terms.ts';
import type { DocumentClient } from './document-client.ts';
import { packHashes, termHash, unpackHashes } from './term-hash.ts';
import { numberKey } from './ticket-items.ts';

/** The partition of what the search has yet to take in; no ticket's id looks like it. */
export const searchPartition = (prefix: string): string => `search#${prefix}`;

// One query of the partition meets what is fresh before the manifest, and the purges after it: what leaves the fresh rows
// for a segment while somebody reads is then seen in one of the two places at least.
export const freshPrefix = 'fresh#';
export const manifestItem = 'manifest';
export const purgePrefix = 'purge#';

export const Packed = z.custom<Uint8Array>((value) => value instanceof Uint8Array);

/** What a post says: of a fresh row all of it, of a purge what no other post of the ticket said. */
const PostTerms = z.object({
  item: z.string(),
  mentionId: z.string(),
  /** What the ticket's number ends with. Without its `prefix` beside it the row is in no index. */
  sequence: z.int(),
  terms: z.pipe(Packed, z.transform(unpackHashes)),
});
export type PostTerms = z.infer<typeof PostTerms>;
export const readPostTerms = (row: unknown): PostTerms => PostTerms.parse(row);

/** What the row of a post keeps under `terms`: its ticket is found by it, and it can be forgotten again. */
export const packedTerms = (text: string): Uint8Array => packHashes(searchTermsOf(text).map(termHash));

export interface SearchedPost {
  readonly mentionId: string;
  /** See `packedTerms`. */
  readonly terms: Uint8Array;
}

export interface SearchedTicket {
  readonly ticketId: string;
  readonly number: string;
}

const put = (
  kind: typeof freshPrefix | typeof purgePrefix,
  client: DocumentClient,
  tableName: string,
  { ticketId, number }: SearchedTicket,
  { mentionId, terms }: SearchedPost,
): Promise<unknown> => {
  const { prefix, sequence } = numberKey(number);
  const key = { ticketId: searchPartition(prefix), item: `${kind}${ticketId}#${mentionId}` };
  return client.send(new PutCommand({ TableName: tableName, Item: { ...key, mentionId, sequence, terms } }));
};

/**
 * Has the ticket found by what the post says, from now on: one row, of one write unit. To be written before the row of the
 * post, so that whoever finds that knows that it was done; doing it again changes nothing.
 */
export async function tellSearch(
  client: DocumentClient,
  tableName: string,
  ticket: SearchedTicket,
  post: SearchedPost,
): Promise<void> {
  if (post.terms.length > 0) await put(freshPrefix, client, tableName, ticket, post);
}

/** Has the ticket no longer found by those words of a post. Its fresh rows are passed over as well. */
export async function purgeFromSearch(
  client: DocumentClient,
  tableName: string,
  ticket: SearchedTicket,
  post: SearchedPost,
): Promise<void> {
  await put(purgePrefix, client, tableName, ticket, post);
}

/** Those of the fresh rows whose posts have not gone from their tickets. */
export function withoutPurged(fresh: readonly PostTerms[], purges: readonly PostTerms[]): readonly PostTerms[] {
  const keyOf = ({ mentionId, sequence }: PostTerms): string => `${mentionId}#${sequence}`;
  const gone = new Set(purges.map(keyOf));
  return fresh.filter((row) => !gone.has(keyOf(row)));
}
