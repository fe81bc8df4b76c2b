import type { Desk } from '../../../functions/contracts/desk.ts';
import type { Mention } from '../../../functions/contracts/mention.ts';
import type { Ticket } from '../../../functions/contracts/ticket.ts';
import type { Verdict } from '../../../functions/contracts/verdict.ts';
import type { Execution } from '../executions.ts';
import type { Happening } from '../happening.ts';
import type { Meter } from '../meter.ts';
import type { Mail } from '../outside/mailbox.ts';
import type { SlackMessage } from '../outside/slack.ts';
import type { Tally } from '../summary.ts';

/** How far the play is. Virtual milliseconds since the epoch. */
export interface Progress {
  readonly startedAt: number;
  readonly now: number;
  readonly isPlaying: boolean;
  /** The sources are real, and so is the time. @default false */
  readonly isLive?: boolean;
}

/** An execution, and what people call its workflow: `handle-ticket`. */
export interface ShownExecution extends Execution {
  readonly workflow: string;
}

/** One line of a ticket's history. */
export interface TicketEvent {
  /** ISO 8601, UTC. */
  readonly at: string;
  /** `opened`, `merged`, `acknowledged`, `escalated`… */
  readonly what: string;
  /** A person of the desk, the time that was missed, or the mention that did it. */
  readonly by: string;
}

/** A mention of a ticket as its row tells it. */
export type TicketPost = Pick<Mention, 'id' | 'authorId' | 'authorHandle' | 'postId' | 'createdAt'> & {
  /** Undefined where it was taken out of the row. */
  readonly text: string | undefined;
  readonly verdict: Verdict | undefined;
};

/** All that is written down about one ticket. */
export interface TicketFile {
  readonly ticket: Ticket;
  /** Oldest first. */
  readonly history: readonly TicketEvent[];
  /** Oldest first; a mention whose row is gone is left out. */
  readonly posts: readonly TicketPost[];
}

/** What the pages show of a desk, and all that they know of it. Lists are oldest first. */
export interface DeskView {
  readonly team: Desk;
  readonly tally: Readonly<Tally>;
  readonly progress: Progress;
  /** The latest ones; empty polls are left out. */
  readonly happenings: readonly Happening[];
  readonly cards: readonly SlackMessage[];
  readonly mails: readonly Mail[];
  readonly standard: readonly ShownExecution[];
  /** The latest that have ended. */
  readonly express: readonly ShownExecution[];
  /** Messages that wait in the queues for a person. */
  readonly leftOver: { readonly setAside: number; readonly deadLetters: number };
  /** With what is only counted at the end, as if the play ended now. */
  readonly bill: Pick<Meter, 'bill' | 'calls' | 'usage'>;
  tickets(): Promise<readonly Ticket[]>;
  ticket(id: string): Promise<TicketFile | undefined>;
}
