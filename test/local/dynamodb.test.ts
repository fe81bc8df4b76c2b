import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import {
  BatchGetCommand,
  DynamoDBDocumentClient,
  PutCommand,
  QueryCommand,
  ScanCommand,
  TransactWriteCommand,
  UpdateCommand,
} from '@aws-sdk/lib-dynamodb';
import { afterEach, describe, expect, test } from 'vitest';
import {
  type Dynamo,
  type DynamoOptions,
  startDynamo,
  type TableDefinition,
} from '../../infra/local/services/dynamodb.ts';
import type { TableIndex } from '../../infra/local/services/dynamodb-meter.ts';
import { startGateway } from '../../infra/local/services/gateway.ts';

const TABLE = 'Tickets';

const byStatus: TableIndex = {
  IndexName: 'byStatus',
  KeySchema: [{ AttributeName: 'status', KeyType: 'HASH' }],
  Projection: { ProjectionType: 'INCLUDE', NonKeyAttributes: ['severity'] },
};

const tickets: TableDefinition = {
  TableName: TABLE,
  AttributeDefinitions: [
    { AttributeName: 'pk', AttributeType: 'S' },
    { AttributeName: 'status', AttributeType: 'S' },
  ],
  KeySchema: [{ AttributeName: 'pk', KeyType: 'HASH' }],
  GlobalSecondaryIndexes: [byStatus],
  TimeToLiveSpecification: { AttributeName: 'expiresAt', Enabled: true },
};

const cleanUp: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const step of cleanUp.splice(0).reverse()) await step();
});

async function start(options: DynamoOptions = {}): Promise<Dynamo> {
  const dynamo = await startDynamo(options);
  cleanUp.push(() => dynamo.close());
  await dynamo.createTable(tickets);
  return dynamo;
}

const callAs = (dynamo: Dynamo) => (operation: string, input: Record<string, unknown>) =>
  dynamo.call({ service: 'dynamodb', operation, input: { TableName: TABLE, ...input }, caller: 'FileTicket' });

describe('through the SDK’s document client', () => {
  async function connect(options?: DynamoOptions) {
    const dynamo = await start(options);
    const gateway = await startGateway({ service: dynamo.call });
    cleanUp.push(() => gateway.close());
    return DynamoDBDocumentClient.from(
      new DynamoDBClient({
        endpoint: gateway.url,
        region: 'us-east-1',
        credentials: { accessKeyId: 'FileTicket', secretAccessKey: 'none' },
      }),
    );
  }

  test('of many deliveries of one ticket at once, one is filed', async () => {
    const client = await connect();
    const file = (n: number) =>
      client.send(
        new PutCommand({ TableName: TABLE, Item: { pk: 't1', n }, ConditionExpression: 'attribute_not_exists(pk)' }),
      );
    const outcomes = await Promise.allSettled([1, 2, 3, 4, 5, 6].map(file));
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? outcome.reason.name : []))).toEqual(
      Array(5).fill('ConditionalCheckFailedException'),
    );
  });

  test('counting up in one place loses no count', async () => {
    const client = await connect();
    const count = () =>
      client.send(
        new UpdateCommand({
          TableName: TABLE,
          Key: { pk: 'ledger' },
          UpdateExpression: 'ADD spent :one',
          ExpressionAttributeValues: { ':one': 1 },
          ReturnValues: 'UPDATED_NEW',
        }),
      );
    const answers = await Promise.all(Array.from({ length: 20 }, count));
    expect(Math.max(...answers.map(({ Attributes }) => Attributes?.spent))).toBe(20);
  });

  test('an index is queried page by page', async () => {
    const client = await connect();
    for (const pk of ['t1', 't2', 't3']) {
      await client.send(new PutCommand({ TableName: TABLE, Item: { pk, status: 'open', severity: 2, text: 'long' } }));
    }
    const page = (ExclusiveStartKey?: Record<string, unknown>) =>
      client.send(
        new QueryCommand({
          TableName: TABLE,
          IndexName: 'byStatus',
          KeyConditionExpression: '#s = :open',
          ExpressionAttributeNames: { '#s': 'status' },
          ExpressionAttributeValues: { ':open': 'open' },
          Limit: 2,
          ...(ExclusiveStartKey && { ExclusiveStartKey }),
        }),
      );
    const first = await page();
    const second = await page(first.LastEvaluatedKey);
    const items = [...(first.Items ?? []), ...(second.Items ?? [])];
    expect([first.Count, second.Count]).toEqual([2, 1]);
    expect(items.map(({ pk }) => pk).sort()).toEqual(['t1', 't2', 't3']);
    expect(items[0]).toEqual({ pk: expect.any(String), status: 'open', severity: 2 });
  });

  test('a batch comes in the same order each time', async () => {
    const client = await connect();
    const Keys = Array.from({ length: 9 }, (_, n) => ({ pk: `t${n}` }));
    for (const Item of Keys) await client.send(new PutCommand({ TableName: TABLE, Item }));
    const orders = new Set<string>();
    for (let round = 0; round < 5; round++) {
      const { Responses } = await client.send(new BatchGetCommand({ RequestItems: { [TABLE]: { Keys } } }));
      orders.add(JSON.stringify(Responses?.[TABLE]));
    }
    expect(orders.size).toBe(1);
  });

  test('what dynalite cannot do, or would drop in silence, is refused by name', async () => {
    const client = await connect();
    const Item = { pk: 't1' };
    await expect(
      client.send(new TransactWriteCommand({ TransactItems: [{ Put: { TableName: TABLE, Item } }] })),
    ).rejects.toThrow('the local desk does not serve dynamodb TransactWriteItems');
    await expect(
      client.send(
        new PutCommand({
          TableName: TABLE,
          Item,
          ConditionExpression: 'attribute_exists(pk)',
          ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
        }),
      ),
    ).rejects.toThrow('knows no ReturnValuesOnConditionCheckFailure of PutItem');
    await expect(client.send(new PutCommand({ TableName: 'Orders', Item }))).rejects.toMatchObject({
      name: 'ResourceNotFoundException',
    });
  });

  test('a consistent scan is what it always is here', async () => {
    const client = await connect();
    await expect(client.send(new ScanCommand({ TableName: TABLE, ConsistentRead: true }))).resolves.toMatchObject({
      Count: 0,
    });
  });
});

