import type { Desk, TicketRoute } from '../../contracts/desk.ts';
import type { Mention } from '../../contracts/mention.ts';
import type { Ticket } from '../../contracts/ticket.ts';
import { inTurn, onDuty } from '../../domain/assignment.ts';
import type { MentionLists } from '../../ports/mention-lists.ts';
import { type TicketStore, TicketUnknown } from '../../ports/ticket-store.ts';
import type { Turns } from '../../ports/turns.ts';

/** Whoever wrote more than that since their last ticket is nobody whom an owner remembers. */
const mostEarlierMentions = 10;

export interface OwnerPorts {
  readonly desk: Desk;
  readonly lists: MentionLists;
  readonly tickets: TicketStore;
  readonly turns: Turns;
}

/**
 * Whose a new ticket becomes: of those of the route who are on duty, whoever had the author's last ticket, else whose turn it
 * is. Undefined where the route assigns nobody, and where nobody is on duty.
 */
export async function chooseOwner(
  { desk, lists, tickets, turns }: OwnerPorts,
  { name, assignTo = [] }: TicketRoute,
  post: Mention | undefined,
  now: number,
): Promise<string | undefined> {
  const present = onDuty(desk, assignTo, now);
  if (present.length === 0) return undefined;
  const last = post && (await lastOwner(lists, tickets, post));
  if (last !== undefined && present.includes(last)) return last;
  return inTurn(present, await turns.next(name));
}

async function lastOwner(lists: MentionLists, tickets: TicketStore, post: Mention): Promise<string | undefined> {
  for (const { id, mention } of await lists.byAuthor(post, mostEarlierMentions)) {
    const ticketId = mention && id !== post.id ? await tickets.ticketOf(mention) : undefined;
    const ticket = ticketId === undefined ? undefined : await ticketAt(tickets, ticketId);
    if (ticket !== undefined) return ticket.assignee;
  }
  return undefined;
}

/** An answer of our own may lie where there is no ticket yet. */
async function ticketAt(tickets: TicketStore, ticketId: string): Promise<Ticket | undefined> {
  try {
    return await tickets.read(ticketId);
  } catch (error) {
    if (error instanceof TicketUnknown) return undefined;
    throw error;
  }
}
