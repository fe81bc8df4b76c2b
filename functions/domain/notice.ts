import type { Person, Route } from '../contracts/desk.ts';
import type { Mention } from '../contracts/mention.ts';
import type { Ticket } from '../contracts/ticket.ts';

/** Why people are told: a ticket was opened, or the time to acknowledge or to resolve it has passed. */
export type NoticeKind = 'opened' | 'missed-acknowledge' | 'missed-resolve';

/** Something that people should see about a ticket. */
export interface Notice {
  /** The same for every attempt to send the same thing. */
  readonly key: string;
  readonly kind: NoticeKind;
  readonly ticket: Ticket;
  readonly mention: Mention;
  readonly brand: string;
  readonly route: Route;
  /** Who is told because somebody did not act. */
  readonly escalatedTo: readonly Person[];
}