describe('what a call takes of the table', () => {
  const KB = 'x'.repeat(1024);
  const filed = { pk: { S: 't1' }, status: { S: 'open' }, severity: { N: '2' }, text: { S: KB + KB } };
  const set = (attribute: string, value: unknown, condition = 'attribute_exists(pk)') => ({
    Key: { pk: { S: 't1' } },
    UpdateExpression: 'SET #a = :a',
    ConditionExpression: condition,
    ExpressionAttributeNames: { '#a': attribute },
    ExpressionAttributeValues: { ':a': value },
  });

  test.each<[string, string, Record<string, unknown>, { read: number; write: number }]>([
    ['a small item, in no index', 'PutItem', { Item: { pk: { S: 't2' } } }, { read: 0, write: 1 }],
    [
      'a small item and its index',
      'PutItem',
      { Item: { ...filed, pk: { S: 't2' }, text: { S: '' } } },
      { read: 0, write: 2 },
    ],
    [
      'a new status: out of the index and into it again',
      'UpdateItem',
      set('status', { S: 'done' }),
      { read: 0, write: 5 },
    ],
    ['what the index carries', 'UpdateItem', set('severity', { N: '3' }), { read: 0, write: 4 }],
    ['what the index does not carry', 'UpdateItem', set('note', { S: 'hi' }), { read: 0, write: 3 }],
    ['the same again', 'PutItem', { Item: filed }, { read: 0, write: 3 }],
    ['a deletion, in the index too', 'DeleteItem', { Key: { pk: { S: 't1' } } }, { read: 0, write: 4 }],
    ['a read', 'GetItem', { Key: { pk: { S: 't1' } } }, { read: 0.5, write: 0 }],
    ['a consistent read', 'GetItem', { Key: { pk: { S: 't1' } }, ConsistentRead: true }, { read: 1, write: 0 }],
  ])('%s', async (_, operation, input, expected) => {
    const consumed: unknown[] = [];
    const dynamo = await start({ onConsumed: (...each) => consumed.push(each) });
    const call = callAs(dynamo);
    await call('PutItem', { Item: filed });
    consumed.length = 0;
    const answer = await call(operation, input);
    expect(consumed).toEqual([[TABLE, expected, operation, 'FileTicket']]);
    expect(answer).not.toHaveProperty('ConsumedCapacity');
  });

  test('a write whose condition failed takes as much as the item that it was tried on', async () => {
    const consumed: unknown[] = [];
    const dynamo = await start({ onConsumed: (...each) => consumed.push(each) });
    const call = callAs(dynamo);
    await call('PutItem', { Item: filed });
    consumed.length = 0;
    await expect(call('UpdateItem', set('note', { S: 'hi' }, 'severity > :a'))).rejects.toMatchObject({
      name: 'ConditionalCheckFailedException',
    });
    expect(consumed).toEqual([[TABLE, { read: 0, write: 3 }, 'UpdateItem', 'FileTicket']]);
  });

  test('a batch counts each of its writes', async () => {
    const consumed: unknown[] = [];
    const dynamo = await start({ onConsumed: (...each) => consumed.push(each) });
    const RequestItems = {
      [TABLE]: [
        { PutRequest: { Item: { pk: { S: 't1' }, status: { S: 'open' } } } },
        { PutRequest: { Item: { pk: { S: 't2' } } } },
      ],
    };
    await dynamo.call({ service: 'dynamodb', operation: 'BatchWriteItem', input: { RequestItems }, caller: 'Seed' });
    expect(consumed).toEqual([[TABLE, { read: 0, write: 3 }, 'BatchWriteItem', 'Seed']]);
  });

  test('a caller that asks is told', async () => {
    const call = callAs(await start());
    const asked = await call('GetItem', { Key: { pk: { S: 't1' } }, ReturnConsumedCapacity: 'TOTAL' });
    expect(asked).toEqual({ ConsumedCapacity: { TableName: TABLE, CapacityUnits: 0.5 } });
  });
});

