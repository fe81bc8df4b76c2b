import { PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { Ticket } from '../../contracts/ticket.ts';
import { addressBeside } from '../../domain/filing.ts';
import type { Filing } from '../../ports/ticket-store.ts';
import type { DocumentClient } from './document-client.ts';
import { rowAt } from './ticket-head.ts';
import { headKey, indexKeys, ticketItem, waitAttributes } from './ticket-items.ts';
import { nextNumber } from './ticket-numbers.ts';
import { unlessRefused } from './unless-refused.ts';

/**
 * Opens a ticket where nothing is. Undefined where something is by now; its number then stays a gap.
 * @param follows the resolved ticket that it goes on from
 */
export async function openTicket(
  client: DocumentClient,
  tableName: string,
  filing: Filing,
  ticketId: string,
  follows: string | undefined,
): Promise<Ticket | undefined> {
  const { mention, brand, prefix, route, priority, verdict, suggestions, acknowledgeBy, resolveBy, now } = filing;
  const assignee = await filing.assign?.();
  const ticket: Ticket = {
    ticketId,
    number: await nextNumber(client, tableName, prefix),
    watch: mention.watch,
    brand,
    conversationId: mention.conversationId,
    route,
    priority,
    status: 'open',
    opening: 1,
    openedBy: mention.id,
    verdict,
    openedAt: new Date(now).toISOString(),
    acknowledgeBy,
    resolveBy,
    escalations: 0,
    ...(assignee !== undefined && { assignee }),
    ...(follows !== undefined && { follows }),
    ...(suggestions !== undefined && { suggestions: [...suggestions] }),
  };
  const written = await unlessRefused(
    client.send(
      new PutCommand({
        TableName: tableName,
        Item: { ...ticket, item: ticketItem, ...indexKeys(ticket) },
        ConditionExpression: 'attribute_not_exists(ticketId)',
      }),
    ),
  );
  return written && ticket;
}

/** What is over with the resolution of an opening. Its owner stays: nobody knows the case better. */
const overWithIt = [
  'acknowledgedAt',
  'resolvedAt',
  'escalatedAt',
  'quietUntil',
  'quietAt',
  'handedTo',
  'suggestions',
  ...waitAttributes,
];

/** Opens a resolved ticket anew: the case is what the mention makes it. Undefined where it is not that any more. */
export async function reopenTicket(
  client: DocumentClient,
  tableName: string,
  filing: Filing,
  { ticketId, watch, opening }: Ticket,
): Promise<Ticket | undefined> {
  const { mention, route, priority, verdict, suggestions, acknowledgeBy, resolveBy, now } = filing;
  const set = {
    status: 'open',
    board: watch,
    opening: opening + 1,
    openedBy: mention.id,
    route,
    priority,
    verdict,
    openedAt: new Date(now).toISOString(),
    acknowledgeBy,
    resolveBy,
    escalations: 0,
    ...(suggestions !== undefined && { suggestions }),
  };
  const names = Object.keys(set);
  const removed = overWithIt.filter((name) => !names.includes(name));
  const written = await unlessRefused(
    client.send(
      new UpdateCommand({
        TableName: tableName,
        Key: headKey(ticketId),
        UpdateExpression: `SET ${names.map((name) => `#${name} = :${name}`).join(', ')} REMOVE ${removed.join(', ')}`,
        ConditionExpression: '#status = :resolved AND opening = :before AND attribute_not_exists(movedTo)',
        ExpressionAttributeNames: Object.fromEntries(names.map((name) => [`#${name}`, name])),
        ExpressionAttributeValues: {
          ...Object.fromEntries(Object.entries(set).map(([name, value]) => [`:${name}`, value])),
          ':resolved': 'resolved',
          ':before': opening,
        },
        ReturnValues: 'ALL_NEW',
      }),
    ),
  );
  return written && Ticket.parse(written.Attributes);
}

/**
 * The conversation of a resolved ticket goes on in a new one, unless it does already, or was opened anew. The new one lies
 * where no row is, so no way ever leads back. It is opened there by whoever comes next.
 */
export async function goOnElsewhere(
  client: DocumentClient,
  tableName: string,
  { ticketId, watch, opening }: Ticket,
  mentionId: string,
): Promise<void> {
  const successor = await freeAddress(client, tableName, watch, mentionId);
  await unlessRefused(
    client.send(
      new UpdateCommand({
        TableName: tableName,
        Key: headKey(ticketId),
        UpdateExpression: 'SET movedTo = :successor',
        ConditionExpression: '#status = :resolved AND opening = :opening AND attribute_not_exists(movedTo)',
        ExpressionAttributeNames: { '#status': 'status' },
        ExpressionAttributeValues: { ':successor': successor, ':resolved': 'resolved', ':opening': opening },
      }),
    ),
  );
}

async function freeAddress(
  client: DocumentClient,
  tableName: string,
  watch: string,
  mentionId: string,
): Promise<string> {
  for (let zeros = 1; ; zeros++) {
    const address = addressBeside(watch, mentionId, zeros);
    if ((await rowAt(client, tableName, headKey(address))) === undefined) return address;
  }
}
