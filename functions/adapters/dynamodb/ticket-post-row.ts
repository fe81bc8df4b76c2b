import { PutCommand } from '@aws-sdk/lib-dynamodb';
import type { TicketPost } from '../../ports/ticket-store.ts';
import type { DocumentClient } from './document-client.ts';
import { postItem } from './ticket-items.ts';
import { unlessRefused } from './unless-refused.ts';

/**
 * Puts a post into a ticket. Its row is also the ticket's history of it: what the post did, and when.
 * @returns whether the mention was not there before
 */
export async function putPost(
  client: DocumentClient,
  tableName: string,
  ticketId: string,
  post: TicketPost & {
    /** What it says, as the search has it; see `packedTerms`. */
    readonly terms?: Uint8Array;
    /** The opening that it raised; see `isRaising`. */
    readonly raises?: number;
  },
): Promise<boolean> {
  const written = await unlessRefused(
    client.send(
      new PutCommand({
        TableName: tableName,
        Item: { ticketId, item: postItem(post.mentionId), ...post },
        ConditionExpression: 'attribute_not_exists(ticketId)',
      }),
    ),
  );
  return written !== undefined;
}
