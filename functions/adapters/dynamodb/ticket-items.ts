import type { HistoryEntry } from '../../ports/ticket-store.ts';

/** The sort keys of the ticket table: everything about one ticket lies under its id. */
export const ticketItem = 'ticket';
export const postPrefix = 'post#';
export const postItem = (mentionId: string): string => `${postPrefix}${mentionId}`;
/** One for each thing that can happen to an opening, whoever writes it down how often. */
export const historyItem = ({ opening, what, by }: Omit<HistoryEntry, 'at'>): string =>
  `history#${opening}#${what}${what === 'escalated' ? `#${by}` : ''}`;
