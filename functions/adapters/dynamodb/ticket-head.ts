import { GetCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod/mini';
import { Ticket } from '../../contracts/ticket.ts';
import { TicketUnknown } from '../../ports/ticket-store.ts';
import type { DocumentClient } from './document-client.ts';
import type { Row } from './read-rows.ts';
import { headKey } from './ticket-items.ts';

/** What lies beside a ticket in its row, and never leaves the table with it. */
const BesideTicket = z.object({
  /** The tokens that the workflow `handle-ticket` stores while it waits; see there. */
  acknowledgeToken: z.optional(z.string()),
  resolveToken: z.optional(z.string()),
  /** When those asked whose word stands, ISO 8601: who has it, until when it is quiet, what others call it, where it went. */
  assignedAt: z.optional(z.string()),
  quietAt: z.optional(z.string()),
  linkedAt: z.optional(z.string()),
  movedAt: z.optional(z.string()),
});

export interface Head extends z.infer<typeof BesideTicket> {
  readonly ticket: Ticket;
}

export const headOf = (row: Row | undefined): Head => ({ ticket: Ticket.parse(row), ...BesideTicket.parse(row) });

/** The row at that key as it stands now. */
export async function rowAt(
  client: DocumentClient,
  tableName: string,
  Key: { readonly ticketId: string; readonly item: string },
): Promise<Row | undefined> {
  const { Item } = await client.send(new GetCommand({ TableName: tableName, Key, ConsistentRead: true }));
  return Item;
}

/** @throws TicketUnknown for a signpost, too */
export const readHead = async (client: DocumentClient, tableName: string, ticketId: string): Promise<Head> =>
  headIn(await rowAt(client, tableName, headKey(ticketId)), ticketId);

/** @throws TicketUnknown where the row is none, or a signpost */
export function headIn(row: Row | undefined, ticketId: string): Head {
  if (row === undefined) throw new TicketUnknown(`there is no ticket '${ticketId}'`);
  if (row.number === undefined) throw new TicketUnknown(`there is no ticket '${ticketId}': see '${row.movedTo}'`);
  return headOf(row);
}
