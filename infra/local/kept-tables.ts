import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Call } from './in-process/clients.ts';
import { closeStore, openStore, run, type Store } from './services/dynalite-engine.ts';

/** A folder that was named as a desk's is none, or in use; the message is all that there is to say. */
export class KeptTablesRefused extends Error {
  override readonly name = 'KeptTablesRefused';
}

export interface KeptTables {
  /** Of DynamoDB alone. */
  readonly call: Call;
  readonly mentionTable: string;
  readonly ticketTable: string;
  close(): Promise<void>;
}

const tablesIn = (folder: string): string => join(folder, 'tables');

/** Whether a desk kept tables there. What opens a store makes one where there is none. */
export const holdsTables = (folder: string): boolean => existsSync(join(tablesIn(folder), 'CURRENT'));

/**
 * The tables that a local desk kept, found by their logical ids: no template is needed.
 * @param folder what `npm start -- --data` was given
 * @throws KeptTablesRefused where there are none, or a desk is using them
 */
export async function keptTables(folder: string): Promise<KeptTables> {
  if (!holdsTables(folder)) {
    throw new KeptTablesRefused(`--data ${folder} holds no tables: npm start -- --data ${folder} makes them`);
  }
  const store = await opened(folder);
  try {
    const { TableNames } = (await run(store, 'ListTables', {})) as { readonly TableNames: readonly string[] };
    const called = (subject: string): string => {
      const name = TableNames.find((one) => one.startsWith(`${subject}Table`));
      if (name === undefined) {
        throw new KeptTablesRefused(`--data ${folder} holds no table of ${subject}: it is no desk's`);
      }
      return name;
    };
    return {
      call: (_service, operation, input) => run(store, operation, input),
      mentionTable: called('Mentions'),
      ticketTable: called('Tickets'),
      close: () => closeStore(store),
    };
  } catch (error) {
    await closeStore(store);
    throw error;
  }
}

async function opened(folder: string): Promise<Store> {
  try {
    return await openStore(tablesIn(folder));
  } catch (cause) {
    const why = 'is a desk running on it? Stop it first';
    throw new KeptTablesRefused(`--data ${folder} can't be opened: ${why}`, { cause });
  }
}
