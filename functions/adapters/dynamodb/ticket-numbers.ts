import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { Turns } from '../../ports/turns.ts';
import type { DocumentClient } from './document-client.ts';
import { numberPrefix, theNumbers } from './ticket-items.ts';

/** Counts on: no two callers ever get the same, and one that dies leaves a gap. From 1. */
async function countOn(client: DocumentClient, tableName: string, item: string): Promise<number> {
  const { Attributes: row } = await client.send(
    new UpdateCommand({
      TableName: tableName,
      Key: { ticketId: theNumbers, item },
      UpdateExpression: 'ADD #last :one',
      ExpressionAttributeNames: { '#last': 'last' },
      ExpressionAttributeValues: { ':one': 1 },
      ReturnValues: 'UPDATED_NEW',
    }),
  );
  return Number(row?.last);
}

/** `ACME-1042`: what people call a new ticket. */
export const nextNumber = async (client: DocumentClient, tableName: string, prefix: string): Promise<string> =>
  `${prefix}-${await countOn(client, tableName, `${numberPrefix}${prefix}`)}`;

/** Rows `turn#<route>` beside those of the numbers. */
export const dynamodbTurns = (client: DocumentClient, tableName: string): Turns => ({
  next: (route) => countOn(client, tableName, `turn#${route}`),
});
