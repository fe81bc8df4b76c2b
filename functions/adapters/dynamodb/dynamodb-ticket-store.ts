import type { TicketStore } from '../../ports/ticket-store.ts';
import type { DocumentClient } from './document-client.ts';
import { ticketActing } from './ticket-acting.ts';
import { ticketFiling } from './ticket-filing.ts';
import { ticketReading } from './ticket-reading.ts';

/**
 * The tickets, without transactions: every effect is one conditional write. `infra/constructs/ticket-table.ts` lists the
 * rows and who asks for them; `infra/decisions/0002` and `0014` say why a ticket lies where it does.
 */
export const dynamodbTicketStore = (client: DocumentClient, tableName: string): TicketStore => ({
  ...ticketReading(client, tableName),
  ...ticketFiling(client, tableName),
  ...ticketActing(client, tableName),
});
