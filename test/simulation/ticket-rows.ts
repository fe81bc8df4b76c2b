import type { Route } from '../../functions/contracts/desk.ts';
import { Ticket } from '../../functions/contracts/ticket.ts';
import { simulatedDesk } from './desk.ts';

/** Everything that lies under one ticket's id. */
export interface TicketRows {
  readonly ticketId: string;
  readonly head: Ticket | undefined;
  readonly posts: readonly { readonly mentionId: string; readonly what: string; readonly at: string }[];
  readonly history: readonly {
    /** None of what happened to a post. */
    readonly opening?: number;
    readonly what: string;
    readonly by: string;
    readonly at: string;
    /** Of an edited post. */
    readonly version?: string;
  }[];
}

/** One opening of a ticket, from its beginning to the next one's. */
export interface Opening {
  /** `<ticketId>#<opening>`: what the keys of its notices begin with. */
  readonly key: string;
  /** Whether it is the one that the ticket is in. */
  readonly isPresent: boolean;
  /** As far as the rows tell: an earlier opening's is that of the ticket's beginning, or unknown. */
  readonly route: Route | undefined;
  readonly openedAt: string;
  readonly acknowledgedAt: string | undefined;
  readonly resolvedAt: string | undefined;
  readonly escalations: readonly { readonly missed: string; readonly at: string }[];
}

type Row = Record<string, unknown>;

/** @param rows of the ticket table, as plain values */
export function readTickets(rows: readonly Row[]): TicketRows[] {
  const byTicket = new Map<string, Row[]>();
  for (const row of rows) {
    const id = String(row.ticketId);
    byTicket.set(id, [...(byTicket.get(id) ?? []), row]);
  }
  return [...byTicket].map(([ticketId, own]) => {
    const head = own.find(({ item }) => item === 'ticket');
    const under = <T>(prefix: string): T[] => own.filter(({ item }) => String(item).startsWith(prefix)) as T[];
    return {
      ticketId,
      head: head === undefined ? undefined : Ticket.parse(head),
      posts: under('post#'),
      history: under('history#'),
    };
  });
}

/** The openings of a ticket, the first one first. */
export function openingsOf({ ticketId, head, posts, history }: TicketRows): Opening[] {
  if (head === undefined) return [];
  const begins = posts
    .filter(({ what }) => what === 'opened' || what === 'reopened')
    .map(({ at }) => at)
    .sort();
  return Array.from({ length: head.opening }, (_, i): Opening => {
    const isPresent = i + 1 === head.opening;
    const within = history.filter(({ opening }) => opening === i + 1);
    const when = (what: string): string | undefined => within.find((entry) => entry.what === what)?.at;
    return {
      key: `${ticketId}#${i + 1}`,
      isPresent,
      route: isPresent ? simulatedDesk.routes.find(({ name }) => name === head.route) : undefined,
      openedAt: isPresent ? head.openedAt : (begins[i] ?? ''),
      acknowledgedAt: isPresent ? head.acknowledgedAt : when('acknowledged'),
      resolvedAt: isPresent ? head.resolvedAt : when('resolved'),
      escalations: within.filter(({ what }) => what === 'escalated').map(({ by, at }) => ({ missed: by, at })),
    };
  });
}
