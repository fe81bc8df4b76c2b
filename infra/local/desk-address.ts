import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import * as z from 'zod/mini';
import { Desk } from '../../functions/contracts/desk.ts';
import type { Declaration } from './cloud/declared.ts';
import { NotSupported } from './cloud/not-supported.ts';

/** What somebody outside the process of a local desk needs to know of it to look into it, and to act in it. */
export const DeskAddress = z.object({
  /** The config that it runs with: a replay adds watches to the team's. */
  desk: Desk,
  /** Logical ids, by which the desk's services know what the template declares. */
  mentionTable: z.string(),
  ticketTable: z.string(),
  handleTicket: z.string(),
  eventBus: z.string(),
  /** What time it was on the desk, and by the clock on the wall at that moment; milliseconds since the epoch. */
  now: z.number(),
  at: z.number(),
  /** Where an AWS client finds its services; absent while it is not running. */
  url: z.optional(z.string()),
});
export type DeskAddress = z.infer<typeof DeskAddress>;

/** Where a running desk tells its address: a path at its URL. */
export const addressPath = '/desk';

/** What of an address the template says. */
export function declaredNames(
  declaration: Declaration,
): Pick<DeskAddress, 'mentionTable' | 'ticketTable' | 'handleTicket' | 'eventBus'> {
  const named = (type: Parameters<Declaration['of']>[0], begin: string): string => {
    const found = declaration.of(type).find(({ path }) => path.startsWith(begin));
    if (found === undefined) throw new NotSupported(`a template without the ${type} ${begin}`);
    return found.logicalId;
  };
  return {
    mentionTable: named('AWS::DynamoDB::GlobalTable', 'Mentions/'),
    ticketTable: named('AWS::DynamoDB::GlobalTable', 'Tickets/'),
    handleTicket: named('AWS::StepFunctions::StateMachine', 'HandleTicket/'),
    eventBus: named('AWS::Events::EventBus', ''),
  };
}

const fileIn = (folder: string): string => join(folder, 'desk.json');

/** Writes the address down where the desk keeps its tables. @param tablesFolder the folder in the desk's own */
export function keepAddress(tablesFolder: string, address: DeskAddress): void {
  const file = fileIn(dirname(tablesFolder));
  writeFileSync(`${file}.new`, JSON.stringify(address));
  renameSync(`${file}.new`, file);
}

/** The address of the desk that keeps its tables in the folder; undefined where none was ever written down. */
export function keptAddress(folder: string): DeskAddress | undefined {
  const file = fileIn(folder);
  return existsSync(file) ? DeskAddress.parse(JSON.parse(readFileSync(file, 'utf8'))) : undefined;
}
