/** What a source has counted itself, and will bill. */
export interface SourceUsage {
  /** US dollars that a post may have cost, at the most. */
  readonly dollarsPerPost: number;
  /**
   * Posts that were read on each of the last days of the UTC calendar, today included, by `2026-11-22`. A day that is
   * missing had none.
   * @throws SourceThrottled, SourceExhausted, SourceRefused, SourceUnauthorized, SourceUnavailable
   */
  postsByDay(days: number): Promise<ReadonlyMap<string, number>>;
}
