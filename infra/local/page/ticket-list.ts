import type { Ticket } from '../../../functions/contracts/ticket.ts';
import type { DeskView } from './desk-view.ts';
import { html } from './html.ts';
import type { Page } from './layout.ts';
import { ticketLink } from './links.ts';
import { choices, paged, type Query } from './paging.ts';
import { isOverdue, limitsOf } from './sla.ts';
import { table } from './table.ts';
import { limitWords, priorityBadge, statusBadge } from './ticket-words.ts';
import { moment } from './times.ts';

const perPage = 100;
/** Whatever its status, a ticket is overdue where a limit of it has passed and nobody acted. */
const kinds = ['open', 'acknowledged', 'resolved', 'overdue'];

/** The tickets, the last opened first. */
export async function ticketsPage(view: DeskView, query: Query): Promise<Page> {
  const tickets = await view.tickets();
  const limitsFor = (ticket: Ticket) => limitsOf(ticket, view.team, view.progress.now);
  const ofKind = (kind: string) =>
    tickets.filter((ticket) => (kind === 'overdue' ? limitsFor(ticket).some(isOverdue) : ticket.status === kind));
  const counts = new Map(kinds.map((kind) => [kind, ofKind(kind).length]));
  const chosen = query.status === undefined ? tickets : ofKind(query.status);
  const { rows, pager } = paged(chosen.toSorted(lastOpenedFirst), query, perPage);
  return {
    title: 'Tickets',
    body: html`<p class="lead">One conversation is one ticket. The last opened first.</p>
${choices(query, 'status', tickets.length, counts)}
${table({
  columns: ['Ticket', 'Status', 'Priority', 'About', 'Opened', 'Limits'],
  rows: rows.map((ticket) => [
    ticketLink(ticket.ticketId),
    html`${statusBadge(ticket)}${ticket.opening > 1 && ` opening ${ticket.opening}`}`,
    priorityBadge(ticket),
    html`${ticket.verdict.intent} <span class="quiet">${ticket.watch} → ${ticket.route}</span>`,
    moment(ticket.openedAt),
    html`${limitsFor(ticket).map((limit) => html`<div>${limitWords(limit)}</div>`)}`,
  ]),
  empty: 'No tickets here. A mention that a route picks opens one.',
})}
${pager}`,
  };
}

const lastOpenedFirst = (a: Ticket, b: Ticket): number => Date.parse(b.openedAt) - Date.parse(a.openedAt);
