import { opensTickets, type TicketRoute } from '../../functions/contracts/desk.ts';
import { Ticket, TicketId } from '../../functions/contracts/ticket.ts';
import { simulatedDesk } from './desk.ts';

/** Everything that lies under one ticket's id. */
export interface TicketRows {
  readonly ticketId: string;
  readonly head: Ticket | undefined;
  /** Where its posts lie, and further ones go. */
  readonly movedTo: string | undefined;
  readonly posts: readonly {
    readonly mentionId: string;
    readonly what: string;
    readonly at: string;
    /** Of one that was split out. */
    readonly movedTo?: string;
  }[];
  /** When somebody last had it that nobody else is told of its resolution, by the opening. */
  readonly stoppedAt: ReadonlyMap<number, string>;
  readonly history: readonly {
    /** None of what happened to a post. */
    readonly opening?: number;
    readonly what: string;
    readonly by: string;
    readonly at: string;
    /** Of an edited post. */
    readonly version?: string;
    /** Of an escalation that was not the first of its chain. */
    readonly requestId?: string;
    /** Of one who was told the mention, of an assignment the person, of a snooze its end. */
    readonly to?: string;
    readonly note?: string;
  }[];
}

/** One opening of a ticket, from its beginning to the next one's. */
export interface Opening {
  /** `<ticketId>#<opening>`: what the keys of its notices begin with. */
  readonly key: string;
  /** Whether it is the one that the ticket is in. */
  readonly isPresent: boolean;
  /** As far as the rows tell: an earlier opening's is that of the ticket's beginning, or unknown. */
  readonly route: TicketRoute | undefined;
  readonly openedAt: string;
  readonly acknowledgedAt: string | undefined;
  readonly resolvedAt: string | undefined;
  /** Where nobody took it up again before. */
  readonly snoozedUntil: string | undefined;
  readonly escalations: readonly {
    readonly missed: string;
    readonly at: string;
    /** 0 for the first of the chain. */
    readonly link: number;
  }[];
}

type Row = Record<string, unknown>;

/** @param rows of the ticket table, as plain values */
export function readTickets(rows: readonly Row[]): TicketRows[] {
  const byTicket = new Map<string, Row[]>();
  for (const row of rows) {
    const id = String(row.ticketId);
    // Numbers, an author's matters, the index of words and the like lie in the same table.
    if (!TicketId.safeParse(id).success) continue;
    byTicket.set(id, [...(byTicket.get(id) ?? []), row]);
  }
  return [...byTicket].map(([ticketId, own]) => {
    const row = own.find(({ item }) => item === 'ticket');
    // Only a signpost to where the conversation's ticket lies.
    const head = row?.status === undefined ? undefined : row;
    const under = <T>(prefix: string): T[] => own.filter(({ item }) => String(item).startsWith(prefix)) as T[];
    return {
      ticketId,
      movedTo: row?.movedTo === undefined ? undefined : String(row.movedTo),
      head: head === undefined ? undefined : Ticket.parse(head),
      posts: under('post#'),
      history: under('history#'),
      stoppedAt: new Map(
        under<Row>('telling#').map(({ item, stoppedAt }) => [Number(String(item).split('#')[1]), String(stoppedAt)]),
      ),
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
    const snooze = within.find(({ what }) => what === 'snoozed');
    const isTakenUp = within.some(({ what, at }) => what === 'acknowledged' && at > (snooze?.at ?? ''));
    const when = (what: string): string | undefined => within.find((entry) => entry.what === what)?.at;
    return {
      key: `${ticketId}#${i + 1}`,
      isPresent,
      route: isPresent ? simulatedDesk.routes.filter(opensTickets).find(({ name }) => name === head.route) : undefined,
      openedAt: isPresent ? head.openedAt : (begins[i] ?? ''),
      acknowledgedAt: isPresent ? head.acknowledgedAt : when('acknowledged'),
      resolvedAt: isPresent ? head.resolvedAt : when('resolved'),
      snoozedUntil: isTakenUp ? undefined : snooze?.to,
      escalations: within
        .filter(({ what }) => what === 'escalated')
        .map(({ by, at, requestId }) => ({
          missed: by,
          at,
          link: Number(requestId ?? 0),
        })),
    };
  });
}
