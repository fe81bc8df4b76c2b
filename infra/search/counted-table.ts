import type { DocumentClient } from '../../functions/adapters/dynamodb/document-client.ts';
import { documents } from '../local/in-process/clients.ts';
import { type ConsumedUnits, startDynamo } from '../local/services/dynamodb.ts';
import type { ServiceCall } from '../local/services/service.ts';

export const tableName = 'Tickets';

export interface Spent extends ConsumedUnits {
  readonly calls: number;
}

export interface CountedTable {
  readonly client: DocumentClient;
  /** Since the last time that somebody asked. */
  spent(): Spent;
  items(): Promise<readonly Readonly<Record<string, Readonly<Record<string, unknown>>>>[]>;
  close(): Promise<void>;
}

/** A table of tickets in this process, with what every call to it takes. */
export async function countedTable(): Promise<CountedTable> {
  let spent = { read: 0, write: 0, calls: 0 };
  const dynamo = await startDynamo({
    onConsumed: (_table, { read, write }) => {
      spent = { read: spent.read + read, write: spent.write + write, calls: spent.calls + 1 };
    },
  });
  await dynamo.createTable({
    TableName: tableName,
    KeySchema: [
      { AttributeName: 'ticketId', KeyType: 'HASH' },
      { AttributeName: 'item', KeyType: 'RANGE' },
    ],
    AttributeDefinitions: ['ticketId', 'item'].map((AttributeName) => ({ AttributeName, AttributeType: 'S' })),
  });
  const call = (operation: string, input: ServiceCall['input']) =>
    dynamo.call({ service: 'dynamodb', operation, input, caller: 'bench' });
  return {
    client: documents((_service, operation, input) => call(operation, input)),
    spent() {
      const since = spent;
      spent = { read: 0, write: 0, calls: 0 };
      return since;
    },
    async items() {
      const items: Record<string, Record<string, unknown>>[] = [];
      let from: unknown;
      do {
        const page = (await call('Scan', {
          TableName: tableName,
          ...(from === undefined ? {} : { ExclusiveStartKey: from }),
        })) as { Items: typeof items; LastEvaluatedKey?: unknown };
        items.push(...page.Items);
        from = page.LastEvaluatedKey;
      } while (from !== undefined);
      return items;
    },
    close: () => dynamo.close(),
  };
}
