import type { Mention } from '../contracts/mention.ts';
import type { Priority, Ticket } from '../contracts/ticket.ts';
import type { Verdict } from '../contracts/verdict.ts';
import type { FilingOutcome } from '../domain/filing.ts';
import { OverheardError } from '../domain/overheard-error.ts';

export interface Filing {
  readonly mention: Pick<Mention, 'id' | 'watch' | 'conversationId'>;
  readonly route: string;
  readonly priority: Priority;
  readonly verdict: Verdict;
  /** Milliseconds since the epoch. */
  readonly now: number;
}

export interface Filed {
  readonly ticket: Ticket;
  readonly outcome: FilingOutcome;
  /** Whether it was this delivery that did it. */
  readonly isNew: boolean;
}

export interface Action {
  readonly ticketId: string;
  /** The opening that it is meant for; on another it changes nothing. */
  readonly opening: number;
  readonly action: 'acknowledge' | 'resolve';
  readonly by: string;
  /** Milliseconds since the epoch. */
  readonly now: number;
}

export interface Acted {
  readonly ticket: Ticket;
  /** False where the ticket was in that state, or past it, before, or is in another opening. */
  readonly changed: boolean;
  /** What the ticket's execution waits for; they never leave the table except to be answered. */
  readonly taskTokens: readonly string[];
}

/** What happened to a ticket, for its history; a post that joined it is a row of its own. */
export interface HistoryEntry {
  readonly opening: number;
  readonly what: 'escalated' | 'acknowledged' | 'resolved';
  /** Who did it, or for an escalation which time was missed. */
  readonly by: string;
  /** ISO 8601. */
  readonly at: string;
}

export interface TicketStore {
  /** Opens, reopens or joins the ticket of the mention's conversation. Every order and number of deliveries is safe. */
  file(filing: Filing): Promise<Filed>;
  /** Reads consistently. @throws TicketUnknown */
  read(ticketId: string): Promise<Ticket>;
  /** The mentions that lie in the ticket. */
  mentionIds(ticketId: string): Promise<string[]>;
  /** @throws TicketUnknown */
  act(action: Action): Promise<Acted>;
  /** The first entry about one thing of one opening stands: whoever asks for it again later did not do it. */
  addHistory(ticketId: string, entry: HistoryEntry): Promise<void>;
}

/** No ticket has that id. */
export class TicketUnknown extends OverheardError {
  override readonly name = 'TicketUnknown';
}
