import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { type Priority, priorities, Ticket } from '../../contracts/ticket.ts';
import type { DocumentClient } from './document-client.ts';
import { headKey } from './ticket-items.ts';
import { unlessRefused } from './unless-refused.ts';

/** Those that a post of this one raises. */
const lowerThan = (priority: Priority): readonly Priority[] => priorities.slice(0, priorities.indexOf(priority));

/** What can't wait for whoever looks at the ticket next. */
const grave: readonly Priority[] = ['high', 'urgent'];

/** Whether a post that joins the ticket has to be told of: it is grave and the ticket was not, or the ticket rests. */
export const isRaising = (priority: Priority, ticket: Ticket): boolean =>
  (grave.includes(priority) && lowerThan(priority).includes(ticket.priority)) ||
  ticket.status === 'snoozed' ||
  ticket.status === 'waiting';

/** Gives an opening the priority of a post, where that is higher: it never falls, so the order of posts doesn't matter. */
export async function raisePriority(
  client: DocumentClient,
  tableName: string,
  ticket: Ticket,
  priority: Priority,
): Promise<Ticket> {
  const lower = lowerThan(priority);
  if (!lower.includes(ticket.priority)) return ticket;
  const names = lower.map((each) => `:${each}`);
  const written = await unlessRefused(
    client.send(
      new UpdateCommand({
        TableName: tableName,
        Key: headKey(ticket.ticketId),
        UpdateExpression: 'SET #priority = :priority',
        ConditionExpression: `opening = :opening AND #status <> :resolved AND #priority IN (${names.join(', ')})`,
        ExpressionAttributeNames: { '#priority': 'priority', '#status': 'status' },
        ExpressionAttributeValues: {
          ...Object.fromEntries(lower.map((each) => [`:${each}`, each])),
          ':priority': priority,
          ':opening': ticket.opening,
          ':resolved': 'resolved',
        },
        ReturnValues: 'ALL_NEW',
      }),
    ),
  );
  return written === undefined ? ticket : Ticket.parse(written.Attributes);
}
