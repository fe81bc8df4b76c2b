import { PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { TicketStore } from '../../ports/ticket-store.ts';
import type { DocumentClient } from './document-client.ts';
import { changeTicket } from './ticket-change.ts';
import { headKey, historyItem } from './ticket-items.ts';
import { joinTickets } from './ticket-joining.ts';
import { splitTicket } from './ticket-splitting.ts';
import { unlessRefused } from './unless-refused.ts';

/**
 * What people do to tickets: see `infra/decisions/0015-acting-on-a-ticket.md`. Every effect is one conditional write, and
 * whichever of them a crash leaves undone, the next delivery of the same request does.
 */
export const ticketActing = (
  client: DocumentClient,
  tableName: string,
): Pick<TicketStore, 'act' | 'addHistory' | 'forgetReasons'> => ({
  async act(request) {
    const { action } = request;
    switch (action.do) {
      case 'join':
        return joinTickets(client, tableName, request, action.into);
      case 'split':
        return splitTicket(client, tableName, request, action.mentionIds);
      default:
        return changeTicket(client, tableName, request);
    }
  },

  async addHistory(ticketId, entry) {
    await unlessRefused(
      client.send(
        new PutCommand({
          TableName: tableName,
          Item: { ticketId, item: historyItem(entry), ...entry },
          ConditionExpression: 'attribute_not_exists(ticketId)',
        }),
      ),
    );
  },

  async forgetReasons(ticketId, mentionId) {
    await unlessRefused(
      client.send(
        new UpdateCommand({
          TableName: tableName,
          Key: headKey(ticketId),
          UpdateExpression:
            'SET verdict.reasons = :none REMOVE verdict.evidence, verdict.personalData, verdict.urgencyBecause',
          ConditionExpression: 'openedBy = :mention',
          ExpressionAttributeValues: { ':none': [], ':mention': mentionId },
        }),
      ),
    );
  },
});
