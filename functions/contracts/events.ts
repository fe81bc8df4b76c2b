import * as z from 'zod/mini';
import { defineEvent } from './define-event.ts';
import { workflowNames } from './desk.ts';
import { MentionId, PostId } from './mention.ts';
import { Priority, TicketId } from './ticket.ts';
import { TicketNumber } from './ticket-number.ts';
import { Verdict } from './verdict.ts';

/** As many mentions as Comprehend takes in one batch. */
export const mentionsPerEvent = 25;

/** New mention rows are there to be triaged. */
export const mentionsFound = defineEvent('MentionsFound', {
  watch: z.string(),
  mentionIds: z.array(MentionId).check(z.minLength(1), z.maxLength(mentionsPerEvent)),
});

/** A mention got its verdict, and somebody should see it. */
export const mentionTriaged = defineEvent('MentionTriaged', {
  mentionId: MentionId,
  watch: z.string(),
  conversationId: PostId,
  verdict: Verdict,
  route: z.string(),
  workflow: z.enum(workflowNames),
});

/** A post whose mention is stored was changed by its author; the row holds the new text. */
export const mentionEdited = defineEvent('MentionEdited', {
  mentionId: MentionId,
  watch: z.string(),
  conversationId: PostId,
  /** The id of the version that was found. */
  versionId: PostId,
  /** When that version was written, ISO 8601. */
  at: z.iso.datetime(),
});
export type MentionEdited = z.infer<typeof mentionEdited.detail>;

/** A post is gone from its source, and its text from our row. */
export const mentionDeleted = defineEvent('MentionDeleted', {
  mentionId: MentionId,
  watch: z.string(),
  conversationId: PostId,
  /** In the source's words: `deleted`, `protected`, `suspended`. */
  reason: z.string(),
  /** When the row was redacted, ISO 8601. */
  at: z.iso.datetime(),
});
export type MentionDeleted = z.infer<typeof mentionDeleted.detail>;

/** What every event of a ticket's life carries. Other systems rely on it: see `published-events.ts`. */
const ticketFacts = {
  version: z.literal(1),
  ticketId: TicketId,
  /** What people call it. */
  number: TicketNumber,
  opening: z.int().check(z.positive()),
  watch: z.string(),
  route: z.string(),
  priority: Priority,
};
export const ticketOpened = defineEvent('TicketOpened', ticketFacts);

export const ticketChanges = [
  'post-joined',
  'acknowledged',
  'assigned',
  'released',
  'snoozed',
  'handed-over',
  'noted',
  'joined',
  'split',
  'linked',
] as const;
/** A further post joined the ticket, or somebody did something to it. */
export const ticketUpdated = defineEvent('TicketUpdated', {
  ...ticketFacts,
  change: z.enum(ticketChanges),
  /** The post that joined. */
  mentionId: z.optional(MentionId),
  /** Who did it. */
  by: z.optional(z.string()),
});
/** Nobody acknowledged, or nobody resolved, within the time that the route allows. */
export const ticketEscalated = defineEvent('TicketEscalated', {
  ...ticketFacts,
  missed: z.enum(['acknowledge', 'resolve']),
  /** 0 when the time is over, then one more for each further link of the chain. */
  link: z.int().check(z.nonnegative()),
});
export type TicketEscalated = z.infer<typeof ticketEscalated.detail>;
export const ticketResolved = defineEvent('TicketResolved', ticketFacts);

export const ticketActions = [
  'acknowledge',
  'resolve',
  'reopen',
  'assign',
  'release',
  'snooze',
  'hand-over',
  'join',
  'split',
  'link',
] as const;
/** From where people act. */
const actedFrom = ['slack', 'command-line', 'desk'] as const;

/** A person wants something done to a ticket. */
export const ticketActionRequested = defineEvent('TicketActionRequested', {
  ticketId: TicketId,
  /** The opening that they saw: a click that comes late, or again, does nothing to a ticket that was opened anew. */
  opening: z.int().check(z.positive()),
  action: z.enum(ticketActions),
  /** A name from the desk's `people`. */
  by: z.string().check(z.minLength(1)),
  /** Another for each thing that somebody asks for, the same in each delivery. @default the opening and the action */
  requestId: z.optional(z.string().check(z.minLength(1))),
  /** When they asked, ISO 8601. @default when it is done */
  at: z.optional(z.iso.datetime()),
  from: z.optional(z.enum(actedFrom)),
  /** Of `assign`: a name from the desk's `people`; of `hand-over`: `email` or `phone`; of `link`: the other system's id. */
  to: z.optional(z.string().check(z.minLength(1))),
  /** Of `snooze` and `hand-over`: until when nobody is reminded, ISO 8601. */
  until: z.optional(z.iso.datetime()),
  /** Of `join`: the ticket that this one goes into. */
  into: z.optional(TicketId),
  /** Of `split`: the mentions that leave. */
  mentionIds: z.optional(z.array(MentionId).check(z.minLength(1))),
});
export type TicketActionRequested = z.infer<typeof ticketActionRequested.detail>;

/** Our own account answered in public: it belongs to the ticket of its conversation, and opens none. */
export const answerHeard = defineEvent('AnswerHeard', {
  mentionId: MentionId,
  watch: z.string(),
  conversationId: PostId,
});
