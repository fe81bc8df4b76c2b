import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import type { DocumentClient } from './document-client.ts';

/** Every row of one kind that lies under a ticket, read consistently. */
export async function rowsUnder(
  client: DocumentClient,
  tableName: string,
  ticketId: string,
  prefix: string,
): Promise<readonly Record<string, unknown>[]> {
  const rows: Record<string, unknown>[] = [];
  let from: Record<string, unknown> | undefined;
  do {
    const page = await client.send(
      new QueryCommand({
        TableName: tableName,
        KeyConditionExpression: 'ticketId = :id AND begins_with(#item, :prefix)',
        ExpressionAttributeNames: { '#item': 'item' },
        ExpressionAttributeValues: { ':id': ticketId, ':prefix': prefix },
        ConsistentRead: true,
        ExclusiveStartKey: from,
      }),
    );
    rows.push(...(page.Items ?? []));
    from = page.LastEvaluatedKey;
  } while (from !== undefined);
  return rows;
}
