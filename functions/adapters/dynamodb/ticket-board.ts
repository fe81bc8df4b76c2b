import { QueryCommand, type QueryCommandInput } from '@aws-sdk/lib-dynamodb';
import { Ticket } from '../../contracts/ticket.ts';
import type { TicketQuery } from '../../ports/ticket-store.ts';
import type { DocumentClient } from './document-client.ts';
import { readRows } from './read-rows.ts';
import { byBoard, byNumber, headKey } from './ticket-items.ts';

/** As many keys as one batch of reads takes. */
const pageSize = 100;

/**
 * The tickets asked for: those that wait for somebody, by the index `byBoard`, the last opened first; then resolved ones, by
 * `byNumber`, the newest first. The indexes are a moment behind; what a ticket is like is read from the ticket itself, so none
 * comes twice.
 */
export async function ticketsOnBoards(
  client: DocumentClient,
  tableName: string,
  { watches, prefixes, statuses, isWanted = () => true, limit }: TicketQuery,
): Promise<readonly Ticket[]> {
  /** The newest of one part of an index, with one of the statuses. */
  const newestIn = async (part: Part, areResolved: boolean, most: number): Promise<readonly Ticket[]> => {
    const isAskedFor = (ticket: Ticket): boolean =>
      (ticket.status === 'resolved') === areResolved &&
      statuses.includes(ticket.status) &&
      watches.includes(ticket.watch) &&
      isWanted(ticket);
    const found: Ticket[] = [];
    let from: Record<string, unknown> | undefined;
    do {
      const page = await client.send(
        new QueryCommand({
          TableName: tableName,
          ...part,
          ScanIndexForward: false,
          Limit: pageSize,
          ExclusiveStartKey: from,
        }),
      );
      const keys = (page.Items ?? []).map(({ ticketId }) => headKey(String(ticketId)));
      const rows = await readRows(client, { tableName, keys });
      found.push(...rows.map((row) => Ticket.parse(row)).filter(isAskedFor));
      from = page.LastEvaluatedKey;
    } while (from !== undefined && found.length < most);
    return found;
  };
  const newestOf = async (parts: readonly Part[], areResolved: boolean, most: number): Promise<readonly Ticket[]> => {
    if (most <= 0 || !statuses.some((status) => (status === 'resolved') === areResolved)) return [];
    const found = await Promise.all(parts.map((part) => newestIn(part, areResolved, most)));
    return found.flat().sort(newestFirst).slice(0, most);
  };

  const open = await newestOf(watches.map(boardPart), false, limit);
  return [...open, ...(await newestOf(prefixes.map(numberPart), true, limit - open.length))];
}

type Part = Pick<QueryCommandInput, 'IndexName' | 'KeyConditionExpression' | 'ExpressionAttributeValues'>;

const boardPart = (watch: string): Part => ({
  IndexName: byBoard,
  KeyConditionExpression: 'board = :watch',
  ExpressionAttributeValues: { ':watch': watch },
});
const numberPart = (prefix: string): Part => ({
  IndexName: byNumber,
  KeyConditionExpression: 'prefix = :prefix',
  ExpressionAttributeValues: { ':prefix': prefix },
});

const newestFirst = (a: Ticket, b: Ticket): number =>
  Date.parse(b.openedAt) - Date.parse(a.openedAt) || (a.ticketId < b.ticketId ? 1 : -1);
