import type { Mention } from '../../functions/contracts/mention.ts';
import type { Ticket } from '../../functions/contracts/ticket.ts';
import type { HistoryEntry, TicketPost } from '../../functions/ports/ticket-store.ts';
import type { OpenDesk } from './open-desk.ts';
import { mentionsById } from './posts-of.ts';

/** A post of a ticket, and its row as far as that is still there. */
export interface FiledPost extends TicketPost {
  /** The ticket in which it lies: this one, or one that was joined into it. */
  readonly ticket: string;
  readonly mention: Mention | undefined;
}

/** A ticket that this one is tied to. */
export interface TicketLink {
  readonly as: 'moved-to' | 'follows' | 'joined-by';
  readonly ticketId: string;
  /** Undefined where the other one is not there. */
  readonly number: string | undefined;
}

/** Everything about one ticket. */
export interface TicketFile {
  readonly ticket: Ticket;
  /** Those of what was joined into it, too. */
  readonly posts: readonly FiledPost[];
  readonly history: readonly HistoryEntry[];
  readonly links: readonly TicketLink[];
}

export async function ticketFile(desk: OpenDesk, ticket: Ticket): Promise<TicketFile> {
  const history = await desk.tickets.history(ticket.ticketId);
  const joined = await joinedInto(desk, ticket, history);
  const filed = await Promise.all([ticket, ...joined].map((each) => postsIn(desk, each)));
  const posts = filed.flat().sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
  const rows = await mentionsById(
    desk,
    posts.map(({ mentionId }) => mentionId),
  );
  return {
    ticket,
    posts: posts.map((post) => ({ ...post, mention: rows.get(post.mentionId) })),
    history,
    links: [
      ...(await linkTo(desk, 'moved-to', ticket.movedTo)),
      ...(await linkTo(desk, 'follows', ticket.follows)),
      ...joined.map(({ ticketId, number }) => ({ as: 'joined-by', ticketId, number }) as const),
    ],
  };
}

/** The tickets that went into this one, those that had gone into them before, too. */
async function joinedInto(
  desk: OpenDesk,
  { ticketId }: Ticket,
  history: readonly HistoryEntry[],
): Promise<readonly Ticket[]> {
  const numbers = new Set(history.flatMap(({ what, to }) => (what === 'joined' && to !== undefined ? to : [])));
  const others = await Promise.all([...numbers].map((number) => desk.tickets.numbered(number)));
  const joined = others.filter((other) => other?.movedTo === ticketId).filter((other) => other !== undefined);
  const before = joined.map(async (each) => joinedInto(desk, each, await desk.tickets.history(each.ticketId)));
  return [...joined, ...(await Promise.all(before)).flat()];
}

const postsIn = async ({ tickets }: OpenDesk, { ticketId, number }: Ticket) =>
  (await tickets.posts(ticketId)).map((post) => ({ ...post, ticket: number }));

async function linkTo(desk: OpenDesk, as: TicketLink['as'], id: string | undefined): Promise<readonly TicketLink[]> {
  if (id === undefined) return [];
  return [{ as, ticketId: id, number: await numberOf(desk, id) }];
}

/** What people call the ticket of that id; undefined where it is only a signpost, or gone. */
export async function numberOf({ tickets }: Pick<OpenDesk, 'tickets'>, ticketId: string): Promise<string | undefined> {
  try {
    return (await tickets.read(ticketId)).number;
  } catch (error) {
    if (error instanceof Error && error.name === 'TicketUnknown') return undefined;
    throw error;
  }
}
