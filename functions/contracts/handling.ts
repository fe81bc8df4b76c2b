import * as z from 'zod/mini';
import { MentionId } from './mention.ts';
import { Priority, TicketId } from './ticket.ts';

/** What `file-ticket` did with a mention; see `FilingOutcome` in the domain. */
export const FileOutput = z.object({
  outcome: z.enum(['opened', 'reopened', 'merged', 'already-filed']),
  /** Whether it was this delivery that did it. */
  isNew: z.boolean(),
  ticketId: TicketId,
  opening: z.int(),
  watch: z.string(),
  route: z.string(),
  priority: Priority,
  mentionId: MentionId,
  /** The name of the execution that looks after this opening. */
  executionName: z.string(),
  /** The times that the route allows, in seconds from the opening. */
  acknowledgeSeconds: z.int(),
  resolveSeconds: z.int(),
  /** ISO 8601. */
  openedAt: z.string(),
});
export type FileOutput = z.infer<typeof FileOutput>;

/**
 * What an execution of `handle-ticket` starts with. Executions wait for weeks while new versions are deployed, so fields
 * are only ever added here, and new ones are optional.
 */
export const HandleInput = z.omit(FileOutput, { outcome: true, isNew: true, executionName: true });

/** Whom `notify-people` should tell about what. */
export const NotifyInput = z.object({
  ticketId: TicketId,
  opening: z.int(),
  kind: z.enum(['opened', 'missed-acknowledge', 'missed-resolve']),
  /** When it was escalated, ISO 8601; executions of before it was sent leave it out. */
  at: z.optional(z.iso.datetime()),
  /** The mention that opened it; executions of before it was sent leave it out. */
  mentionId: z.optional(MentionId),
});
export type NotifyInput = z.infer<typeof NotifyInput>;
