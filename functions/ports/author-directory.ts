/** Who wrote a post, as far as people need to know. */
export interface Author {
  readonly id: string;
  /** Without the @. */
  readonly handle: string;
  readonly followers?: number;
}

/** Authors by id, looked up at a price and then remembered for a while. */
export interface AuthorDirectory {
  /** US dollars for each author that has to be looked up. */
  readonly dollarsPerAuthor: number;
  /**
   * Those of the authors that can be found; an author who is gone or can't be asked for is simply not among them.
   * @returns also what it cost, in US dollars
   */
  find(ids: readonly string[]): Promise<{ readonly authors: ReadonlyMap<string, Author>; readonly dollars: number }>;
}

/** Where authors are looked up that the directory does not hold. */
export interface AuthorSource {
  /** US dollars for each author that is found. */
  readonly dollarsPerAuthor: number;
  /** How many it may be asked for in one go. */
  readonly mostAtOnce: number;
  /** @throws SourceThrottled, SourceExhausted, SourceRefused, SourceUnauthorized, SourceUnavailable */
  lookUp(ids: readonly string[]): Promise<readonly Author[]>;
}
