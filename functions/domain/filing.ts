import type { Mention } from '../contracts/mention.ts';

/** The ticket that a mention belongs to: one a conversation and watch. */
export const ticketIdOf = (mention: Pick<Mention, 'watch' | 'conversationId'>): string =>
  `${mention.watch}-${mention.conversationId}`;

/**
 * What filing a mention did: `opened` a new ticket, `reopened` a resolved one, or `merged` into one that is under way.
 * `already-filed` is a merge delivered again. An opening delivered again is an opening again, so that what follows it is
 * never left out.
 */
export type FilingOutcome = 'opened' | 'reopened' | 'merged' | 'already-filed';

/** The name of the execution that looks after one opening of a ticket; the service refuses a second of that name. */
export const executionName = (ticketId: string, opening: number): string => `${ticketId}-${opening}`;
