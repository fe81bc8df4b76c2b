import type { Dynamo } from './services/dynamodb.ts';
import { scan, viewer } from './viewer.ts';

/** What the executions of `handle-ticket` write beside a ticket while they wait. */
const waits = ['acknowledgeToken', 'acknowledgeTokenSince', 'resolveToken', 'resolveTokenSince'];

/**
 * Forgets the waits of executions that are gone. A play may begin before the one that kept them ended: its own waits would
 * seem older, and would be refused for ever.
 */
export async function forgetWaits(dynamo: Dynamo, TableName: string): Promise<void> {
  for (const item of await scan(dynamo, TableName)) {
    if (!waits.some((name) => name in item)) continue;
    const { ticketId, item: sortKey } = item;
    const input = { TableName, Key: { ticketId, item: sortKey }, UpdateExpression: `REMOVE ${waits.join(', ')}` };
    await dynamo.call({ service: 'dynamodb', operation: 'UpdateItem', input, caller: viewer });
  }
}
