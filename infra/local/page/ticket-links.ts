import type { Ticket } from '../../../functions/contracts/ticket.ts';
import type { TicketEvent, TicketLink } from './desk-view.ts';

type ReadTicket = (ticketId: string) => Promise<Ticket | undefined>;

/**
 * The tickets that one is tied to, in either direction: those that its row names, and those that were joined into it or split
 * out of it, which its history names.
 */
export async function linksOf(
  ticket: Ticket,
  history: readonly TicketEvent[],
  read: ReadTicket,
): Promise<readonly TicketLink[]> {
  const { ticketId, movedTo, follows } = ticket;
  const next = movedTo === undefined ? undefined : await read(movedTo);
  const before = follows === undefined ? undefined : await read(follows);
  const named: TicketLink[] = [
    ...(movedTo === undefined
      ? []
      : [
          {
            as: next?.follows === ticketId ? 'goes on in' : 'joined into',
            name: next?.number ?? movedTo,
          } as const,
        ]),
    ...(follows === undefined
      ? []
      : [
          {
            as: before?.movedTo === ticketId ? 'goes on from' : 'split from',
            name: before?.number ?? follows,
          } as const,
        ]),
  ];
  const known = new Set(named.map(({ name }) => name));
  const told = history.flatMap(({ what, to }): TicketLink[] => {
    const as = what === 'joined' ? 'joined by' : what === 'split' ? 'split into' : undefined;
    if (as === undefined || to === undefined || known.has(to)) return [];
    known.add(to);
    return [{ as, name: to }];
  });
  return [...named, ...told];
}
