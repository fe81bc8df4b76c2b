import type { Verdict } from '../../../functions/contracts/verdict.ts';
import { whoIs } from '../show/action-words.ts';
import { goneWords } from '../show/gone-words.ts';
import { card } from './card.ts';
import type { DeskView, TicketFile } from './desk-view.ts';
import { executionTable } from './execution-table.ts';
import { whatHappened, whoDidIt } from './history-words.ts';
import { type Html, html } from './html.ts';
import type { Page } from './layout.ts';
import { ticketLink, ticketOfCard, ticketOfMail } from './links.ts';
import { mailSheet } from './mail.ts';
import { limitsOf } from './sla.ts';
import { facts, table } from './table.ts';
import { ticketPost, whyWords } from './ticket-post.ts';
import { limitWords, priorityBadge, statusWords } from './ticket-words.ts';
import { moment } from './times.ts';

/** One ticket with everything about it. */
export function ticketPage(file: TicketFile, view: DeskView): Page {
  const { ticketId, number } = file.ticket;
  const cards = view.cards.filter((message) => ticketOfCard(message) === ticketId);
  const mails = view.mails.filter((mail) => ticketOfMail(mail) === number);
  const executions = view.standard.filter(
    ({ input }) => (input as { ticketId?: unknown } | null)?.ticketId === ticketId,
  );
  const isGone = file.posts.some(({ text }) => text === undefined);
  return {
    title: `Ticket ${number}`,
    body: html`${ticketFacts(file, view)}
<h2>Posts</h2>
${file.posts.length === 0 ? html`<p class="empty">The rows of its mentions are gone.</p>` : file.posts.map(ticketPost)}
<h2>History</h2>
${table({
  columns: ['When', 'What', 'By, or why'],
  rows: file.history.map((event) => [moment(event.at), whatHappened(event, view.team), whoDidIt(event, view.team)]),
  empty: 'Nothing yet. What people and posts did to it stands here.',
})}
<h2 id="cards">Cards</h2>
${cards.length === 0 ? html`<p class="empty">No card in this run. What Slack was told about it stands here.</p>` : cards.map((message) => card(message, view))}
<h2>Mails</h2>
${isGone && mails.length > 0 && html`<p class="quiet">Mails can't be withdrawn: they say what they said when they were sent.</p>`}
${mails.length === 0 ? html`<p class="empty">No mail in this run. What people were written about it stands here.</p>` : mails.map(mailSheet)}
<h2>Executions</h2>
${executionTable(executions, 'No execution is known of this ticket.')}`,
  };
}

function ticketFacts({ ticket, posts, links }: TicketFile, { team, progress }: DeskView): Html {
  const opener = posts.find(({ id }) => id === ticket.openedBy);
  const { verdict, assignee, escalations, escalatedAt, externalId, suggestions = [] } = ticket;
  return facts([
    ['Status', html`${statusWords(ticket)} ${priorityBadge(ticket)}`],
    ['Assignee', assignee === undefined ? 'nobody yet' : whoIs(assignee, team)],
    ...limitsOf(ticket, progress.now).map(
      (limit) => [capital(limit.name), html`${limitWords(limit)}, due ${moment(limit.due)}`] as const,
    ),
    ['Opened', html`${moment(ticket.openedAt)}${ticket.opening > 1 && `, the ${ordinal(ticket.opening)} time`}`],
    ['Escalations', html`${escalations}${escalatedAt !== undefined && html`, the last at ${moment(escalatedAt)}`}`],
    ['Brand and route', `${ticket.brand} (${ticket.watch}) → ${ticket.route}`],
    ...links.map(({ as, name }) => [capital(as), ticketLink(name)] as const),
    ...(externalId === undefined ? [] : [['Elsewhere', externalId] as const]),
    ...(suggestions.length === 0
      ? []
      : [
          [
            'May answer it',
            html`${suggestions.map(({ title, article }) => html`<div>${title} <span class="quiet">${article}</span></div>`)}`,
          ] as const,
        ]),
    ['Kind', `${verdict.intent} (confidence ${verdict.confidence.toFixed(2)}, ${deciders[verdict.decidedBy]})`],
    ['Tone', `${verdict.sentiment}, language ${verdict.language}`],
    ['Urgency', [verdict.urgency, ...(verdict.urgencyBecause ?? [])].join('; ')],
    [
      'Reasons',
      opener?.text === undefined && opener !== undefined ? goneWords : whyWords(opener?.why ?? verdict.reasons),
    ],
    ['Id', ticket.ticketId],
  ]);
}

const capital = (words: string): string => `${words.charAt(0).toUpperCase()}${words.slice(1)}`;

const ordinal = (n: number): string => (n === 2 ? 'second' : n === 3 ? 'third' : `${n}th`);

const deciders: Readonly<Record<Verdict['decidedBy'], string>> = {
  embedded: 'by the embedded classifier',
  comprehend: 'with the pretended Comprehend',
  'embedded-comprehend-away': 'by the embedded classifier, as the pretended Comprehend was away',
};
