import type { History } from './history.ts';

/** A row as DynamoDB writes it. */
export type Item = Record<string, Record<string, unknown>>;
type Table = 'Mentions' | 'Tickets' | 'Ledger';

/** Changes a table behind the back of the desk. */
export const write = ({ desk }: History, table: Table, operation: string, input: object): Promise<unknown> =>
  desk.cloud.call({
    service: 'dynamodb',
    operation,
    caller: 'test',
    input: {
      TableName: desk.nameOf('AWS::DynamoDB::GlobalTable', (path) => path.startsWith(`${table}/`)),
      ...input,
    },
  });

export const put = (history: History, table: Table, Item: Item): Promise<unknown> =>
  write(history, table, 'PutItem', { Item });

/** Where the row of a mention lies. */
export const keyOf = ({ stream, post }: Item) => ({ stream, post });

export const removeTicketRow = (history: History, { ticketId, item }: Item): Promise<unknown> =>
  write(history, 'Tickets', 'DeleteItem', { Key: { ticketId, item } });

/** @throws Error where the history has no such row */
export async function rowIn(history: History, table: Table, holds: (item: Item) => boolean): Promise<Item> {
  const row = ((await history.desk.itemsIn(table)) as Item[]).find(holds);
  if (row === undefined) throw new Error(`the history has no such row in ${table}`);
  return row;
}
