import type { Mention } from '../contracts/mention.ts';
import type { Priority, Suggestion, Ticket, TicketStatus } from '../contracts/ticket.ts';
import type { Verdict } from '../contracts/verdict.ts';
import type { FilingOutcome } from '../domain/filing.ts';
import { OverheardError } from '../domain/overheard-error.ts';
import type { TicketAction } from '../domain/ticket-action.ts';
import type { Ties } from '../domain/ties.ts';

/** A mention that needs a ticket, and what a ticket that it opens is like. */
export interface Filing {
  readonly mention: Pick<Mention, 'id' | 'watch' | 'conversationId'>;
  /** Its words, where its row is still there. */
  readonly post?: Pick<Mention, 'text'>;
  /** Asked about the post that began the conversation, and those that it quotes. Undefined for one that was not heard. */
  readonly tiesOf: (mentionId: string) => Promise<Ties | undefined>;
  /** The person who wants a ticket for it. @default the desk's routes do */
  readonly by?: string;
  readonly brand: string;
  /** What numbers begin with. */
  readonly prefix: string;
  readonly route: string;
  readonly priority: Priority;
  readonly verdict: Verdict;
  /** Asked only where a ticket is opened: whose it becomes. @default nobody's */
  readonly assign?: () => Promise<string | undefined>;
  readonly suggestions?: readonly Suggestion[];
  /** When the route's times are over for an opening now, ISO 8601. */
  readonly acknowledgeBy: string;
  readonly resolveBy: string;
  /** For how long what an author says is one matter, milliseconds. */
  readonly joinWithin: number;
  /** For how long after the resolution a post reopens the ticket, milliseconds. */
  readonly reopenWithin: number;
  /** Milliseconds since the epoch. */
  readonly now: number;
}

export interface Filed {
  readonly ticket: Ticket;
  readonly outcome: FilingOutcome;
  /** Whether it was this delivery that did it. */
  readonly isNew: boolean;
  /** A merge that somebody has to be told of: the post is more urgent than the ticket was, or that was snoozed or waiting. */
  readonly raises?: boolean;
}

/** What somebody asks to be done to a ticket. */
export interface Action {
  readonly ticketId: string;
  /** The opening that it is meant for; on another it changes nothing. */
  readonly opening: number;
  readonly action: TicketAction;
  readonly by: string;
  /** `slack`, `command-line` or `desk`. */
  readonly from: string;
  /** The same in each delivery. */
  readonly requestId: string;
  /** When they asked, ISO 8601. Of two who ask for the same kind of thing, the later one's word stands. */
  readonly at: string;
  /** Needed by `reopen` and `split`: when the route's times are over for an opening at that moment, ISO 8601. */
  readonly due?: { readonly acknowledgeBy: string; readonly resolveBy: string };
}

export interface Acted {
  /** As it stands now. Of `join` the one that moved: the higher number, whichever of the two was asked for. */
  readonly ticket: Ticket;
  /** False where the ticket was in that state, or past it, before, or is in another opening. */
  readonly changed: boolean;
  /** Whether the ticket is as this very request left it: by this delivery, or by an earlier one that may have died then. */
  readonly stands: boolean;
  /** What the ticket's execution waits for; they never leave the table except to be answered. */
  readonly taskTokens: readonly string[];
  /** Of `reopen` and `split`, and of `join` into what was resolved at that moment: the opening that has to be looked after. */
  readonly opened?: Ticket;
  /** Of `join`: the ticket that it went into. */
  readonly joinedInto?: Ticket;
}

/** What happened to a ticket, for its history; a post that joined it is a row of its own. */
export interface HistoryEntry {
  /** ISO 8601. */
  readonly at: string;
  readonly what:
    | 'acknowledged'
    | 'resolved'
    | 'reopened'
    | 'assigned'
    | 'released'
    | 'snoozed'
    | 'handed-over'
    | 'joined'
    | 'split'
    | 'linked'
    | 'noted'
    | 'escalated'
    | 'reminded'
    | 'told'
    | 'edited'
    | 'deleted';
  /** A person's name; of what happened to a post, the mention; of an escalation or a reminder, the notice's kind. */
  readonly by: string;
  /** From where a person acted. */
  readonly from?: string;
  /** Of everything but what happened to a post, which is heard in whatever opening. */
  readonly opening?: number;
  /** Of an edited post, the id of the version. */
  readonly version?: string;
  /** To whom or what: a person, `email`, `phone`, another ticket, an id, a time. */
  readonly to?: string;
  /** A person's own words, of `noted` and `resolved`. */
  readonly note?: string;
  /** Tells two of the same kind apart. @default there is one of the kind, in the opening or of the post */
  readonly requestId?: string;
}

/** A post of a ticket, by its mention. */
export interface TicketPost {
  readonly mentionId: string;
  readonly what: 'opened' | 'reopened' | 'merged' | 'answered';
  /** When it came into the ticket, ISO 8601. */
  readonly at: string;
  /** The person who wanted a ticket for it. @default the desk's routes did */
  readonly by?: string;
}

/** Which tickets are asked for. Those that wait for somebody come first, the newest first. */
export interface TicketQuery {
  readonly watches: readonly string[];
  /** What the numbers of their tickets begin with: resolved ones are found by it. */
  readonly prefixes: readonly string[];
  readonly isWanted?: (ticket: Ticket) => boolean;
  /** Whether resolved ones are looked at, too. */
  readonly statuses: readonly TicketStatus[];
  readonly limit: number;
}

export interface TicketStore {
  /** Opens, reopens or joins the ticket that the mention belongs to. Every order and number of deliveries is safe. */
  file(filing: Filing): Promise<Filed>;
  /** Writes an answer of our own account down where the posts of its conversation lie. Answers whether it was new. */
  recordAnswer(
    filing: Pick<Filing, 'mention' | 'post' | 'tiesOf' | 'joinWithin' | 'now'>,
  ): Promise<{ readonly ticketId: string; readonly isNew: boolean }>;
  /** Reads consistently. @throws TicketUnknown */
  read(ticketId: string): Promise<Ticket>;
  /** By what people call it. Undefined where there is none. */
  numbered(number: string): Promise<Ticket | undefined>;
  list(query: TicketQuery): Promise<readonly Ticket[]>;
  /** The posts that lie in the ticket, the oldest first. Reads consistently. */
  posts(ticketId: string): Promise<readonly TicketPost[]>;
  /** Everything that was written down about it, the oldest first, its posts left out. */
  history(ticketId: string): Promise<readonly HistoryEntry[]>;
  /** The ticket in which a mention lies, wherever it went; undefined where it lies in none. Reads consistently. */
  ticketOf(mention: Pick<Mention, 'id' | 'watch' | 'conversationId'>): Promise<string | undefined>;
  /** Every ticket in which a mention ever lay, in that order: the last one is that of `ticketOf`. Reads consistently. */
  ticketsOf(mention: Pick<Mention, 'id' | 'watch' | 'conversationId'>): Promise<readonly string[]>;
  /** @throws TicketUnknown, ActionRefused */
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

/** What was asked for can't be done to the ticket as it is; the message says why. */
export class ActionRefused extends OverheardError {
  override readonly name = 'ActionRefused';
}
