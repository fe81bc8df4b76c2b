import type { Ticket } from '../../../functions/contracts/ticket.ts';
import { type Html, html } from './html.ts';
import { isOverdue, type Limit } from './sla.ts';
import { badge } from './table.ts';
import { span } from './times.ts';

export const statusBadge = ({ status }: Pick<Ticket, 'status'>): Html =>
  badge(status, status === 'resolved' ? 'good' : status === 'open' ? 'warn' : 'plain');

export const priorityBadge = ({ priority }: Pick<Ticket, 'priority'>): Html =>
  badge(priority, priority === 'urgent' ? 'bad' : priority === 'high' ? 'warn' : 'plain');

/** How a limit stands: `acknowledged 12 min before its time`, `resolve: 3 h left`. */
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
