import type { Ticket } from '../../contracts/ticket.ts';
import type { HistoryEntry } from '../../ports/ticket-store.ts';

/** The sort keys of the ticket table: everything about one ticket lies under its id. */
export const ticketItem = 'ticket';
export const headKey = (ticketId: string) => ({ ticketId, item: ticketItem });
export const postPrefix = 'post#';
export const postItem = (mentionId: string): string => `${postPrefix}${mentionId}`;
export const historyPrefix = 'history#';
export const notificationPrefix = 'notification#';
export const notificationItem = (key: string): string => `${notificationPrefix}${key}`;

/** The partition of what is about no ticket, but about verdicts; no ticket's id looks like it. */
export const theCorrections = 'corrections';
export const correctionPrefix = 'correction#';
export const correctionItem = (mentionId: string): string => `${correctionPrefix}${mentionId}`;

/** The partition of what the authors of a watch ask for; no ticket's id looks like it. */
export const feedbackOf = (watch: string): string => `feedback#${watch}`;
export const requestPrefix = 'request#';
export const requestItem = (mentionId: string): string => `${requestPrefix}${mentionId}`;

/** The partition of what is counted for all tickets together. */
export const theNumbers = 'numbers';
export const numberPrefix = 'number#';
/** The partition of what one author's posts have in common, and its only row. */
export const authorPartition = (hash: string): string => `author#${hash}`;
export const mattersItem = 'matters';

/** The index of all tickets by what people call them, and the one of those that wait for somebody, by watch and opening. */
export const byNumber = 'byNumber';
export const byBoard = 'byBoard';

/** The keys of `byNumber`: `ACME-1042` is `{ prefix: 'ACME', sequence: 1042 }`. */
export function numberKey(number: string): { readonly prefix: string; readonly sequence: number } {
  const at = number.lastIndexOf('-');
  return { prefix: number.slice(0, at), sequence: Number(number.slice(at + 1)) };
}

/** What lies beside a ticket in its row: the keys by which the indexes find it. Only unresolved ones have a board. */
export const indexKeys = ({ number, watch, status }: Pick<Ticket, 'number' | 'watch' | 'status'>) => ({
  ...numberKey(number),
  ...(status !== 'resolved' && { board: watch }),
});

/** What the executions of `handle-ticket` store on the ticket while they wait, and when they began to. */
export const waitAttributes = [
  'acknowledgeToken',
  'acknowledgeTokenSince',
  'resolveToken',
  'resolveTokenSince',
] as const;

/** One for each thing that can happen to an opening or to a post, whoever writes it down how often. */
export function historyItem({ what, by, opening, version, requestId }: HistoryEntry): string {
  switch (what) {
    case 'escalated':
    case 'reminded':
      return `${historyPrefix}${[opening, what, by, requestId].filter((part) => part !== undefined).join('#')}`;
    case 'edited':
      return `${historyPrefix}edited#${by}#${version}`;
    case 'deleted':
      return `${historyPrefix}deleted#${by}`;
    default: {
      const parts = [opening, what, requestId].filter((part) => part !== undefined);
      return `${historyPrefix}${parts.join('#')}`;
    }
  }
}
