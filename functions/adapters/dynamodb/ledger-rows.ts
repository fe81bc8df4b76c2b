import * as z from 'zod/mini';

const Checkpoint = z.object({
  post: z.optional(z.object({ id: z.string(), createdAt: z.string() })),
  coveredUntil: z.string(),
});
const Hole = z.object({
  after: Checkpoint,
  since: z.union([z.object({ sinceId: z.string(), createdAt: z.string() }), z.object({ startTime: z.string() })]),
  pageToken: z.string(),
  reached: z.optional(z.string()),
});
export const Ask = z.object({ at: z.number(), posts: z.number(), times: z.optional(z.number()) });
/** Rows of an earlier version have one that is no list. */
const Asks = z.union([
  z.array(Ask),
  z.pipe(
    Ask,
    z.transform((ask) => [ask]),
  ),
]);
export const Entry = z.object({
  coverage: z.object({ head: Checkpoint, holes: z.array(Hole) }),
  spending: z.object({
    day: z.string(),
    today: z.number(),
    month: z.string(),
    thisMonth: z.number(),
    posts: z.optional(z.number()),
    yesterday: z.optional(z.object({ day: z.string(), posts: z.number() })),
  }),
  notBefore: z.optional(z.number()),
  toldSpent: z.optional(z.string()),
  toldStopped: z.optional(z.string()),
  toldBackfill: z.optional(z.boolean()),
  waitingSince: z.optional(z.number()),
  unsettled: z.optional(Asks),
});
/** The row of a watch as a run finds it that has just taken the lease; see `dynamodbWatchLedger`. */
export const WatchRow = z.object({
  fence: z.number(),
  entry: Entry,
  askedBefore: z.nullable(Ask),
});
/** What X counts beyond our own books, in US dollars, as it was last reconciled: one row of the desk, keyed `#usage`. */
export const usageRow = '#usage';
export const UnbookedRow = z.object({
  day: z.string(),
  unbookedToday: z.number(),
  month: z.string(),
  unbookedThisMonth: z.number(),
});
