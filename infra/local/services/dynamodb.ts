import { isDeepStrictEqual } from 'node:util';
import { type Attributes, clearItems, closeStore, membersOf, openStore, run } from './dynalite-engine.ts';
import { type IndexedTable, meterWrites } from './dynamodb-meter.ts';
import { notServed, type Service, ServiceError } from './service.ts';

/** The members of `CreateTable`, and the TTL attribute that the template declares beside them. */
export interface TableDefinition extends IndexedTable {
  readonly TableName: string;
  readonly AttributeDefinitions: readonly { readonly AttributeName: string; readonly AttributeType: string }[];
  readonly BillingMode?: 'PAY_PER_REQUEST';
  readonly TimeToLiveSpecification?: { readonly AttributeName: string; readonly Enabled: boolean };
}

/** DynamoDB's own units: a read unit is 4 KB read consistently, a write unit 1 KB written, indexes included. */
export interface ConsumedUnits {
  readonly read: number;
  readonly write: number;
}

export interface DynamoOptions {
  /** Folder that keeps the tables between runs. @default they live in memory */
  readonly path?: string;
  /** Told what each call took of each table, for the bill. @default nobody is told */
  readonly onConsumed?: (table: string, units: ConsumedUnits, operation: string, caller: string) => void;
}

export interface Dynamo {
  readonly call: Service;
  /** Makes the table, or takes up the one that an earlier run kept; rejects where that one has other keys or indexes. */
  createTable(table: TableDefinition): Promise<void>;
  /**
   * Deletes what has expired, as DynamoDB does in its own time and at no cost.
   * @param now milliseconds since the epoch
   * @returns how many items went
   */
  sweepExpired(now: number): Promise<number>;
  /** Empties every table. */
  clear(): Promise<void>;
  close(): Promise<void>;
}

const dataOperations = new Set([
  'BatchGetItem',
  'BatchWriteItem',
  'DeleteItem',
  'DescribeTable',
  'GetItem',
  'PutItem',
  'Query',
  'Scan',
  'UpdateItem',
]);
const readOperations = new Set(['BatchGetItem', 'GetItem', 'Query', 'Scan']);
/** Dynalite knows no `ConsistentRead` of a scan, and always reads what was written last: nothing to refuse. */
const harmless = new Set(['Scan ConsistentRead']);

