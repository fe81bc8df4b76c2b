import { type DocumentClient, documentClient } from '../../functions/adapters/dynamodb/document-client.ts';
import type { Desk } from '../../functions/contracts/desk.ts';
import { DeskAddress as Address, addressPath, type DeskAddress, keptAddress } from '../local/desk-address.ts';
import { type Call, documents } from '../local/in-process/clients.ts';
import { holdsTables, keptTables } from '../local/kept-tables.ts';
import { refuse } from './desk-refused.ts';
import { callOver } from './local-call.ts';
import type { DeployedDesk, WhichDesk } from './which-desk.ts';

/** How far a desk's services can be called: what acts on it depends on that. */
export type Way =
  /** Nothing runs: the next run takes up what is written down in the folder. */
  | { readonly kind: 'kept'; readonly folder: string; readonly handleTicket: string | undefined }
  | { readonly kind: 'running'; readonly call: Call; readonly handleTicket: string; readonly eventBus: string }
  | DeployedDesk;

/** A desk that was found, and its tables. */
export interface Reach {
  readonly config: Desk;
  now(): number;
  readonly client: DocumentClient;
  readonly mentionTable: string;
  readonly ticketTable: string;
  readonly way: Way;
  close(): Promise<void>;
}

/** Nobody on this machine takes longer to answer who it is. */
const patienceMs = 1_000;

/** @param teamsConfig the desk config of this checkout: what is deployed, and what a folder of long ago was kept for */
export async function reach(which: WhichDesk, teamsConfig: () => Promise<Desk>): Promise<Reach> {
  switch (which.kind) {
    case 'folder':
      return reachFolder(which.folder, teamsConfig);
    case 'running':
      return reachRunning(
        (await addressAt(which.url)) ?? refuse(`no desk answers at ${which.url}: is it still running?`),
      );
    case 'deployed': {
      const { mentionTable, ticketTable } = which;
      const config = await teamsConfig();
      const client = documentClient();
      return { config, now: Date.now, client, mentionTable, ticketTable, way: which, close: async () => {} };
    }
  }
}

async function reachFolder(folder: string, teamsConfig: () => Promise<Desk>): Promise<Reach> {
  if (!holdsTables(folder) && holdsTables(`${folder}/live`)) {
    refuse(`--data ${folder} holds no tables of a play: those of npm start -- --live are in --data ${folder}/live`);
  }
  const address = keptAddress(folder);
  const running = address?.url === undefined ? undefined : await addressAt(address.url);
  if (running !== undefined) return reachRunning(running);
  const { call, ...tables } = await keptTables(folder);
  const config = address?.desk ?? (await teamsConfig());
  // Its clock goes on from where it stood when it was put away.
  const behind = address === undefined ? 0 : address.at - address.now;
  const way = { kind: 'kept', folder, handleTicket: address?.handleTicket } as const;
  return { config, now: () => Date.now() - behind, client: documents(call), ...tables, way };
}

/** The address of the desk that runs at the URL; undefined where none does. */
async function addressAt(url: string): Promise<DeskAddress | undefined> {
  try {
    const answer = await fetch(`${url}${addressPath}`, { signal: AbortSignal.timeout(patienceMs) });
    const { success, data } = Address.safeParse(await answer.json());
    return success ? { ...data, url } : undefined;
  } catch {
    return undefined;
  }
}

function reachRunning({ desk, now, at, url = '', ...names }: DeskAddress): Reach {
  const call = callOver(url);
  const { mentionTable, ticketTable, handleTicket, eventBus } = names;
  return {
    config: desk,
    now: () => Date.now() - at + now,
    client: documents(call),
    ...{ mentionTable, ticketTable },
    way: { kind: 'running', call, handleTicket, eventBus },
    close: async () => {},
  };
}
