import { randomUUID } from 'node:crypto';
import type { Ticket } from '../../../functions/contracts/ticket.ts';
import type { HistoryEntry } from '../../../functions/ports/ticket-store.ts';
import type { Command } from '../command.ts';
import { misuse } from '../desk-refused.ts';
import { nameOf } from '../people.ts';
import { ticketGiven, ticketNamed } from '../ticket-named.ts';
import { actOptions, actorOf } from './act.ts';

const longest = 2_000;

export const note: Command = {
  name: 'note',
  words: ['TICKET', 'TEXT…'],
  takes: '[--by PERSON]',
  does: 'writes a note of yours into the history of the ticket',
  document: 'ticket, entry',
  options: actOptions,
  read(given) {
    const [named, ...rest] = given.words;
    const name = ticketGiven(named);
    const said = noteGiven(rest.join(' '));
    return async (desk) => {
      const by = actorOf(desk, given);
      const ticket = await ticketNamed(desk, name);
      const entry = noteEntry(ticket, by, said, new Date(desk.now()).toISOString(), randomUUID());
      const { addNote } = await desk.acts();
      await addNote(ticket, entry);
      return { json: { ticket, entry }, text: `${ticket.number} has a note, by ${nameOf(desk.config, by)}` };
    };
  },
};

/** @throws DeskArgumentsInvalid */
export function noteGiven(given: string): string {
  const said = given.trim();
  if (said === '') return misuse("a note takes some words: 'called them back'");
  return said.length <= longest ? said : misuse(`a note has at most ${longest} characters, not ${said.length}`);
}

export const noteEntry = (
  { opening }: Ticket,
  by: string,
  said: string,
  at: string,
  requestId: string,
): HistoryEntry => ({ at, what: 'noted', by, from: 'command-line', opening, note: said, requestId });
