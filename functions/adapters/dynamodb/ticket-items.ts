import type { HistoryEntry } from '../../ports/ticket-store.ts';

/** The sort keys of the ticket table: everything about one ticket lies under its id. */
export const ticketItem = 'ticket';
export const postPrefix = 'post#';
export const postItem = (mentionId: string): string => `${postPrefix}${mentionId}`;
export const notificationPrefix = 'notification#';
export const notificationItem = (key: string): string => `${notificationPrefix}${key}`;

/** The partition of what is about no ticket, but about verdicts; no ticket's id looks like it. */
export const theCorrections = 'corrections';
export const correctionPrefix = 'correction#';
export const correctionItem = (mentionId: string): string => `${correctionPrefix}${mentionId}`;

/** One for each thing that can happen to an opening or to a post, whoever writes it down how often. */
export function historyItem(entry: HistoryEntry): string {
  switch (entry.what) {
    case 'escalated':
      return `history#${entry.opening}#escalated#${entry.by}`;
    case 'edited':
      return `history#edited#${entry.by}#${entry.version}`;
    case 'deleted':
      return `history#deleted#${entry.by}`;
    default:
      return `history#${entry.opening}#${entry.what}`;
  }
}
