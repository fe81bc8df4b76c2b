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
export type HistoryEntry = {
  /** ISO 8601. */
  readonly at: string;
} & (
  | {
      readonly what: 'escalated' | 'acknowledged' | 'resolved';
      readonly opening: number;
      /** Who did it, or for an escalation which time was missed. */
      readonly by: string;
    }
  | {
      /** What its author did to a post that lies in the ticket, in whatever opening that is heard. */
      readonly what: 'edited';
      /** The mention. */
      readonly by: string;
      /** The id of the version. */
      readonly version: string;
    }
  | { readonly what: 'deleted'; readonly by: string }
);

export interface TicketStore {
  /** Opens, reopens or joins the ticket of the mention's conversation. Every order and number of deliveries is safe. */
  file(filing: Filing): Promise<Filed>;
  /** Reads consistently. @throws TicketUnknown */
  read(ticketId: string): Promise<Ticket>;
  /** The mentions that lie in the ticket. */
  mentionIds(ticketId: string): Promise<string[]>;
  /** Whether the mention lies in the ticket. Reads consistently. */
  holds(ticketId: string, mentionId: string): Promise<boolean>;
  /** @throws TicketUnknown */
  act(action: Action): Promise<Acted>;
  /** The first entry about one thing stands: whoever asks for it again later did not do it. */
  addHistory(ticketId: string, entry: HistoryEntry): Promise<void>;
  /** Takes out why the verdict is what it is, which quotes the post, where this mention opened or last reopened the ticket. */
  forgetReasons(ticketId: string, mentionId: string): Promise<void>;
}

/** No ticket has that id. */
export class TicketUnknown extends OverheardError {
  override readonly name = 'TicketUnknown';
}
