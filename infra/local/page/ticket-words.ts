import type { Ticket } from '../../../functions/contracts/ticket.ts';
import { type Html, html } from './html.ts';
import { isOverdue, type Limit } from './sla.ts';
import { badge } from './table.ts';
import { moment, span } from './times.ts';

/** The status, and where nobody is reminded, until when: `snoozed until Wed 4 Mar, 09:00`. */
export const statusWords = ({ status, quietUntil, handedTo }: Ticket): Html =>
  html`${badge(status, tones[status])}${handedTo !== undefined && ` by ${handedTo},`}${quietUntil !== undefined && html` until ${moment(quietUntil)}`}`;

const tones: Readonly<Record<Ticket['status'], 'good' | 'warn' | 'plain'>> = {
  open: 'warn',
  acknowledged: 'plain',
  waiting: 'plain',
  snoozed: 'plain',
  resolved: 'good',
};

export const priorityBadge = ({ priority }: Pick<Ticket, 'priority'>): Html =>
  badge(priority, priority === 'urgent' ? 'bad' : priority === 'high' ? 'warn' : 'plain');

/** How a limit stands: `acknowledged, 12 min to spare`, `3 h left to resolve`. */
export function limitWords(limit: Limit): Html {
  const { name, done, lateBy } = limit;
  const by = span(Math.abs(lateBy));
  if (done !== undefined) {
    return lateBy > 0
      ? badge(`${name}d ${by} too late`, 'warn')
      : html`<span class="quiet">${name}d, ${by} to spare</span>`;
  }
  return isOverdue(limit) ? badge(`not ${name}d, ${by} overdue`, 'bad') : html`${by} left to ${name}`;
}
