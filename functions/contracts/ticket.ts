import * as z from 'zod/mini';
import { MentionId } from './mention.ts';
import { Verdict } from './verdict.ts';

const TicketStatus = z.enum(['open', 'acknowledged', 'resolved']);

export const priorities = ['low', 'normal', 'high', 'urgent'] as const;
export const Priority = z.enum(priorities);
export type Priority = z.infer<typeof Priority>;

/** `<watch>-<conversation id>`: whatever order its posts arrive in, one conversation is one ticket. */
export const TicketId = z.string().check(z.regex(/^[a-z0-9-]+-[0-9]+$/));

/** The case that one conversation makes. */
export const Ticket = z.object({
  ticketId: TicketId,
  watch: z.string(),
  route: z.string(),
  priority: Priority,
  status: TicketStatus,
  /** Counts how often it was opened: 1, then one more for each reopening. */
  opening: z.int().check(z.positive()),
  /** The mention that opened or last reopened it. */
  openedBy: MentionId,
  verdict: Verdict,
  /** ISO 8601, UTC; of the present opening. */
  openedAt: z.iso.datetime(),
  acknowledgedAt: z.optional(z.iso.datetime()),
  resolvedAt: z.optional(z.iso.datetime()),
  /** Who acknowledged it, by the name in the desk's `people`. */
  assignee: z.optional(z.string()),
  /** How many SLA breaches of the present opening were escalated, and when the last was. */
  escalations: z.int().check(z.nonnegative()),
  escalatedAt: z.optional(z.iso.datetime()),
});
export type Ticket = z.infer<typeof Ticket>;
