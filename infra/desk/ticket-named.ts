import { MentionId } from '../../functions/contracts/mention.ts';
import { type Ticket, TicketId } from '../../functions/contracts/ticket.ts';
import { TicketNumber } from '../../functions/contracts/ticket-number.ts';
import { misuse, refuse } from './desk-refused.ts';
import type { OpenDesk } from './open-desk.ts';

const isOf = (schema: { safeParse(given: unknown): { readonly success: boolean } }, given: string): boolean =>
  schema.safeParse(given).success;

/** What stands on a command line in a ticket's place. @throws DeskArgumentsInvalid */
export function ticketGiven(given: string | undefined): string {
  if (given === undefined) return misuse('say which ticket, such as ACME-12');
  const [number, id] = [given.toUpperCase(), given.toLowerCase()];
  if (isOf(TicketNumber, number)) return number;
  // A watch may be called like a prefix: what is a number is taken for one.
  if (isOf(TicketId, id)) return id;
  return misuse(`a ticket is called such as ACME-12, not '${given}'`);
}

/** What stands on a command line in a mention's place. @throws DeskArgumentsInvalid */
export function mentionGiven(given: string | undefined): string {
  if (given === undefined) return misuse('say which mention, such as acme/x/2028738409182265362');
  if (isOf(MentionId, given)) return given;
  return misuse(`a mention is called watch/source/post id, such as acme/x/2028738409182265362, not '${given}'`);
}

/**
 * The ticket of a number or an id, as `ticketGiven` reads it.
 * @throws DeskRefused where there is none
 */
export async function ticketNamed({ tickets }: Pick<OpenDesk, 'tickets'>, name: string): Promise<Ticket> {
  // `acme-2028738409182265362` looks like a number, too: no desk counts as far as the ids of posts reach.
  const found = (await tickets.numbered(name.toUpperCase())) ?? (await withId(tickets, name.toLowerCase()));
  return found ?? refuse(`there is no ticket ${name}: list --all shows those that there are`);
}

async function withId(tickets: OpenDesk['tickets'], id: string): Promise<Ticket | undefined> {
  try {
    return await tickets.read(id);
  } catch (error) {
    if (error instanceof Error && error.name === 'TicketUnknown') return undefined;
    throw error;
  }
}
