import type { Desk } from '../../../functions/contracts/desk.ts';
import { milliseconds } from '../../../functions/contracts/duration.ts';
import type { Ticket } from '../../../functions/contracts/ticket.ts';

/** One of the two times that a route allows, and how it stands. Milliseconds since the epoch. */
export interface Limit {
  readonly name: 'acknowledge' | 'resolve';
  readonly due: number;
  /** When somebody did it; undefined where nobody has. */
  readonly done: number | undefined;
  /** How long it was, or is, too late; below zero what was, or is, left. */
  readonly lateBy: number;
}

/** Both limits of a ticket's present opening; none where the desk no longer has its route. */
export function limitsOf(ticket: Ticket, { routes }: Pick<Desk, 'routes'>, now: number): readonly Limit[] {
  const route = routes.find(({ name }) => name === ticket.route);
  if (route === undefined) return [];
  const { openedAt, acknowledgedAt, resolvedAt } = ticket;
  const limit = (name: Limit['name'], within: string, doneAt: string | undefined): Limit => {
    const due = Date.parse(openedAt) + milliseconds(within);
    const done = doneAt === undefined ? undefined : Date.parse(doneAt);
    return { name, due, done, lateBy: (done ?? now) - due };
  };
  return [
    // Whoever resolves a ticket that nobody took has taken it.
    limit('acknowledge', route.acknowledgeWithin, acknowledgedAt ?? resolvedAt),
    limit('resolve', route.resolveWithin, resolvedAt),
  ];
}

/** Nobody has done it, and its time is over. */
export const isOverdue = ({ done, lateBy }: Limit): boolean => done === undefined && lateBy >= 0;
