/** That somebody asked for something. What they asked for is in the row of their mention, and nowhere else. */
export interface CollectedRequest {
  readonly mentionId: string;
  readonly watch: string;
  /** The same for everything that one author asks for, so that one person counts once; no name. */
  readonly authorHash: string;
  /** How many follow the author; only where the source told. */
  readonly reach?: number;
  /** When the post was written, ISO 8601. */
  readonly at: string;
}

/** Requests, for a year. */
export interface FeedbackStore {
  /** Answers whether it is new. @param expiresAt when it is forgotten */
  collect(request: CollectedRequest, expiresAt: Date): Promise<boolean>;
  /** All that the authors of a watch asked for and that is not forgotten, in no order. */
  requests(watch: string, now: Date): Promise<readonly CollectedRequest[]>;
}
