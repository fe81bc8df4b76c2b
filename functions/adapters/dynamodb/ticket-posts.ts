import * as z from 'zod/mini';
import { MentionId } from '../../contracts/mention.ts';
import { TicketId } from '../../contracts/ticket.ts';
import type { DocumentClient } from './document-client.ts';
import { rowsUnder } from './rows-under.ts';
import { postPrefix } from './ticket-items.ts';

/** `movedTo`: the ticket that the post was split out into. The row stays, so that whoever looks for the post finds it. */
const PostRow = z.object({
  mentionId: MentionId,
  what: z.enum(['opened', 'reopened', 'merged', 'answered']),
  at: z.iso.datetime(),
  by: z.exactOptional(z.string()),
  movedTo: z.exactOptional(TicketId),
});
export type PostRow = z.infer<typeof PostRow>;

/** Every post that ever lay in the ticket, the oldest first, read consistently. */
export async function postRows(
  client: DocumentClient,
  tableName: string,
  ticketId: string,
): Promise<readonly PostRow[]> {
  const rows = await rowsUnder(client, tableName, ticketId, postPrefix);
  return rows.map((row) => PostRow.parse(row)).sort(byTime);
}

/** The earlier one first. */
export const byTime = (a: { readonly at: string }, b: { readonly at: string }): number =>
  Date.parse(a.at) - Date.parse(b.at);
