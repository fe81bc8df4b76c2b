import { GetCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { NotificationLog } from '../../ports/notifier.ts';
import type { DocumentClient } from './document-client.ts';
import { unlessRefused } from './unless-refused.ts';

/**
 * One row a notification, beside its ticket: `{ ticketId, item: 'notification#<key>', state: 'begun' | 'sent',
 * claimedBy, claimedUntil (ms) }`.
 */
export const dynamodbNotificationLog = (client: DocumentClient, tableName: string): NotificationLog => {
  const rowKey = (ticketId: string, key: string) => ({ ticketId, item: `notification#${key}` });

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

    async sent(ticketId, key) {
      await client.send(
        new UpdateCommand({
          TableName: tableName,
          Key: rowKey(ticketId, key),
          UpdateExpression: 'SET #state = :sent',
          ExpressionAttributeNames: { '#state': 'state' },
          ExpressionAttributeValues: { ':sent': 'sent' },
        }),
      );
    },
  };
};
