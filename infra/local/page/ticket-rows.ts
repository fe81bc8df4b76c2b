import { Ticket } from '../../../functions/contracts/ticket.ts';
import type { TicketEvent } from './desk-view.ts';

/** A row of the ticket table. */
export type Row = Readonly<Record<string, unknown>>;

/** The ticket among the rows of its partition. Undefined where only a signpost lies there, or no ticket at all. */
export function ticketAmong(rows: readonly Row[]): Ticket | undefined {
  const head = rows.find(isTicket);
  return head && Ticket.parse(head);
}

/** Numbers, authors' matters, words of the search and the like lie in the same table; a signpost has no number. */
export const isTicket = ({ item, number }: Row): boolean => item === 'ticket' && number !== undefined;

export const isPost = ({ item }: Row): boolean => String(item).startsWith('post#');
const isHistory = ({ item }: Row): boolean => String(item).startsWith('history#');

/** What happened, the oldest first. The row of a post is also the ticket's history of it. */
export const historyIn = (rows: readonly Row[]): readonly TicketEvent[] =>
  rows
    .filter((row) => isPost(row) || isHistory(row))
    .map(eventIn)
    .sort(earliestFirst(({ at }) => at));

function eventIn({ at, what, by, mentionId, ...more }: Row): TicketEvent {
  const { from, to, note } = more;
  return {
    ...{ at: String(at), what: String(what), by: String(mentionId ?? by) },
    ...(typeof from === 'string' && { from }),
    ...(typeof to === 'string' && { to }),
    ...(typeof note === 'string' && { note }),
    ...(mentionId !== undefined && typeof by === 'string' && { wantedBy: by }),
  };
}

/** Where the search for a mention goes on from here: the word of its own row counts before that of the ticket's. */
export function nextHop(rows: readonly Row[], mentionId: string): string | undefined {
  const post = rows.find(({ item }) => item === `post#${mentionId}`);
  const head = rows.find(({ item }) => item === 'ticket');
  const { movedTo } = post ?? head ?? {};
  return typeof movedTo === 'string' ? movedTo : undefined;
}

export const earliestFirst =
  <T>(timeOf: (entry: T) => string) =>
  (a: T, b: T): number =>
    Date.parse(timeOf(a)) - Date.parse(timeOf(b));
