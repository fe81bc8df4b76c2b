import { randomUUID } from 'node:crypto';
import { userInfo } from 'node:os';
import type { Ticket } from '../../../functions/contracts/ticket.ts';
import type { TicketAction } from '../../../functions/domain/ticket-action.ts';
import type { Acted, Action, HistoryEntry } from '../../../functions/ports/ticket-store.ts';
import { type Command, type Given, type Options, text } from '../command.ts';
import { refuse } from '../desk-refused.ts';
import { doneText, unchangedText } from '../done-text.ts';
import type { OpenDesk } from '../open-desk.ts';
import { whoActs } from '../people.ts';
import { numberOf } from '../ticket-file.ts';
import { ticketGiven, ticketNamed } from '../ticket-named.ts';

export interface Acting extends Pick<Command, 'name' | 'words' | 'does'> {
  /** Of its own options. */
  readonly takes?: string;
  readonly options?: Options;
  /** Whether it is done to a ticket that goes on in another, too. @default false */
  readonly evenIfMoved?: boolean;
  /** Reads what stands after the ticket. @throws DeskArgumentsInvalid */
  readonly read: (given: Given) => (desk: OpenDesk) => Promise<TicketAction>;
}

export const actOptions: Options = { by: text };

/** A command that does one thing to one ticket. */
export const acting = ({
  name,
  words,
  takes = '',
  does,
  options = {},
  evenIfMoved = false,
  read,
}: Acting): Command => ({
  name,
  words,
  takes: `${takes} [--by PERSON]`.trimStart(),
  does,
  document: 'ticket',
  options: { ...options, ...actOptions },
  read(given) {
    const ticketName = ticketGiven(given.words[0]);
    const actionOn = read(given);
    return async (desk, { zone }) => {
      const by = actorOf(desk, given);
      const seen = await ticketNamed(desk, ticketName);
      if (!evenIfMoved) await refuseMoved(desk, seen);
      const action = await requestFor(desk, seen, by, await actionOn(desk));
      const acted = await carryOut(desk, action);
      return { json: { ticket: acted.ticket }, text: doneText(action, acted, desk.config, zone) };
    };
  },
});

export const actorOf = (desk: OpenDesk, given: Given): string =>
  whoActs(desk.config, given.one('by'), userInfo().username);

/** @throws DeskRefused where the ticket goes on in another: nobody looks after it any more */
export async function refuseMoved(desk: OpenDesk, { number, movedTo }: Ticket): Promise<void> {
  if (movedTo === undefined) return;
  const other = (await numberOf(desk, movedTo)) ?? movedTo;
  refuse(`${number} goes on in ${other}: do it to that one`);
}

/** What is asked for, in the name of whoever acts, and after everything that they could see. */
export const requestFor = async (
  desk: OpenDesk,
  { ticketId, opening }: Ticket,
  by: string,
  action: TicketAction,
): Promise<Action> => ({
  ...{ ticketId, opening, action, by },
  from: 'command-line',
  requestId: randomUUID(),
  at: timeAfter(await desk.tickets.history(ticketId), desk.now()),
});

/** Of two who speak of the same thing the later one has the last word; but clocks differ, and a played desk's may stand. */
function timeAfter(history: readonly HistoryEntry[], now: number): string {
  const latest = Math.max(0, ...history.map(({ at }) => Date.parse(at)));
  return new Date(Math.max(now, latest + 1)).toISOString();
}

/**
 * One that was opened before is made sure of, and that is said.
 * @throws DeskRefused with the reason where the ticket can't be treated so, or is so already
 */
export async function carryOut(desk: OpenDesk, action: Action): Promise<Acted> {
  const { act } = await desk.acts();
  const acted = await act(action).catch(refusedFor);
  const isMadeSureOf = action.action.do === 'reopen' && acted.opened !== undefined;
  if (!acted.changed && !isMadeSureOf) refuse(unchangedText(action, acted.ticket));
  return acted;
}

/** Whose message is meant for the person who asked. */
const forPeople = ['ActionRefused', 'RouteUnknown'];

function refusedFor(error: unknown): never {
  if (error instanceof Error && forPeople.includes(error.name)) refuse(error.message);
  throw error;
}
