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

/** Both limits of a ticket's present opening, as its route set them then. */
export function limitsOf(
  { acknowledgeBy, resolveBy, acknowledgedAt, resolvedAt }: Ticket,
  now: number,
): readonly [Limit, Limit] {
  const limit = (name: Limit['name'], by: string, doneAt: string | undefined): Limit => {
    const due = Date.parse(by);
    const done = doneAt === undefined ? undefined : Date.parse(doneAt);
    return { name, due, done, lateBy: (done ?? now) - due };
  };
  return [
    // Whoever resolves a ticket that nobody took has taken it.
    limit('acknowledge', acknowledgeBy, acknowledgedAt ?? resolvedAt),
    limit('resolve', resolveBy, resolvedAt),
  ];
}

/** Nobody has done it, and its time is over. */
export const isOverdue = ({ done, lateBy }: Limit): boolean => done === undefined && lateBy >= 0;
