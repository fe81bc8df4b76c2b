import { type Ticket, ticketStatuses } from '../../../functions/contracts/ticket.ts';
import { dollars, sum } from './bill.ts';
import type { DeskView } from './desk-view.ts';
import { type Html, html } from './html.ts';
import type { Page } from './layout.ts';
import { executionPath, ticketLink } from './links.ts';
import { isOverdue, limitsOf } from './sla.ts';
import { counted, facts } from './table.ts';
import { limitWords, priorityBadge } from './ticket-words.ts';
import { happeningList } from './timeline.ts';
import { moment, span } from './times.ts';

/** How many of a kind are named; the rest is counted. */
const mostNamed = 8;
const latest = 12;

/** How the desk stands, on one page. */
export async function overviewPage(view: DeskView): Promise<Page> {
  const { tally, progress, happenings } = view;
  const tickets = await view.tickets();
  const { aws, x } = view.bill.bill();
  const byStatus = ticketStatuses.flatMap((status) => {
    const count = tickets.filter((ticket) => ticket.status === status).length;
    return count === 0 ? [] : [html`<a href="/tickets?status=${status}">${count} ${status}</a>`];
  });
  return {
    title: 'Overview',
    body: html`${facts([
      [
        progress.isLive ? 'Time' : 'Virtual time',
        html`${moment(progress.now)}, ${span(progress.now - progress.startedAt)} since the start`,
      ],
      ['Posts triaged', html`${tally.triaged} <span class="quiet">· ${tally.filtered} more filtered out</span>`],
      [
        'Tickets',
        html`<a href="/tickets">${tickets.length}</a>${byStatus.map((words) => html` <span class="quiet">·</span> ${words}`)}`,
      ],
      [
        'Told',
        html`<a href="/cards">${counted(view.cards.length, 'card')}</a>, <a href="/mails">${counted(view.mails.length, 'mail')}</a>`,
      ],
      ['Escalations', tally.tickets.escalated],
      [
        'Bill so far',
        html`<a href="/bill">${dollars(sum(aws) + x)}</a> <span class="quiet">· AWS ${dollars(sum(aws))}, X ${dollars(x)}</span>`,
      ],
    ])}
<h2>Needs attention</h2>
${attention(view, tickets)}
<h2>Latest</h2>
${happeningList(happenings.slice(-latest).reverse(), view)}
<p><a href="/timeline">The whole timeline</a></p>`,
  };
}

function attention({ progress, standard, express, leftOver, tally }: DeskView, tickets: readonly Ticket[]): Html {
  const overdue = tickets
    .map((ticket) => ({ ticket, missed: limitsOf(ticket, progress.now).filter(isOverdue) }))
    .filter(({ missed }) => missed.length > 0)
    .sort((a, b) => longest(b.missed) - longest(a.missed));
  const failed = [...standard, ...express].filter(({ status }) => status !== 'RUNNING' && status !== 'SUCCEEDED');
  const items: readonly Html[] = [
    ...named(
      overdue.map(
        ({ ticket, missed }) =>
          html`${ticketLink(ticket.number)} ${priorityBadge(ticket)} ${missed.map((limit) => html`${limitWords(limit)} `)}`,
      ),
      html`<a href="/tickets?status=overdue">overdue tickets</a>`,
    ),
    ...named(
      failed.map(
        (execution) =>
          html`<a href="${executionPath(execution)}">${execution.workflow} ${execution.name}</a> <span class="trouble">${execution.error ?? execution.status}</span>`,
      ),
      html`<a href="/executions">failed executions</a>`,
    ),
    ...(leftOver.setAside > 0 ? [html`${counted(leftOver.setAside, 'message')} set aside by workflows`] : []),
    ...(leftOver.deadLetters > 0 ? [html`${counted(leftOver.deadLetters, 'dead letter')}`] : []),
    ...(tally.gaps > 0
      ? [html`<a href="/timeline?kind=gap">${counted(tally.gaps, 'gap')}</a>: posts may be lost`]
      : []),
  ];
  if (items.length === 0) {
    return html`<p class="empty">Nothing. Overdue tickets, failed executions, gaps and what was set aside stand here.</p>`;
  }
  return html`<ul class="attention">${items.map((item) => html`<li>${item}</li>`)}</ul>`;
}

const longest = (limits: readonly { readonly lateBy: number }[]): number =>
  Math.max(...limits.map(({ lateBy }) => lateBy));

/** The first of them, and a line that counts the rest. */
const named = (items: readonly Html[], what: Html): readonly Html[] =>
  items.length <= mostNamed
    ? items
    : [...items.slice(0, mostNamed), html`and ${items.length - mostNamed} more ${what}`];
