import { GetCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { tellingKey } from '../../domain/telling.ts';
import type { TellingStore } from '../../ports/telling-store.ts';
import type { DocumentClient } from './document-client.ts';
import { rowsUnder } from './rows-under.ts';
import { notificationItem, notificationPrefix } from './ticket-items.ts';
import { unlessRefused } from './unless-refused.ts';

/**
 * A stop is a row of its ticket, `{ item: 'telling#<opening>', stoppedAt, stoppedBy }`. Who was told, by an answer to which
 * mention, and since when, is in the rows of `dynamodbNotificationLog`, by the key of the telling.
 */
export const dynamodbTellingStore = (client: DocumentClient, tableName: string): TellingStore => {
  const stopKey = (ticketId: string, opening: number) => ({ ticketId, item: `telling#${opening}` });

  return {
    async stop(ticketId, opening, at, by) {
      await unlessRefused(
        client.send(
          new UpdateCommand({
            TableName: tableName,
            Key: stopKey(ticketId, opening),
            UpdateExpression: 'SET stoppedAt = :at, stoppedBy = :by',
            ConditionExpression: 'attribute_not_exists(stoppedAt) OR stoppedAt < :at',
            ExpressionAttributeValues: { ':at': at, ':by': by },
          }),
        ),
      );
    },

    async stoppedAt(ticketId, opening) {
      const { Item: row } = await client.send(
        new GetCommand({ TableName: tableName, Key: stopKey(ticketId, opening), ConsistentRead: true }),
      );
      return row === undefined ? undefined : String(row.stoppedAt);
    },

    async states(ticketId, opening) {
      const rows = await rowsUnder(client, tableName, ticketId, notificationItem(tellingKey(ticketId, opening, '')));
      return new Map(
        rows
          .filter(({ state }) => state !== 'withdrawn')
          .map(({ item, state }) => [
            String(item).slice(notificationPrefix.length),
            state === 'sent' ? 'sent' : 'begun',
          ]),
      );
    },

    async begun(ticketId, key) {
      const { Item: row } = await client.send(
        new GetCommand({
          TableName: tableName,
          Key: { ticketId, item: notificationItem(key) },
          ConsistentRead: true,
        }),
      );
      return row?.mentionId === undefined ? undefined : { mentionId: String(row.mentionId), at: Number(row.begunAt) };
    },
  };
};