/** The tables, in dynalite within this process: its conditions, expressions, indexes and paging; no transactions. */
export async function startDynamo({ path, onConsumed = () => {} }: DynamoOptions = {}): Promise<Dynamo> {
  const store = await openStore(path);
  const tables = new Map<string, TableDefinition>();

  const call: Service = async (request) => {
    const { operation, input, caller } = request;
    if (!dataOperations.has(operation)) throw notServed(request);
    refuseUnknownMembers(operation, input);
    if (operation === 'DescribeTable') return run(store, operation, input);

    const meter = meterWrites(store, (name) => tables.get(name));
    const asked = input.ReturnConsumedCapacity;
    const counted = asked === 'TOTAL' || asked === 'INDEXES' ? asked : 'TOTAL';
    try {
      const answer = await run(meter.store, operation, { ...input, ReturnConsumedCapacity: counted });
      for (const { TableName, CapacityUnits } of capacities(answer)) {
        const units = readOperations.has(operation)
          ? { read: CapacityUnits, write: 0 }
          : { read: 0, write: CapacityUnits + meter.indexUnits(TableName) };
        onConsumed(TableName, units, operation, caller);
      }
      if (asked !== counted) delete answer.ConsumedCapacity;
      return operation === 'BatchGetItem' ? inFixedOrder(answer) : answer;
    } catch (error) {
      if (error instanceof ServiceError && error.name === 'ConditionalCheckFailedException') {
        onConsumed(String(input.TableName), { read: 0, write: meter.triedUnits() }, operation, caller);
      }
      throw error;
    }
  };

  const describe = async (name: string): Promise<IndexedTable & { readonly TableStatus: string }> => {
    const answer = await run(store, 'DescribeTable', { TableName: name });
    return answer.Table as IndexedTable & { readonly TableStatus: string };
  };

  const createTable = async (table: TableDefinition): Promise<void> => {
    const { TimeToLiveSpecification: _, ...input } = table;
    try {
      await run(store, 'CreateTable', { BillingMode: 'PAY_PER_REQUEST', ...input });
    } catch (error) {
      if (!(error instanceof ServiceError && error.name === 'ResourceInUseException')) throw error;
      const kept = await describe(table.TableName);
      if (!isDeepStrictEqual(layout(kept), layout(table))) {
        throw new Error(`${path} keeps ${table.TableName} with other keys or indexes than the template's: remove it`);
      }
    }
    // Dynalite answers before the table is there, even with no delay.
    for (let waited = 0; (await describe(table.TableName)).TableStatus !== 'ACTIVE'; waited++) {
      if (waited > 1000) throw new Error(`${path} keeps ${table.TableName} half made: remove it`);
      await new Promise((resolve) => setTimeout(resolve, 1));
    }
    tables.set(table.TableName, table);
  };

  const sweepTable = async (table: TableDefinition, attribute: string, now: number): Promise<number> => {
    const keys = table.KeySchema.map((key) => key.AttributeName);
    const expired = {
      TableName: table.TableName,
      ExpressionAttributeNames: { '#ttl': attribute },
      ExpressionAttributeValues: { ':then': { N: String(yearsBefore(now, 5)) }, ':now': { N: String(seconds(now)) } },
    };
    let swept = 0;
    let from: unknown;
    do {
      const page = await run(store, 'Scan', {
        ...expired,
        FilterExpression: '#ttl BETWEEN :then AND :now',
        ...(from === undefined ? {} : { ExclusiveStartKey: from }),
      });
      for (const item of page.Items as Attributes[]) {
        const Key = Object.fromEntries(keys.map((name) => [name, item[name]]));
        const stillExpired = { ...expired, Key, ConditionExpression: '#ttl BETWEEN :then AND :now' };
        if (await happened(run(store, 'DeleteItem', stillExpired))) swept++;
      }
      from = page.LastEvaluatedKey;
    } while (from !== undefined);
    return swept;
  };

  return {
    call,
    createTable,
    async sweepExpired(now) {
      let swept = 0;
      for (const table of tables.values()) {
        const ttl = table.TimeToLiveSpecification;
        if (ttl?.Enabled) swept += await sweepTable(table, ttl.AttributeName, now);
      }
      return swept;
    },
    clear: () => clearItems(store),
    close: () => closeStore(store),
  };
}

function refuseUnknownMembers(operation: string, input: Attributes): void {
  const known = membersOf(operation);
  for (const [member, value] of Object.entries(input)) {
    if (value === undefined || known?.has(member) || harmless.has(`${operation} ${member}`)) continue;
    throw new ServiceError('ValidationException', `the local desk's DynamoDB knows no ${member} of ${operation}`);
  }
}

interface Capacity {
  readonly TableName: string;
  readonly CapacityUnits: number;
}

const capacities = (answer: Record<string, unknown>): Capacity[] =>
  [answer.ConsumedCapacity ?? []].flat() as Capacity[];

/** Dynalite shuffles a batch at random, so that nobody trusts its order; here the same items come in the same order. */
function inFixedOrder(answer: Record<string, unknown>): Record<string, unknown> {
  const byText = (items: readonly unknown[]) =>
    items
      .map((item) => ({ item, text: JSON.stringify(item) }))
      .sort((a, b) => (a.text < b.text ? -1 : 1))
      .map(({ item }) => item);
  const responses = Object.entries(answer.Responses as Record<string, unknown[]>);
  return { ...answer, Responses: Object.fromEntries(responses.map(([table, items]) => [table, byText(items)])) };
}

/** What can't change under a table that is kept. */
function layout(table: IndexedTable): unknown {
  const indexes = (of: IndexedTable['GlobalSecondaryIndexes']) =>
    (of ?? [])
      .map(({ IndexName, KeySchema, Projection }) => ({ IndexName, KeySchema, Projection }))
      .sort((a, b) => (a.IndexName < b.IndexName ? -1 : 1));
  return JSON.parse(
    JSON.stringify([table.KeySchema, indexes(table.GlobalSecondaryIndexes), indexes(table.LocalSecondaryIndexes)]),
  );
}

const seconds = (ms: number): number => Math.floor(ms / 1000);

/** What expired more than five years ago stays: DynamoDB takes it for a mistake. */
const yearsBefore = (now: number, years: number): number => seconds(now) - years * 365 * 86_400;

async function happened(write: Promise<unknown>): Promise<boolean> {
  try {
    await write;
    return true;
  } catch (error) {
    if (error instanceof ServiceError && error.name === 'ConditionalCheckFailedException') return false;
    throw error;
  }
}
