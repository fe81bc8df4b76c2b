import { type Ticket, ticketStatuses } from '../../../functions/contracts/ticket.ts';
import { whoIs } from '../show/action-words.ts';
import { goneWords } from '../show/gone-words.ts';
import type { DeskView } from './desk-view.ts';
import { type Html, html } from './html.ts';
import type { Page } from './layout.ts';
import { ticketLink } from './links.ts';
import { choices, countBy, paged, type Query } from './paging.ts';
import { isOverdue, limitsOf } from './sla.ts';
import { table } from './table.ts';
import { limitWords, priorityBadge, statusWords } from './ticket-words.ts';
import { moment } from './times.ts';

const perPage = 100;

/** The tickets, those that wait for somebody first, and of each kind the last opened first. */
export async function ticketsPage(view: DeskView, query: Query): Promise<Page> {
  const tickets = await view.tickets();
  const limitsFor = (ticket: Ticket) => limitsOf(ticket, view.progress.now);
  const ofWatch = tickets.filter(({ watch }) => query.watch === undefined || watch === query.watch);
  /** Whatever its status, a ticket is overdue where a limit of it has passed and nobody acted. */
  const ofKind = (kind: string) =>
    ofWatch.filter((ticket) => (kind === 'overdue' ? limitsFor(ticket).some(isOverdue) : ticket.status === kind));
  const counts = new Map([...ticketStatuses, 'overdue'].map((kind) => [kind, ofKind(kind).length]));
  const chosen = query.status === undefined ? ofWatch : ofKind(query.status);
  const { rows, pager } = paged(chosen.toSorted(waitingFirst), query, perPage);
  const texts = await view.texts(rows.map(({ openedBy }) => openedBy));
  return {
    title: 'Tickets',
    body: html`<p class="lead">One conversation is one ticket. Those that wait for somebody come first, the last opened of them on top.</p>
${choices(query, 'status', ofWatch.length, counts)}
${choices(
  query,
  'watch',
  tickets.length,
  countBy(tickets, ({ watch }) => watch),
)}
${table({
  columns: ['Ticket', 'Status', 'Priority', 'About', 'Assignee', 'Opened', 'Times'],
  rows: rows.map((ticket) => [
    html`<span class="figure">${ticketLink(ticket.number)}</span>`,
    html`${statusWords(ticket)}${ticket.opening > 1 && html` <span class="quiet figure">opening ${ticket.opening}</span>`}`,
    priorityBadge(ticket),
    html`<div>${ticket.verdict.intent} <span class="quiet">${ticket.brand} → ${ticket.route}</span></div>
${excerpt(texts.get(ticket.openedBy))}`,
    ticket.assignee === undefined ? html`<span class="quiet">nobody</span>` : whoIs(ticket.assignee, view.team),
    moment(ticket.openedAt),
    html`${limitsFor(ticket).map((limit) => html`<div>${limitWords(limit)}</div>`)}`,
  ]),
  empty: 'No tickets here. A mention that a route picks opens one.',
})}
${pager}`,
  };
}

const excerpt = (text: string | undefined): Html =>
  text === undefined
    ? html`<div class="quiet">${goneWords}</div>`
    : html`<div class="excerpt" dir="auto">${text}</div>`;

const isOver = ({ status }: Ticket): boolean => status === 'resolved';
const waitingFirst = (a: Ticket, b: Ticket): number =>
  Number(isOver(a)) - Number(isOver(b)) || Date.parse(b.openedAt) - Date.parse(a.openedAt);
