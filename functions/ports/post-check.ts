/** A check that takes the ids of its posts now, and none later. */
export interface OpenCheck {
  readonly id: string;
  /** Hands in what is to be checked, once: the ids of posts as their source writes them. */
  submit(postIds: readonly string[]): Promise<void>;
}

export type CheckStanding =
  | { readonly status: 'under-way' }
  /** Nothing comes of it any more: begin another. */
  | { readonly status: 'failed' }
  /** The posts that have to go, and why, in the source's words: `deleted`, `protected`, `suspended`. */
  | { readonly status: 'done'; readonly gone: ReadonlyMap<string, string> };

/**
 * Asks a source which of its posts are gone. It takes its time, and one check at once.
 * @throws from each SourceThrottled, SourceExhausted, SourceRefused, SourceUnauthorized, SourceUnavailable
 */
export interface PostCheck {
  begin(): Promise<OpenCheck>;
  standing(id: string): Promise<CheckStanding>;
}
