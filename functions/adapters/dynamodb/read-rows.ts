import { BatchGetCommand } from '@aws-sdk/lib-dynamodb';
import type { DocumentClient } from './document-client.ts';

/** `BatchGetItem` takes at most 100 keys. */
const keysPerRead = 100;

export type Row = Readonly<Record<string, unknown>>;

export interface RowsToRead {
  readonly tableName: string;
  /** Each of them once. */
  readonly keys: readonly Readonly<Record<string, string>>[];
  /** Whether what was written a moment ago must be seen; it costs twice as much. @default false */
  readonly isConsistent?: boolean;
}

/** Those of the rows that there are, in no order. */
export async function readRows(
  client: DocumentClient,
  { tableName, keys, isConsistent = false }: RowsToRead,
): Promise<readonly Row[]> {
  const rows: Row[] = [];
  let open = [...keys];
  while (open.length > 0) {
    const request = { Keys: open.slice(0, keysPerRead), ConsistentRead: isConsistent };
    const answer = await client.send(new BatchGetCommand({ RequestItems: { [tableName]: request } }));
    rows.push(...(answer.Responses?.[tableName] ?? []));
    const unread = (answer.UnprocessedKeys?.[tableName]?.Keys ?? []) as Record<string, string>[];
    open = [...open.slice(keysPerRead), ...unread];
  }
  return rows;
}
