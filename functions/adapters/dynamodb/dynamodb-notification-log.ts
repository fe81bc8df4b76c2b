import { GetCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod/mini';
import type { Claim, NotificationLog } from '../../ports/notifier.ts';
import { type DocumentClient, epochSeconds } from './document-client.ts';
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
 * claimedBy, claimedUntil (ms), mentionId?, begunAt? (ms), receipt?: { channel, ts }, expiresAt? }`.
 */
export const dynamodbNotificationLog = (client: DocumentClient, tableName: string): NotificationLog => {
  const rowKey = (ticketId: string, key: string) => ({ ticketId, item: notificationItem(key) });

  return {
    async begin(ticketId, key, claim) {
      const { by, from, until } = claim;
      const kept = keptWith(claim);
      const written = await unlessRefused(
        client.send(
          new UpdateCommand({
            TableName: tableName,
            Key: rowKey(ticketId, key),
            UpdateExpression: `SET #state = :begun, claimedBy = :by, claimedUntil = :until${kept.expression}`,
            ConditionExpression:
              'attribute_not_exists(ticketId) OR #state = :withdrawn OR (#state = :begun AND claimedUntil <= :from)',
            ExpressionAttributeNames: { '#state': 'state' },
            ExpressionAttributeValues: {
              ...{ ':begun': 'begun', ':withdrawn': 'withdrawn' },
              ':by': by,
              ':from': from,
              ':until': until,
              ...kept.values,
            },
            ReturnValues: 'ALL_OLD',
          }),
        ),
      );
      if (written !== undefined) {
        const before = written.Attributes?.state;
        return before === undefined || before === 'withdrawn' ? 'new' : 'begun';
      }
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

    async withdraw(ticketId, key, by) {
      await unlessRefused(
        client.send(
          new UpdateCommand({
            TableName: tableName,
            Key: rowKey(ticketId, key),
            UpdateExpression: 'SET #state = :withdrawn REMOVE mentionId, begunAt',
            ConditionExpression: 'claimedBy = :by AND #state = :begun',
            ExpressionAttributeNames: { '#state': 'state' },
            ExpressionAttributeValues: { ':withdrawn': 'withdrawn', ':begun': 'begun', ':by': by },
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

/** What a claim keeps beyond its time. */
const keptWith = ({ mentionId, expires }: Claim) => ({
  expression: [
    mentionId === undefined
      ? ''
      : ', mentionId = if_not_exists(mentionId, :mention), begunAt = if_not_exists(begunAt, :from)',
    expires === undefined ? '' : ', expiresAt = :expires',
  ].join(''),
  values: {
    ...(mentionId !== undefined && { ':mention': mentionId }),
    ...(expires !== undefined && { ':expires': epochSeconds(expires) }),
  },
});
