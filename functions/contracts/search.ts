import * as z from 'zod/mini';

/** What the schedule of a watch asks for. */
export const SearchInput = z.object({ watch: z.string() });

/** What one poll did; numbers are posts. */
export const SearchOutput = z.object({
  watch: z.string(),
  /**
   * `held-elsewhere`: another run polls; `waiting`: the source wants us to, or other watches are spending what is left;
   * `stopped`: the source refuses until somebody does something; `slowed`: the budget is nearly spent, so a run reads no
   * further than its first page; `out-of-budget`, `out-of-time`: the rest is read by a later run.
   */
  outcome: z.enum(['done', 'held-elsewhere', 'waiting', 'stopped', 'slowed', 'out-of-budget', 'out-of-time']),
  /** The name of the error that the source answered with, where it did. */
  reason: z.optional(z.string()),
  read: z.number(),
  filtered: z.number(),
  /** The filtered ones by reason: `own-post`, `repost`, `muted`, `language`, `too-short`. */
  dropped: z.record(z.string(), z.number()),
  /** Had a row already. */
  duplicates: z.number(),
  /** Those of them that the row had in an earlier version. */
  edited: z.number(),
  malformed: z.number(),
});
export type SearchOutput = z.infer<typeof SearchOutput>;

/** The counts that a poll begins with. */
export const nothingHeard = (watch: string): Omit<SearchOutput, 'outcome'> => ({
  watch,
  read: 0,
  filtered: 0,
  dropped: {},
  duplicates: 0,
  edited: 0,
  malformed: 0,
});
