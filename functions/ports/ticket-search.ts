/** What somebody looks for. */
export interface TicketQuestion {
  /** Words, phrases in quotation marks, or the number of a ticket. */
  readonly text: string;
  /** What the numbers of the tickets begin with that are looked at. */
  readonly prefixes: readonly string[];
  readonly limit: number;
}

export interface FoundTicket {
  readonly number: string;
  /** How many of the words and phrases that were asked for are said in its posts. */
  readonly matched: number;
}

export interface TicketSearch {
  /**
   * Tickets whose posts say all of it, the newest first; where none does, those that say most of it, rare words counting
   * more. A ticket's number finds that ticket. What was joined into another is found by its own number.
   */
  search(question: TicketQuestion): Promise<readonly FoundTicket[]>;
}

/** What posts can be found by. */
export interface SearchedPosts {
  /** The post says this now. It is found by its earlier words as well, until it is forgotten. */
  revise(ticketId: string, mentionId: string, text: string): Promise<void>;
  /** The post is gone: nobody finds the ticket any more by what no other post of it says. */
  forget(ticketId: string, mentionId: string): Promise<void>;
}

/** What one run of folding did. */
export interface Folded {
  /** Posts that were new to the index. */
  readonly posts: number;
  /** Posts whose words were taken out of it. */
  readonly forgotten: number;
  /** More wait than one run takes. */
  readonly isMore: boolean;
}

/** What is searched, kept small and quick to read. */
export interface SearchIndex {
  /** What the numbers of all tickets begin with that ever were. */
  prefixes(): Promise<readonly string[]>;
  /** Takes in what is fresh. Undefined where nothing is to be done, or another run does it. */
  fold(prefix: string): Promise<Folded | undefined>;
}
