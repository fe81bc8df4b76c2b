import { milliseconds } from '../contracts/duration.ts';

/**
 * How long the text of a post in a ticket is kept at most, in milliseconds. Resolving the ticket sets a nearer end; this
 * one is for the post whose ticket was never filed, or is never resolved: nobody's words stay for ever.
 */
export const keptWithTicketMs = milliseconds('730 days');
