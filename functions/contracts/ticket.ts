import * as z from 'zod/mini';
import { MentionId, PostId } from './mention.ts';
import { TicketNumber } from './ticket-number.ts';
import { Verdict } from './verdict.ts';

/** `waiting`: handed over to email or phone; `snoozed`: nobody is reminded before its time. Both count as acknowledged. */
export const ticketStatuses = ['open', 'acknowledged', 'waiting', 'snoozed', 'resolved'] as const;
export const TicketStatus = z.enum(ticketStatuses);
export type TicketStatus = z.infer<typeof TicketStatus>;

export const priorities = ['low', 'normal', 'high', 'urgent'] as const;
export const Priority = z.enum(priorities);
export type Priority = z.infer<typeof Priority>;

/**
 * `<watch>-<post id>`: where the ticket lies. The post began the conversation that opened it, or was split out of one, or came
 * long after one was resolved: then zeros stand before its id, which no post's id has.
 */
export const TicketId = z.string().check(z.regex(/^[a-z0-9-]+-[0-9]+$/));

export const handOvers = ['email', 'phone'] as const;

/** An article of the knowledge base that may answer the question. */
export const Suggestion = z.object({
  /** The path of the article in the folder of the knowledge base. */
  article: z.string(),
  title: z.string(),
  /** Of the search: higher is better, and only comparable within one search. */
  score: z.number(),
});
export type Suggestion = z.infer<typeof Suggestion>;

/** The case that somebody has to close: one conversation, or several that belong together. */
export const Ticket = z.object({
  ticketId: TicketId,
  number: TicketNumber,
  watch: z.string(),
  brand: z.string(),
  /** The conversation that opened it. */
  conversationId: PostId,
  route: z.string(),
  priority: Priority,
  status: TicketStatus,
  /** Counts how often it was opened: 1, then one more for each reopening. */
  opening: z.int().check(z.positive()),
  /** The mention that opened or last reopened it. */
  openedBy: MentionId,
  /** Of that mention; its intent is the kind of the ticket. */
  verdict: Verdict,
  /** ISO 8601, UTC; of the present opening. */
  openedAt: z.iso.datetime(),
  /** When the route's times are over, on the route's clock; of the present opening. */
  acknowledgeBy: z.iso.datetime(),
  resolveBy: z.iso.datetime(),
  acknowledgedAt: z.optional(z.iso.datetime()),
  resolvedAt: z.optional(z.iso.datetime()),
  /** Who looks after it: a name from the desk's `people`. */
  assignee: z.optional(z.string()),
  /** Of a snoozed or waiting ticket: nobody is reminded, and nothing escalates, before. */
  quietUntil: z.optional(z.iso.datetime()),
  /** Of a waiting ticket: where the conversation goes on. */
  handedTo: z.optional(z.enum(handOvers)),
  /** How many SLA breaches of the present opening were escalated, and when the last was. */
  escalations: z.int().check(z.nonnegative()),
  escalatedAt: z.optional(z.iso.datetime()),
  /** The ticket that this one was joined into, or that its conversation goes on in: new posts go there. */
  movedTo: z.optional(TicketId),
  /** The resolved ticket that this one goes on from, or that it was split from. */
  follows: z.optional(TicketId),
  /** What another system calls it. */
  externalId: z.optional(z.string()),
  suggestions: z.optional(z.array(Suggestion)),
});
export type Ticket = z.infer<typeof Ticket>;
