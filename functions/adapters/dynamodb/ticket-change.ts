import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { type Acted, type Action, ActionRefused } from '../../ports/ticket-store.ts';
import type { DocumentClient } from './document-client.ts';
import { type Head, headOf, readHead } from './ticket-head.ts';
import { headKey } from './ticket-items.ts';
import { transitionsOf, valuesOf } from './ticket-transitions.ts';
import { unlessRefused } from './unless-refused.ts';

/** Writes what the action changes about the one ticket; undefined where it changes nothing. */
export async function writeTransition(
  client: DocumentClient,
  tableName: string,
  action: Action,
): Promise<Head | undefined> {
  const watch = action.ticketId.slice(0, action.ticketId.lastIndexOf('-'));
  for (const transition of transitionsOf(action)) {
    const { update, condition } = transition;
    const written = await unlessRefused(
      client.send(
        new UpdateCommand({
          TableName: tableName,
          Key: headKey(action.ticketId),
          UpdateExpression: update,
          ConditionExpression: condition,
          ...(`${update} ${condition}`.includes('#status') && { ExpressionAttributeNames: { '#status': 'status' } }),
          ExpressionAttributeValues: valuesOf(transition, action, watch),
          ReturnValues: 'ALL_NEW',
        }),
      ),
    );
    if (written !== undefined) return headOf(written.Attributes);
  }
  return undefined;
}

/** Does to one ticket what concerns no other. @throws TicketUnknown, ActionRefused */
export async function changeTicket(client: DocumentClient, tableName: string, action: Action): Promise<Acted> {
  const written = await writeTransition(client, tableName, action);
  const head = written ?? (await readHead(client, tableName, action.ticketId));
  const { ticket } = head;
  const changed = written !== undefined;
  if (action.action.do === 'reopen') return reopened(action, ticket, changed);
  if (ticket.opening !== action.opening) return { ticket, changed: false, stands: false, taskTokens: [] };
  const stands = changed || isFrom(action, head);
  return { ticket, changed, stands, taskTokens: tokensToWake(action, head, stands) };
}

function reopened({ opening, at }: Action, ticket: Head['ticket'], changed: boolean): Acted {
  if (ticket.opening === opening && ticket.movedTo !== undefined) {
    throw new ActionRefused(`${ticket.number} goes on in '${ticket.movedTo}': reopen that`);
  }
  const isNext = ticket.opening === opening + 1;
  const stands = changed || (isNext && ticket.openedAt === at);
  // Whoever opened it: as long as it waits for somebody, it has to be looked after. Who asks again may have seen what an
  // earlier try opened that died before it started anything.
  const isSeenOrNext = isNext || ticket.opening === opening;
  const isToBeLookedAfter = stands || (isSeenOrNext && ticket.status !== 'resolved');
  return { ticket, changed, stands, taskTokens: [], ...(isToBeLookedAfter && { opened: ticket }) };
}

/** Whether the ticket is as the action leaves it, by a word of that very moment. */
export function isFrom({ action, at, by }: Action, { ticket, ...spoken }: Head): boolean {
  const { assignedAt, quietAt, linkedAt, movedAt } = spoken;
  switch (action.do) {
    case 'acknowledge':
      return (
        (ticket.acknowledgedAt === at || (ticket.status === 'acknowledged' && quietAt === at)) &&
        (assignedAt !== at || ticket.assignee === by)
      );
    case 'resolve':
      return ticket.resolvedAt === at;
    case 'assign':
      return assignedAt === at && ticket.assignee === action.to;
    case 'release':
      return assignedAt === at && ticket.assignee === undefined;
    case 'snooze':
      return quietAt === at && ticket.quietUntil === action.until;
    case 'hand-over':
      return quietAt === at && ticket.handedTo === action.to;
    case 'link':
      return linkedAt === at && ticket.externalId === action.to;
    case 'join':
      return movedAt === at;
    default:
      return false;
  }
}

/** The waits that what was done ends, whoever did it: a repetition may come because the first one died before it woke them. */
export function tokensToWake({ action, at }: Action, head: Head, stands: boolean): readonly string[] {
  const { ticket, acknowledgeToken, resolveToken } = head;
  const { status, acknowledgedAt } = ticket;
  // Whoever acknowledged has answered that wait, or is doing so; only what counts as such without saying so leaves one.
  const isUnanswered = action.do === 'acknowledge' || acknowledgedAt === undefined || acknowledgedAt === at;
  const isQuietChanged =
    action.do === 'snooze' || action.do === 'hand-over' || (action.do === 'acknowledge' && acknowledgedAt !== at);
  const answered = [
    ...(status !== 'open' && isUnanswered ? [acknowledgeToken] : []),
    ...(status === 'resolved' || (stands && isQuietChanged) ? [resolveToken] : []),
  ];
  return answered.filter((token) => token !== undefined);
}
