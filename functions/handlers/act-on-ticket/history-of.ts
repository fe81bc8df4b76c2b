import type { TicketAction } from '../../domain/ticket-action.ts';
import type { Acted, Action, HistoryEntry } from '../../ports/ticket-store.ts';

/** What an action is called once it is done, in the history and on the bus. */
export const doneAs = {
  acknowledge: 'acknowledged',
  resolve: 'resolved',
  reopen: 'reopened',
  assign: 'assigned',
  release: 'released',
  snooze: 'snoozed',
  'hand-over': 'handed-over',
  join: 'joined',
  split: 'split',
  link: 'linked',
} as const satisfies Record<TicketAction['do'], HistoryEntry['what']>;

/** These happen once in an opening: whoever asks for them again did not do it. */
const onlyOnce: readonly TicketAction['do'][] = ['resolve', 'reopen'];

/** What an action adds to the history of each ticket that it touched. */
export function historyOf(
  { action, at, by, from, requestId }: Action,
  { ticket, opened, joinedInto }: Acted,
): readonly { readonly ticketId: string; readonly entry: HistoryEntry }[] {
  const entry = { what: doneAs[action.do], at, by, from, ...(!onlyOnce.includes(action.do) && { requestId }) };
  const [one, other] = [ticket, joinedInto ?? (action.do === 'split' ? opened : undefined)];
  if (other !== undefined) {
    return [
      { ticketId: one.ticketId, entry: { ...entry, opening: one.opening, to: other.number } },
      { ticketId: other.ticketId, entry: { ...entry, opening: other.opening, to: one.number } },
    ];
  }
  const to = 'to' in action ? action.to : 'until' in action ? action.until : undefined;
  return [{ ticketId: one.ticketId, entry: { ...entry, opening: one.opening, ...(to !== undefined && { to }) } }];
}
