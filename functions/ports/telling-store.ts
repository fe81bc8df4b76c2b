/** What became of telling one author: begun, and perhaps posted, or posted for sure. */
export type TellingState = 'begun' | 'sent';

/** The attempt that began under a key. */
export interface BegunTelling {
  /** The mention that it answers. */
  readonly mentionId: string;
  /** Milliseconds since the epoch. */
  readonly at: number;
}

/** Who was told that a ticket is resolved, and whether somebody stopped it. */
export interface TellingStore {
  /** Whatever was approved up to that moment (ISO 8601) and is not said yet stays unsaid. */
  stop(ticketId: string, opening: number, at: string, by: string): Promise<void>;
  /** The latest stop of the opening, ISO 8601. Reads consistently. */
  stoppedAt(ticketId: string, opening: number): Promise<string | undefined>;
  /** By the keys of the tellings of an opening: see `tellingKey`. */
  states(ticketId: string, opening: number): Promise<ReadonlyMap<string, TellingState>>;
  /** The first attempt under a key of which nobody knows that it came to nothing. Reads consistently. */
  begun(ticketId: string, key: string): Promise<BegunTelling | undefined>;
}
