import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { documents } from '../local/in-process/clients.ts';
import { closeStore, openStore, run, type Store } from '../local/services/dynalite-engine.ts';
import { CorrectionRefused } from './correction-refused.ts';

/**
 * The tables that a local desk kept, found by their logical ids: no template is needed.
 * @param folder what `npm start -- --data` was given
 * @throws CorrectionRefused where there are none, or a desk is using them
 */
export async function keptTables(folder: string) {
  const path = join(folder, 'tables');
  // What opens a store makes one where there is none.
  if (!existsSync(join(path, 'CURRENT'))) {
    throw new CorrectionRefused(`--data ${folder} holds no tables: npm start -- --data ${folder} makes them`);
  }
  const store = await opened(path, folder);
  try {
    const { TableNames } = (await run(store, 'ListTables', {})) as { readonly TableNames: readonly string[] };
    const called = (subject: string): string => {
      const name = TableNames.find((one) => one.startsWith(`${subject}Table`));
      if (name === undefined)
        throw new CorrectionRefused(`--data ${folder} holds no table of ${subject}: it is no desk's`);
      return name;
    };
    return {
      client: documents((_service, operation, input) => run(store, operation, input)),
      mentionTable: called('Mentions'),
      ticketTable: called('Tickets'),
      close: () => closeStore(store),
    };
  } catch (error) {
    await closeStore(store);
    throw error;
  }
}

async function opened(path: string, folder: string): Promise<Store> {
  try {
    return await openStore(path);
  } catch (cause) {
    throw new CorrectionRefused(`--data ${folder} can't be opened: is a desk running on it? Stop it first`, { cause });
  }
}
