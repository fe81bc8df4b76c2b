/** The sort keys of the ticket table: everything about one ticket lies under its id. */
export const ticketItem = 'ticket';
export const postPrefix = 'post#';
export const postItem = (mentionId: string): string => `${postPrefix}${mentionId}`;
export const historyItem = (at: string, what: string): string => `history#${at}#${what}`;
