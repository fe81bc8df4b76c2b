import { GetCommand, PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { NotificationLog } from '../../ports/notifier.ts';
import type { DocumentClient } from './document-client.ts';
import { unlessRefused } from './unless-refused.ts';

/** One row a notification, beside its ticket: `{ ticketId, item: 'notification#<key>', state: 'begun' | 'sent' }`. */
export const dynamodbNotificationLog = (client: DocumentClient, tableName: string): NotificationLog => {
  const rowKey = (ticketId: string, key: string) => ({ ticketId, item: `notification#${key}` });

  return {
    async begin(ticketId, key) {
      const written = await unlessRefused(
        client.send(
          new PutCommand({
            TableName: tableName,
            Item: { ...rowKey(ticketId, key), state: 'begun' },
            ConditionExpression: 'attribute_not_exists(ticketId)',
          }),
        ),
      );
      if (written !== undefined) return 'new';
      const row = await client.send(
        new GetCommand({ TableName: tableName, Key: rowKey(ticketId, key), ConsistentRead: true }),
      );
      return row.Item?.state === 'sent' ? 'sent' : 'begun';
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
