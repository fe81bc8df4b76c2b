import type { Desk } from '../../../functions/contracts/desk.ts';
import type { Ticket } from '../../../functions/contracts/ticket.ts';
import type { Verdict } from '../../../functions/contracts/verdict.ts';
import type { Execution } from '../executions.ts';
import type { Happening } from '../happening.ts';
import type { Meter } from '../meter.ts';
import type { Mail } from '../outside/mailbox.ts';
import type { SlackMessage } from '../outside/slack.ts';
import type { SeenPost } from '../seen-post.ts';
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
  /** `slack`, `command-line` or `desk`, where a person acted. */
  readonly from?: string;
  /** To whom or what: a person, `email`, another ticket, an id, a time. */
  readonly to?: string;
  /** A person's own words. */
  readonly note?: string;
  /** Of a post: the person who wanted a ticket for it. @default the desk's routes did */
  readonly wantedBy?: string;
}

/** A mention of a ticket as its row tells it. */
export interface TicketPost extends SeenPost {
  readonly id: string;
  readonly authorId: string;
  /** Without the @. */
  readonly authorHandle?: string;
  readonly postId: string;
  /** ISO 8601, UTC. */
  readonly createdAt: string;
  readonly verdict: Verdict | undefined;
  /** What it did: `opened`, `reopened`, `merged`, or `answered` where it is our own answer. */
  readonly what: string;
  /** The ticket that it was split out into. */
  readonly movedTo?: string;
}

/** Another ticket that one is tied to, and how. */
export interface TicketLink {
  readonly as: 'goes on in' | 'joined into' | 'goes on from' | 'split from' | 'joined by' | 'split into';
  /** Its number, or its id where nothing but a signpost lies there. */
  readonly name: string;
}

/** All that is written down about one ticket. */
export interface TicketFile {
  readonly ticket: Ticket;
  readonly links: readonly TicketLink[];
  /** Oldest first, its posts among it. */
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
  /** What people call a ticket, where this run has heard of it. */
  numberOf(ticketId: string): string | undefined;
  tickets(): Promise<readonly Ticket[]>;
  /** @param name its number or its id; the id of a mere signpost answers the ticket that it leads to */
  ticket(name: string): Promise<TicketFile | undefined>;
  /** The id of the ticket in which a mention lies, wherever it went. */
  ticketOf(mentionId: string): Promise<string | undefined>;
  /** What mentions say, as far as it is still there. */
  texts(mentionIds: readonly string[]): Promise<ReadonlyMap<string, string>>;
}