describe('time to live', () => {
  const now = Date.UTC(2026, 10, 22);
  const inSeconds = (ms: number) => ({ N: String(ms / 1000) });

  test('what has expired goes, for nothing, and what has not stays', async () => {
    const consumed: unknown[] = [];
    const dynamo = await start({ onConsumed: (...each) => consumed.push(each) });
    const call = callAs(dynamo);
    const items = {
      expired: { expiresAt: inSeconds(now - 1000), status: { S: 'open' } },
      'expires this second': { expiresAt: inSeconds(now) },
      'not yet': { expiresAt: inSeconds(now + 1000) },
      'without a time': {},
      'in words': { expiresAt: { S: '1' } },
      'six years ago': { expiresAt: inSeconds(now - 6 * 365 * 86_400_000) },
    };
    for (const [pk, rest] of Object.entries(items)) await call('PutItem', { Item: { pk: { S: pk }, ...rest } });
    consumed.length = 0;

    expect(await dynamo.sweepExpired(now)).toBe(2);
    expect(consumed).toEqual([]);
    expect(await call('Scan', { ProjectionExpression: 'pk' })).toMatchObject({ Count: 4 });
    const indexed = {
      IndexName: 'byStatus',
      KeyConditionExpression: '#s = :s',
      ExpressionAttributeNames: { '#s': 'status' },
      ExpressionAttributeValues: { ':s': { S: 'open' } },
    };
    expect(await call('Query', indexed)).toMatchObject({ Count: 0 });
    expect(await dynamo.sweepExpired(now)).toBe(0);
  });
});

describe('tables that are kept', () => {
  async function folder(): Promise<string> {
    const path = await mkdtemp(join(tmpdir(), 'desk-'));
    cleanUp.push(() => rm(path, { recursive: true, force: true }));
    return path;
  }

  test('outlive the desk', async () => {
    const path = await folder();
    const first = await startDynamo({ path });
    await first.createTable(tickets);
    await callAs(first)('PutItem', { Item: { pk: { S: 't1' } } });
    await first.close();

    const second = await start({ path });
    expect(await callAs(second)('GetItem', { Key: { pk: { S: 't1' } } })).toEqual({ Item: { pk: { S: 't1' } } });
  });

  test.each<[string, TableDefinition]>([
    ['another key', { ...tickets, KeySchema: [{ AttributeName: 'status', KeyType: 'HASH' }] }],
    ['another index', { ...tickets, GlobalSecondaryIndexes: [{ ...byStatus, IndexName: 'byWatch' }] }],
  ])('are not taken for a table with %s', async (_, changed) => {
    const path = await folder();
    const dynamo = await start({ path });
    await expect(dynamo.createTable(changed)).rejects.toThrow(`${path} keeps Tickets with other keys or indexes`);
  });

  test('belong to one desk at a time', async () => {
    const path = await folder();
    await start({ path });
    await expect(startDynamo({ path })).rejects.toThrow();
  });
});

test('two desks in one process share nothing', async () => {
  const [one, other] = [await start(), await start()];
  await callAs(one)('PutItem', { Item: { pk: { S: 't1' } } });
  expect(await callAs(other)('GetItem', { Key: { pk: { S: 't1' } } })).toEqual({});
});

test('the caller’s input is left as it was', async () => {
  const dynamo = await start();
  const input = Object.freeze({ TableName: TABLE, Item: Object.freeze({ pk: { S: 't1' } }) });
  await dynamo.call({ service: 'dynamodb', operation: 'PutItem', input, caller: 'FileTicket' });
  expect(Object.keys(input)).toEqual(['TableName', 'Item']);
});
