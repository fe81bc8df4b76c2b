import type { Desk } from '../../functions/contracts/desk.ts';
import type { FileInput } from '../../functions/contracts/handling.ts';
import type { ResolutionNoticeApproved } from '../../functions/contracts/telling.ts';
import type { Ticket } from '../../functions/contracts/ticket.ts';
import type { FeedbackStore } from '../../functions/ports/feedback-store.ts';
import type { MentionLists } from '../../functions/ports/mention-lists.ts';
import type { MentionStore } from '../../functions/ports/mention-store.ts';
import type { TellingStore } from '../../functions/ports/telling-store.ts';
import type { TicketSearch } from '../../functions/ports/ticket-search.ts';
import type { Acted, Action, Filed, HistoryEntry, TicketStore } from '../../functions/ports/ticket-store.ts';

/** What changes tickets: the same functions as in the Lambdas, loaded when somebody acts. */
export interface Acts {
  /** @throws ActionRefused, RouteUnknown, TicketUnknown */
  act(action: Action): Promise<Acted>;
  /** Writes it into the history, and tells other systems that there is a note. */
  addNote(ticket: Ticket, entry: HistoryEntry): Promise<void>;
  /** Files the mention, and sets going what looks after the ticket. @throws RouteUnknown */
  open(input: FileInput): Promise<Filed>;
  /** Has those who reported something told, however many they are. @throws DeskRefused where nothing runs that could */
  approveTelling(approval: ResolutionNoticeApproved): Promise<void>;
}

/** The desk that a command works on, wherever it runs. */
export interface OpenDesk {
  /** As it runs: what a replay added to the team's is in it. */
  readonly config: Desk;
  /** Milliseconds since the epoch, of the desk: one that played has a time of its own. */
  now(): number;
  readonly tickets: TicketStore;
  readonly mentions: Pick<MentionStore, 'read' | 'redacted'>;
  readonly lists: MentionLists;
  readonly search: Pick<TicketSearch, 'search'>;
  readonly feedback: Pick<FeedbackStore, 'requests'>;
  readonly telling: TellingStore;
  acts(): Promise<Acts>;
  close(): Promise<void>;
}
