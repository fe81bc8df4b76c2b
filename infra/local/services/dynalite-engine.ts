import { createRequire } from 'node:module';
import { type Parse, rememberedExpressions } from './remembered-expressions.ts';
import { ServiceError } from './service.ts';

// Dynalite's public door is an HTTP server, which answers 500 operations a second where its actions answer 7,000.
// The actions have no types and no published entry, so all that the desk knows of dynalite's inside is in this file:
// an operation is `validations/<operation>` followed by `actions/<operation>`, as in its own index.js (4.0.0).
const require = createRequire(import.meta.url);

export type Attributes = Readonly<Record<string, unknown>>;
type Done<T> = (error: unknown, result?: T) => void;

/** The rows of one table, by dynalite's own key. Only what the desk looks at; the rest is inherited. */
export interface ItemDb {
  get(key: string, done: Done<Attributes>): void;
  put(key: string, item: Attributes, done: Done<void>): void;
  del(key: string, done: Done<void>): void;
}

type GetTable = (name: string, checkStatus: boolean | Done<TableRecord>, done?: Done<TableRecord>) => void;
interface TableRecord {
  readonly TableStatus: string;
}

export interface Store {
  getItemDb(table: string): ItemDb;
  getTable: GetTable;
  readonly db: {
    open(): Promise<void>;
    clear(range: { gte: string; lt: string }): Promise<void>;
    get(key: string): Promise<Attributes | undefined>;
    put(key: string, value: Attributes): Promise<void>;
    del(key: string): Promise<void>;
  };
  readonly lifecycleManager: { gracefulClose(): Promise<void> };
}

interface OperationShape {
  readonly types: Readonly<Record<string, unknown>>;
  readonly custom?: (data: unknown, store: Store) => string | undefined;
}

interface Operation {
  readonly shape: OperationShape;
  readonly act: (store: Store, data: unknown, done: Done<Record<string, unknown>>) => void;
}

const database: {
  create(options: { path?: string; createTableMs: number; deleteTableMs: number; updateTableMs: number }): Store;
  capacityUnits(item: Attributes | undefined, isRead: boolean, isConsistent: boolean): number;
} = require('dynalite/db');

const validations: {
  checkTypes(data: unknown, types: OperationShape['types']): unknown;
  checkValidations(data: unknown, types: OperationShape['types'], custom: OperationShape['custom'], store: Store): void;
} = require('dynalite/validations');

for (const name of ['conditionParser', 'projectionParser', 'updateParser']) {
  const parser: { parse: Parse } = require(`dynalite/db/${name}`);
  parser.parse = rememberedExpressions(parser.parse);
}

const operations = new Map<string, Operation>(
  [
    'BatchGetItem',
    'BatchWriteItem',
    'CreateTable',
    'DeleteItem',
    'DescribeTable',
    'GetItem',
    'ListTables',
    'PutItem',
    'Query',
    'Scan',
    'UpdateItem',
  ].map((name) => {
    const file = `${name.charAt(0).toLowerCase()}${name.slice(1)}`;
    return [name, { shape: require(`dynalite/validations/${file}`), act: require(`dynalite/actions/${file}`) }];
  }),
);

/** @param path folder that keeps the tables between runs; in memory without it. Rejects where another process has it. */
export async function openStore(path?: string): Promise<Store> {
  const store = database.create({
    ...(path === undefined ? {} : { path }),
    createTableMs: 0,
    deleteTableMs: 0,
    updateTableMs: 0,
  });
  await store.db.open();
  return withoutDetours(store);
}

/**
 * The same store with two detours less: dynalite reads a table's description again for every call, and lets the event
 * loop turn once for every row. No table changes here once it is active.
 */
function withoutDetours(store: Store): Store {
  const active = new Map<string, TableRecord>();
  const getTable: GetTable = (name, checkStatus, done) => {
    const known = active.get(name);
    const answer = done ?? (checkStatus as Done<TableRecord>);
    if (known !== undefined) return answer(null, known);
    store.getTable(name, done === undefined ? true : (checkStatus as boolean), (error, table) => {
      if (table?.TableStatus === 'ACTIVE') active.set(name, table);
      answer(error, table);
    });
  };
  const rowsOf = (name: string): ItemDb => {
    const prefix = `item-${name}~`;
    const { db } = store;
    return {
      get: (key, done) => void db.get(prefix + key).then((item) => done(null, item), done),
      put: (key, item, done) => void db.put(prefix + key, item).then(() => done(null), done),
      del: (key, done) => void db.del(prefix + key).then(() => done(null), done),
    };
  };
  const rows = new Map<string, ItemDb>();
  const getItemDb = (name: string): ItemDb => {
    // Locks and streams stay those of dynalite.
    const known = rows.get(name) ?? Object.assign(Object.create(store.getItemDb(name)), rowsOf(name));
    rows.set(name, known);
    return known;
  };
  return Object.assign(Object.create(store), { getTable, getItemDb });
}

/** Empties every table; the tables stay. */
export const clearItems = (store: Store): Promise<void> => store.db.clear({ gte: 'index-', lt: 'item.' });

export const closeStore = (store: Store): Promise<void> => store.lifecycleManager.gracefulClose();

/** Write units of an item, or of a key without an item: 1 per started KB. */
export const writeUnits = (item: Attributes | undefined): number => database.capacityUnits(item, false, false);

/** The members of a request that dynalite understands; it drops any other in silence. `undefined`: no such operation. */
export const membersOf = (operation: string): ReadonlySet<string> | undefined => {
  const known = operations.get(operation);
  return known && new Set(Object.keys(known.shape.types));
};

/**
 * One operation on the store, checked as DynamoDB checks it.
 * @throws ServiceError with DynamoDB's own code and message
 */
export function run(store: Store, operation: string, input: Attributes): Promise<Record<string, unknown>> {
  const known = operations.get(operation);
  if (known === undefined) throw new Error(`dynalite has no ${operation}`);
  const { shape, act } = known;
  return new Promise((resolve, reject) => {
    const fail = (error: unknown) => reject(asServiceError(error));
    try {
      // Answers a copy, so that dynalite writes its parsed expressions and defaults into no request of ours.
      const data = validations.checkTypes(input, shape.types);
      validations.checkValidations(data, shape.types, shape.custom, store);
      act(store, data, (error, result) => (error ? fail(error) : resolve(result ?? {})));
    } catch (error) {
      fail(error);
    }
  });
}

function asServiceError(error: unknown): unknown {
  const { statusCode, body } = error as {
    statusCode?: number;
    body?: { __type: string; message?: string; Message?: string };
  };
  if (statusCode === undefined || body === undefined) return error;
  return new ServiceError(body.__type.replace(/^.*#/, ''), body.message ?? body.Message ?? 'no message', statusCode);
}
