import { storedBytes } from '../bill/stored-bytes.ts';
import { billFor, type Usage } from '../bill/usage.ts';
import type { CountedTable } from './counted-table.ts';
import type { Filled } from './fill.ts';
import type { Timed } from './timed.ts';

/** A call to DynamoDB from a Lambda, milliseconds, and half a GB of memory, as in `handlerDurations`. */
export const roundTripMs = 8;
const gigabytes = 0.5;

export interface MonthCost {
  readonly usage: Usage;
  /** US dollars: of taking posts in, of searching, of keeping. */
  readonly indexing: number;
  readonly searching: number;
  readonly keeping: number;
  readonly total: number;
  /** Bytes of the search's own rows, and of the terms in the rows of posts. */
  readonly bytes: number;
}

/** What the search costs in the month that was lived through, with so many searches, at list prices. */
export async function monthCost(
  table: CountedTable,
  { told, folded, runs, termBytes }: Filled,
  { read }: Timed,
  searches: number,
): Promise<MonthCost> {
  const items = (await table.items()) as Parameters<typeof storedBytes>[1];
  const bytes = storedBytes([], items, 0).tickets + termBytes;
  const indexing: Usage = {
    'dynamodb.write-units': told.write + folded.write,
    'dynamodb.read-units': folded.read,
    'lambda.requests': runs,
    'lambda.gb-seconds': (folded.calls * roundTripMs * gigabytes) / 1_000,
    'scheduler.invocations': runs,
  };
  const searching: Usage = { 'dynamodb.read-units': read * searches };
  const keeping: Usage = {
    'dynamodb.gigabyte-months': bytes / 1e9,
    'dynamodb.backup-gigabyte-months': bytes / 1e9,
  };
  const [forIndexing, forSearching, forKeeping] = [indexing, searching, keeping].map(dollarsOf);
  const parts = { indexing: forIndexing ?? 0, searching: forSearching ?? 0, keeping: forKeeping ?? 0 };
  return { usage: indexing, ...parts, total: parts.indexing + parts.searching + parts.keeping, bytes };
}

const dollarsOf = (usage: Usage): number =>
  Object.values(billFor(usage).aws).reduce((sum, dollars) => sum + dollars, 0);
