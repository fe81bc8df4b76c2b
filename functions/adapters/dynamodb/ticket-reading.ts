import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import type { HistoryEntry, TicketStore } from '../../ports/ticket-store.ts';
import type { DocumentClient } from './document-client.ts';
import { rowsUnder } from './rows-under.ts';
import { ticketsOnBoards } from './ticket-board.ts';
import { readHead } from './ticket-head.ts';
import { byNumber, historyPrefix, numberKey } from './ticket-items.ts';
import { byTime, postRows } from './ticket-posts.ts';
import { ticketsAlong } from './ticket-trail.ts';

type Reading = Pick<TicketStore, 'read' | 'numbered' | 'list' | 'posts' | 'history' | 'ticketOf' | 'ticketsOf'>;

/** The tickets as they are, for whoever changes none. */
export const ticketReading = (client: DocumentClient, tableName: string): Reading => {
  const read: Reading['read'] = async (ticketId) => (await readHead(client, tableName, ticketId)).ticket;

  const ticketsOf: Reading['ticketsOf'] = (mention) => ticketsAlong(client, tableName, mention);

  return {
    read,
    ticketsOf,

    async numbered(number) {
      const { prefix, sequence } = numberKey(number);
      const { Items = [] } = await client.send(
        new QueryCommand({
          TableName: tableName,
          IndexName: byNumber,
          KeyConditionExpression: 'prefix = :prefix AND #sequence = :sequence',
          ExpressionAttributeNames: { '#sequence': 'sequence' },
          ExpressionAttributeValues: { ':prefix': prefix, ':sequence': sequence },
        }),
      );
      const [entry] = Items;
      return entry && read(String(entry.ticketId));
    },

    list: (query) => ticketsOnBoards(client, tableName, query),

    async posts(ticketId) {
      const rows = await postRows(client, tableName, ticketId);
      return rows.filter(({ movedTo }) => movedTo === undefined);
    },

    async history(ticketId) {
      const rows = await rowsUnder(client, tableName, ticketId, historyPrefix);
      // Nobody but `addHistory` writes such rows.
      return rows.map(({ ticketId: _, item: __, ...entry }) => entry as unknown as HistoryEntry).sort(byTime);
    },

    ticketOf: async (mention) => (await ticketsOf(mention)).at(-1),
  };
};
