import { GetCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod/mini';
import type { NotificationLog } from '../../ports/notifier.ts';
import type { DocumentClient } from './document-client.ts';
import { rowsUnder } from './rows-under.ts';
import { notificationItem, notificationPrefix } from './ticket-items.ts';
import { unlessRefused } from './unless-refused.ts';

/** What a row says of the card that was sent; those of mails, and of before cards were followed, say nothing. */
const CardRow = z.object({
  item: z.string(),
  mentionId: z.string(),
  receipt: z.object({ channel: z.string(), ts: z.string() }),
});

/**
 * One row a notification, beside its ticket: `{ ticketId, item: 'notification#<key>', state: 'begun' | 'sent',
 * claimedBy, claimedUntil (ms), mentionId?, receipt?: { channel, ts } }`.
 */
export const dynamodbNotificationLog = (client: DocumentClient, tableName: string): NotificationLog => {
  const rowKey = (ticketId: string, key: string) => ({ ticketId, item: notificationItem(key) });

  return {
    async begin(ticketId, key, { by, from, until }) {
      const written = await unlessRefused(
        client.send(
          new UpdateCommand({
            TableName: tableName,
            Key: rowKey(ticketId, key),
            UpdateExpression: 'SET #state = :begun, claimedBy = :by, claimedUntil = :until',
            ConditionExpression: 'attribute_not_exists(ticketId) OR (#state = :begun AND claimedUntil <= :from)',
            ExpressionAttributeNames: { '#state': 'state' },
            ExpressionAttributeValues: { ':begun': 'begun', ':by': by, ':from': from, ':until': until },
            ReturnValues: 'ALL_OLD',
          }),
        ),
      );
      if (written !== undefined) return written.Attributes === undefined ? 'new' : 'begun';
      const { Item: row } = await client.send(
        new GetCommand({ TableName: tableName, Key: rowKey(ticketId, key), ConsistentRead: true }),
      );
      if (row?.state === 'sent') return 'sent';
      // Our own write, whose answer was lost: nobody knows whether there was an attempt before.
      return row?.claimedBy === by ? 'begun' : 'claimed';
    },

    async release(ticketId, key, by) {
      await unlessRefused(
        client.send(
          new UpdateCommand({
            TableName: tableName,
            Key: rowKey(ticketId, key),
            UpdateExpression: 'SET claimedUntil = :now',
            ConditionExpression: 'claimedBy = :by',
            ExpressionAttributeValues: { ':now': 0, ':by': by },
          }),
        ),
      );
    },

    async sent(ticketId, key, card) {
      await client.send(
        new UpdateCommand({
          TableName: tableName,
          Key: rowKey(ticketId, key),
          UpdateExpression: `SET #state = :sent${card === undefined ? '' : ', mentionId = :mention, receipt = :receipt'}`,
          ExpressionAttributeNames: { '#state': 'state' },
          ExpressionAttributeValues: {
            ':sent': 'sent',
            ...(card !== undefined && { ':mention': card.mentionId, ':receipt': card.receipt }),
          },
        }),
      );
    },

    async cards(ticketId) {
      const rows = await rowsUnder(client, tableName, ticketId, notificationPrefix);
      return rows.flatMap((row) => {
        const { success, data } = CardRow.safeParse(row);
        if (!success) return [];
        const { item, mentionId, receipt } = data;
        return [{ key: item.slice(notificationPrefix.length), mentionId, receipt }];
      });
    },
  };
};
