import * as z from 'zod/mini';
import { mentionTriaged } from './events.ts';
import { MentionId } from './mention.ts';
import { Priority, Suggestion, TicketId } from './ticket.ts';
import { TicketNumber } from './ticket-number.ts';

/** One of the moments at which people are told, unless what it is about has happened by then. */
export const PlanStep = z.object({
  /** ISO 8601, UTC. */
  at: z.iso.datetime(),
  /** What nobody has done. */
  missed: z.enum(['acknowledge', 'resolve']),
  /** A reminder comes before the time is over, an escalation then and after. */
  kind: z.enum(['remind', 'escalate']),
  /** Of an escalation: 0 when the time is over, then one more for each further link of the chain. 0 of a reminder. */
  link: z.int().check(z.nonnegative()),
});
export type PlanStep = z.infer<typeof PlanStep>;

/**
 * What an execution of `handle-ticket` starts with. Executions wait for weeks while new versions are deployed, so fields
 * are only ever added here, and new ones are optional.
 */
export const HandleInput = z.object({
  ticketId: TicketId,
  opening: z.int(),
  watch: z.string(),
  route: z.string(),
  priority: Priority,
  mentionId: MentionId,
  /** The times that the route allows, in seconds from the opening, by the clock on the wall. */
  acknowledgeSeconds: z.int(),
  resolveSeconds: z.int(),
  /** ISO 8601. */
  openedAt: z.string(),
  number: z.optional(TicketNumber),
  /** In the order in which they come. Without it, one escalation for each of the two times. */
  plan: z.optional(z.array(PlanStep)),
});
export type HandleInput = z.infer<typeof HandleInput>;

/** What `file-ticket` is called with: the event, and what is known beside it. */
export const FileInput = z.extend(mentionTriaged.detail, {
  suggestions: z.optional(z.array(Suggestion)),
  /** The person who wants a ticket for it: a name from the desk's `people`. @default the desk's routes do */
  by: z.optional(z.string().check(z.minLength(1))),
});
export type FileInput = z.infer<typeof FileInput>;

/** What `file-ticket` did with a mention; see `FilingOutcome` in the domain. */
export const FileOutput = z.object({
  outcome: z.enum(['opened', 'reopened', 'merged', 'already-filed']),
  /** Whether it was this delivery that did it. */
  isNew: z.boolean(),
  /** A merge that somebody has to be told of, in each delivery: more urgent than the ticket was, or that was quiet. */
  raises: z.optional(z.boolean()),
  /** The name of the execution that looks after this opening. */
  executionName: z.string(),
  handling: HandleInput,
});
export type FileOutput = z.infer<typeof FileOutput>;

/** Whom `notify-people` should tell about what. */
export const NotifyInput = z.object({
  ticketId: TicketId,
  opening: z.int(),
  kind: z.enum(['opened', 'missed-acknowledge', 'missed-resolve', 'remind-acknowledge', 'remind-resolve', 'raised']),
  /** When it was escalated, ISO 8601; executions of before it was sent leave it out. */
  at: z.optional(z.iso.datetime()),
  /** The mention that opened it, or of `raised` the one that joined it; executions of before it was sent leave it out. */
  mentionId: z.optional(MentionId),
  /** Of `raised`, the route of that mention: its people are told. @default the ticket's */
  route: z.optional(z.string()),
  /** Of an escalation: see `PlanStep`. @default 0 */
  link: z.optional(z.int().check(z.nonnegative())),
});
export type NotifyInput = z.infer<typeof NotifyInput>;
