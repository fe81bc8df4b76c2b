import { type Desk, usualTickets } from '../contracts/desk.ts';
import { milliseconds } from '../contracts/duration.ts';
import type { Mention } from '../contracts/mention.ts';

/** Where the ticket that a post began lies, or a signpost to it. */
export const addressOf = (watch: string, postId: string): string => `${watch}-${postId}`;

/** Where the search for the ticket of a mention starts: see `infra/decisions/0014-where-a-conversation-s-ticket-lies.md`. */
export const ticketIdOf = ({ watch, conversationId }: Pick<Mention, 'watch' | 'conversationId'>): string =>
  addressOf(watch, conversationId);

/**
 * Where a ticket may lie that no conversation has its address for: one that goes on from another with a post, or into which
 * the post was split out. No post's id begins with a zero, so nothing else is ever filed there; where one is taken, one more
 * zero makes another.
 */
export const addressBeside = (watch: string, mentionId: string, zeros: number): string =>
  addressOf(watch, `${'0'.repeat(zeros)}${postIdOf(mentionId)}`);

/** The post of a mention, by the id of the mention. */
export const postIdOf = (mentionId: string): string => mentionId.slice(mentionId.lastIndexOf('/') + 1);

/** The mention that another post of the same source is to the same watch. */
export const mentionBeside = (mentionId: string, postId: string): string =>
  `${mentionId.slice(0, mentionId.lastIndexOf('/'))}/${postId}`;

/**
 * What filing a mention did: `opened` a new ticket, `reopened` a resolved one, or `merged` into one that is under way.
 * `already-filed` is a merge delivered again. An opening delivered again is an opening again, so that what follows it is
 * never left out.
 */
export type FilingOutcome = 'opened' | 'reopened' | 'merged' | 'already-filed';

/** The name of the execution that looks after one opening of a ticket; the service refuses a second of that name. */
export const executionName = (ticketId: string, opening: number): string => `${ticketId}-${opening}`;

/** For how long an author's posts are one matter, and a resolved ticket takes posts, as a `Filing` says it. */
export const filingTimes = ({ tickets }: Pick<Desk, 'tickets'>) => ({
  joinWithin: milliseconds(tickets?.joinWithin ?? usualTickets.joinWithin),
  reopenWithin: milliseconds(tickets?.reopenWithin ?? usualTickets.reopenWithin),
});
