import * as z from 'zod/mini';
import { defineEvent } from './define-event.ts';

/** Between `from` and `to` posts may be lost: the source no longer hands them out. */
export const gapDetected = defineEvent('GapDetected', {
  watch: z.string(),
  from: z.iso.datetime(),
  to: z.iso.datetime(),
});
export type GapDetected = z.infer<typeof gapDetected.detail>;

/** A watch has spent what it, or the whole desk, may in a day or a month, and is not polled until the next one begins. */
export const budgetSpent = defineEvent('BudgetSpent', {
  watch: z.string(),
  /** Whose budget it is; events of before there was one for the desk leave it out. */
  scope: z.optional(z.enum(['watch', 'desk'])),
  limit: z.enum(['daily', 'monthly']),
  /** By the UTC calendar: `2026-11-22` or `2026-11`. */
  period: z.string(),
  /** US dollars. */
  budget: z.number(),
});
export type BudgetSpent = z.infer<typeof budgetSpent.detail>;

/** A source answers a watch no longer, until somebody does something about it. It is asked again from time to time. */
export const sourceStopped = defineEvent('SourceStopped', {
  watch: z.string(),
  /** The name of the error: `SourceUnauthorized` (the token), `SourceExhausted` (credits or cap), `SourceRefused` (the query). */
  reason: z.string(),
  /** What the source said, and what to do. */
  detail: z.string(),
  /** When it is asked again. */
  until: z.iso.datetime(),
});
export type SourceStopped = z.infer<typeof sourceStopped.detail>;

/** The first poll of a watch is about to read what was said before there was one. */
export const backfillBegan = defineEvent('BackfillBegan', {
  watch: z.string(),
  from: z.iso.datetime(),
  /** What X counts since then; unknown where it did not say. */
  posts: z.optional(z.int()),
  /** US dollars that those cost. */
  dollars: z.optional(z.number()),
});
export type BackfillBegan = z.infer<typeof backfillBegan.detail>;

/** X counts more posts of a day than our books do: it will bill what X counts. */
export const usageDiffers = defineEvent('UsageDiffers', {
  /** By the UTC calendar: `2026-11-22`. */
  day: z.string(),
  /** Posts. */
  atX: z.int(),
  inOurBooks: z.int(),
});
export type UsageDiffers = z.infer<typeof usageDiffers.detail>;

/** Everything that the desk has to say about its own listening. */
export const listeningEvents = [gapDetected, budgetSpent, sourceStopped, backfillBegan, usageDiffers] as const;

/** One of them, as it comes from the bus. */
export const ListeningEvent = z.discriminatedUnion('detail-type', [
  gapDetected.event,
  budgetSpent.event,
  sourceStopped.event,
  backfillBegan.event,
  usageDiffers.event,
]);
export type ListeningEvent = z.infer<typeof ListeningEvent>;
