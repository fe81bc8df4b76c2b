import type { Desk } from '../../functions/contracts/desk.ts';
import type { Ticket } from '../../functions/contracts/ticket.ts';
import type { Acted, Action } from '../../functions/ports/ticket-store.ts';
import { terminalSafe } from '../local/show/terminal-safe.ts';
import { nameOf } from './people.ts';
import { momentText } from './times.ts';

/** What somebody did: `ACME-12 is snoozed until 2026-03-04 09:00 (Europe/Lisbon), by Ana Duarte`. */
export const doneText = (asked: Action, acted: Acted, desk: Pick<Desk, 'people'>, zone: string): string =>
  terminalSafe(
    acted.changed
      ? `${acted.ticket.number} ${doneWords(asked, acted, desk, zone)}, by ${nameOf(desk, asked.by)}`
      : // Only an opening is made sure of.
        `${acted.ticket.number} is ${acted.ticket.status} already, and it is made sure that it is looked after`,
  );

function doneWords({ action }: Action, acted: Acted, desk: Pick<Desk, 'people'>, zone: string): string {
  const { ticket, opened, joinedInto } = acted;
  const quiet = ticket.quietUntil === undefined ? '' : ` until ${momentText(ticket.quietUntil, zone)} (${zone})`;
  switch (action.do) {
    case 'acknowledge':
      return 'is acknowledged';
    case 'resolve':
      return 'is resolved';
    case 'reopen':
      return 'is open again';
    case 'assign':
      return `is for ${nameOf(desk, action.to)} now`;
    case 'release':
      return 'is for nobody now';
    case 'snooze':
      return `is snoozed${quiet}`;
    case 'hand-over':
      return `goes on by ${action.to}, and rests here${quiet}`;
    case 'join':
      return `is joined into ${joinedInto?.number ?? action.into}`;
    case 'split':
      return `is split: ${opened?.number ?? 'another ticket'} has what left`;
    case 'link':
      return `is called ${action.to} elsewhere`;
  }
}

/** Why an action changed nothing, and what to do: `ACME-12 is resolved: reopen ACME-12 first`. */
export function unchangedText({ action, opening: seen }: Action, { number, status, opening }: Ticket): string {
  if (opening !== seen) return `${number} was opened anew meanwhile: look at it again with show ${number}`;
  if (action.do === 'reopen') return `${number} is ${status}: only a resolved ticket is opened again`;
  if (status === 'resolved' && action.do !== 'resolve') return `${number} is resolved: reopen ${number} first`;
  return `${number} is ${status}: there is nothing to ${action.do}, as show ${number} tells`;
}
