import { createHash } from 'node:crypto';
import { GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod/mini';
import { homeInWindow } from '../../domain/author-window.ts';
import { OverheardError } from '../../domain/overheard-error.ts';
import { type DocumentClient, epochSeconds } from './document-client.ts';
import { authorPartition, mattersItem } from './ticket-items.ts';
import { unlessRefused } from './unless-refused.ts';

const MattersRow = z.object({
  version: z.int(),
  matters: z.array(z.object({ from: z.number(), address: z.string() })),
});

/** Each attempt that fails is somebody else's that succeeded, with another post of the same author. */
const mostAttempts = 20;

export interface Said {
  /** The author's key. */
  readonly author: string;
  /** When the post was written, and the present, milliseconds since the epoch. */
  readonly at: number;
  readonly now: number;
  /** Where the post's ticket lies if it begins a matter of its own. */
  readonly address: string;
  /** See `homeInWindow`; milliseconds. */
  readonly within: number;
}

/**
 * Where the matter of a post has its ticket; see `homeInWindow`. The matters of an author are one row,
 * `{ ticketId: 'author#<hash>', item: 'matters', version, matters, expiresAt }`, which says nobody's name and leaves when no
 * post of theirs can still be on its way. Asking again gives the same answer.
 * @throws AuthorBusy
 */
export async function placeMatter(client: DocumentClient, tableName: string, said: Said): Promise<string> {
  const { author, at, now, address, within } = said;
  const key = { ticketId: authorPartition(hashOf(author)), item: mattersItem };
  for (let attempt = 0; attempt < mostAttempts; attempt++) {
    const { Item: row } = await client.send(new GetCommand({ TableName: tableName, Key: key, ConsistentRead: true }));
    const { version, matters } = row === undefined ? { version: 0, matters: [] } : MattersRow.parse(row);
    const placement = homeInWindow(matters, at, address, within);
    if (placement.matters === matters) return placement.home;
    const written = await unlessRefused(
      client.send(
        new PutCommand({
          TableName: tableName,
          Item: {
            ...key,
            version: version + 1,
            matters: placement.matters,
            expiresAt: epochSeconds(new Date(now + 2 * within)),
          },
          ConditionExpression: row === undefined ? 'attribute_not_exists(ticketId)' : 'version = :version',
          ...(row !== undefined && { ExpressionAttributeValues: { ':version': version } }),
        }),
      ),
    );
    if (written !== undefined) return placement.home;
  }
  throw new AuthorBusy(`${mostAttempts} other posts of the author were placed meanwhile`);
}

const hashOf = (author: string): string => createHash('sha256').update(author).digest('base64url');

/** Too many posts of one author at once. */
export class AuthorBusy extends OverheardError {
  override readonly name = 'AuthorBusy';
}
