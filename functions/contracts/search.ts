import * as z from 'zod/mini';

/** What the schedule of a watch asks for. */
export const SearchInput = z.object({ watch: z.string() });

/** What one poll did; numbers are posts. */
export const SearchOutput = z.object({
  watch: z.string(),
  /**
   * `held-elsewhere`: another run polls; `waiting`: the source wants us to; `out-of-budget`, `out-of-time`: the rest is read
   * by a later run.
   */
  outcome: z.enum(['done', 'held-elsewhere', 'waiting', 'out-of-budget', 'out-of-time']),
  read: z.number(),
  filtered: z.number(),
  /** The filtered ones by reason: `own-post`, `repost`, `muted`, `language`, `too-short`. */
  dropped: z.record(z.string(), z.number()),
  /** Had a row already. */
  duplicates: z.number(),
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
  malformed: 0,
});
