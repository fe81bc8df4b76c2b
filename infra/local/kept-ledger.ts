import type { Dynamo } from './services/dynamodb.ts';
import { plainItem, scan, viewer } from './viewer.ts';

/** Forgets how far each watch was heard, as if it had just been added. */
export async function forgetCheckpoints(dynamo: Dynamo, TableName: string): Promise<void> {
  for (const { watch } of await scan(dynamo, TableName)) {
    const input = { TableName, Key: { watch } };
    await dynamo.call({ service: 'dynamodb', operation: 'DeleteItem', input, caller: viewer });
  }
}

/**
 * Forgets that a source refuses until somebody mends something: whoever starts a desk may have done so. And nobody polls any
 * more who has a lease.
 */
export async function forgetRefusals(dynamo: Dynamo, TableName: string): Promise<void> {
  for (const item of await scan(dynamo, TableName)) {
    const { entry } = plainItem(item) as { readonly entry?: { readonly toldStopped?: string } };
    if (entry === undefined) continue;
    const isRefused = entry.toldStopped !== undefined;
    const UpdateExpression = isRefused ? 'REMOVE leaseUntil, entry.notBefore, entry.toldStopped' : 'REMOVE leaseUntil';
    const input = { TableName, Key: { watch: item.watch }, UpdateExpression };
    await dynamo.call({ service: 'dynamodb', operation: 'UpdateItem', input, caller: viewer });
  }
}
