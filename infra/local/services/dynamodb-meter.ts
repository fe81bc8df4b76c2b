import { type Attributes, type ItemDb, type Store, writeUnits } from './dynalite-engine.ts';

/** The parts of a table's description that say what a write costs. */
export interface IndexedTable {
  readonly KeySchema: readonly { readonly AttributeName: string; readonly KeyType: string }[];
  readonly GlobalSecondaryIndexes?: readonly TableIndex[];
  readonly LocalSecondaryIndexes?: readonly TableIndex[];
}

export interface TableIndex {
  readonly IndexName: string;
  readonly KeySchema: IndexedTable['KeySchema'];
  readonly Projection: { readonly ProjectionType?: string; readonly NonKeyAttributes?: readonly string[] };
}

/** Write units that dynalite does not count: those of the indexes, and of a write whose condition failed. */
export interface WriteMeter {
  /** The store to run one call on. */
  readonly store: Store;
  /** Units that the indexes of a table have taken. */
  indexUnits(table: string): number;
  /** Units of the item that a condition was tried on: a failed condition costs as much as writing it. */
  triedUnits(): number;
}

/**
 * Watches the rows that one call reads and writes.
 * Source of the rules: DynamoDB developer guide, "Considerations for global secondary indexes" (write capacity) and
 * "Condition expressions" (a failed condition takes write units).
 */
export function meterWrites(store: Store, tableOf: (name: string) => IndexedTable | undefined): WriteMeter {
  const units = new Map<string, number>();
  let tried: Attributes | undefined;

  const watched = (name: string, rows: ItemDb): ItemDb => {
    const before = new Map<string, Attributes>();
    const count = (key: string, after: Attributes | undefined) => {
      const table = tableOf(name);
      if (table) units.set(name, (units.get(name) ?? 0) + indexWriteUnits(table, before.get(key), after));
    };
    const watching: ItemDb = {
      get: (key, done) =>
        rows.get(key, (error, item) => {
          if (item) before.set(key, item);
          tried = item;
          done(error, item);
        }),
      put: (key, item, done) => {
        count(key, item);
        rows.put(key, item, done);
      },
      del: (key, done) => {
        count(key, undefined);
        rows.del(key, done);
      },
    };
    // Locks and streams stay those of the one table that all calls share.
    return Object.assign(Object.create(rows), watching);
  };

  return {
    store: Object.assign(Object.create(store), { getItemDb: (name: string) => watched(name, store.getItemDb(name)) }),
    indexUnits: (table) => units.get(table) ?? 0,
    triedUnits: () => writeUnits(tried),
  };
}

/** What a change of one item costs in its table's indexes: nothing where the projected attributes stay as they were. */
function indexWriteUnits(table: IndexedTable, before: Attributes | undefined, after: Attributes | undefined): number {
  const indexes = [...(table.GlobalSecondaryIndexes ?? []), ...(table.LocalSecondaryIndexes ?? [])];
  return indexes.reduce((sum, index) => {
    const old = entryOf(table, index, before);
    const now = entryOf(table, index, after);
    if (old === undefined || now === undefined) return sum + (old ? writeUnits(old) : 0) + (now ? writeUnits(now) : 0);
    if (same(old, now, Object.keys({ ...old, ...now }))) return sum;
    if (same(old, now, keyNames(index))) return sum + Math.max(writeUnits(old), writeUnits(now));
    return sum + writeUnits(old) + writeUnits(now);
  }, 0);
}

const keyNames = (of: Pick<IndexedTable, 'KeySchema'>): string[] => of.KeySchema.map((key) => key.AttributeName);

/** By their text, because dynalite's copies have no prototype, and a deep comparison would tell them apart. */
const same = (a: Attributes, b: Attributes, names: readonly string[]): boolean =>
  names.every((name) => JSON.stringify(a[name]) === JSON.stringify(b[name]));

/** What lies in the index of an item; nothing where the item lacks a key of the index. */
function entryOf(table: IndexedTable, index: TableIndex, item: Attributes | undefined): Attributes | undefined {
  if (item === undefined || keyNames(index).some((name) => item[name] === undefined)) return undefined;
  if (index.Projection.ProjectionType === 'ALL') return item;
  const kept = new Set([...keyNames(table), ...keyNames(index), ...(index.Projection.NonKeyAttributes ?? [])]);
  return Object.fromEntries(Object.entries(item).filter(([name]) => kept.has(name)));
}
