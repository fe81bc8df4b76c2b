import * as z from 'zod/mini';
import { defineEvent } from './define-event.ts';
import { workflowNames } from './desk.ts';
import { MentionId, PostId } from './mention.ts';
import { Priority, TicketId } from './ticket.ts';
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

const ticketFacts = {
  ticketId: TicketId,
  opening: z.int().check(z.positive()),
  watch: z.string(),
  route: z.string(),
  priority: Priority,
};
export const ticketOpened = defineEvent('TicketOpened', ticketFacts);
/** A further post joined the ticket. */
export const ticketUpdated = defineEvent('TicketUpdated', { ...ticketFacts, mentionId: MentionId });
/** Nobody acknowledged, or nobody resolved, within the time that the route allows. */
export const ticketEscalated = defineEvent('TicketEscalated', {
  ...ticketFacts,
  missed: z.enum(['acknowledge', 'resolve']),
});
export type TicketEscalated = z.infer<typeof ticketEscalated.detail>;
export const ticketResolved = defineEvent('TicketResolved', ticketFacts);

/** A person wants something done to a ticket. */
export const ticketActionRequested = defineEvent('TicketActionRequested', {
  ticketId: TicketId,
  /** The opening that they saw: a click that comes late, or again, does nothing to a ticket that was opened anew. */
  opening: z.int().check(z.positive()),
  action: z.enum(['acknowledge', 'resolve']),
  /** A name from the desk's `people`. */
  by: z.string().check(z.minLength(1)),
});
export type TicketActionRequested = z.infer<typeof ticketActionRequested.detail>;
