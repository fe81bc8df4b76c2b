import * as z from 'zod/mini';
import { defineEvent } from './define-event.ts';
import { MentionId } from './mention.ts';
import { TicketId } from './ticket.ts';

/** What X takes in one post. */
export const longestReply = 280;

/** As many as one execution tells; their ids weigh far less than the 256 kB that its input may. */
export const mostPerApproval = 500;

const approval = {
  ticketId: TicketId,
  /** The opening that was resolved: of a ticket that was opened anew nobody is told that it is fixed. */
  opening: z.int().check(z.positive()),
  /** What is said to each of them: our own words. */
  text: z.string().check(z.minLength(1), z.maxLength(longestReply)),
  /** Who approved it: a name from the desk's `people`. */
  by: z.string().check(z.minLength(1)),
  requestId: z.string().check(z.minLength(1)),
  /** When they did, ISO 8601: a stop that comes later holds it up. */
  at: z.iso.datetime(),
};

/** A person approved that those who reported something are told that it is resolved. */
export const resolutionNoticeApproved = defineEvent('ResolutionNoticeApproved', {
  ...approval,
  /** The posts that are answered, one an author. */
  mentionIds: z.array(MentionId).check(z.minLength(1), z.maxLength(mostPerApproval)),
});
export type ResolutionNoticeApproved = z.infer<typeof resolutionNoticeApproved.detail>;

/** One of them, as `tell-author` gets it. */
export const TellInput = z.object({ ...approval, mentionId: MentionId });
export type TellInput = z.infer<typeof TellInput>;

/**
 * `told`: now, or by an earlier attempt; `refused` by X; `unknown`: nobody can tell whether it was posted; `person`: our API
 * must not answer that post; `gone`: it is not there any more; `stopped` by a person; `not-resolved` any more.
 */
export const tellOutcomes = ['told', 'refused', 'unknown', 'person', 'gone', 'stopped', 'not-resolved'] as const;
export type TellOutcome = (typeof tellOutcomes)[number];
