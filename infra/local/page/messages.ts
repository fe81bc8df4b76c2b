import { card } from './card.ts';
import type { DeskView } from './desk-view.ts';
import { html } from './html.ts';
import type { Page } from './layout.ts';
import { mailSheet } from './mail.ts';
import { choices, countBy, paged, type Query } from './paging.ts';

const perPage = 30;

/** What Slack's channels were told, the latest first. */
export function cardsPage(view: DeskView, query: Query): Page {
  const { cards } = view;
  const channels = countBy(cards, ({ channel }) => channel);
  const chosen = cards.filter(({ channel }) => query.channel === undefined || channel === query.channel);
  const { rows, pager } = paged(chosen.toReversed(), query, perPage);
  return {
    title: 'Cards',
    body: html`<p class="lead">What Slack's channels were told, the latest first.</p>
${choices(query, 'channel', cards.length, channels)}
${rows.length === 0 && html`<p class="empty">No cards yet. A ticket that is opened or escalated tells its channel.</p>`}
${rows.map((message) => card(message, view))}
${pager}`,
  };
}

/** What people were written, the latest first. */
export function mailsPage({ mails }: DeskView, query: Query): Page {
  const { rows, pager } = paged(mails.toReversed(), query, perPage);
  return {
    title: 'Mails',
    body: html`<p class="lead">What people were written, the latest first.</p>
${rows.length === 0 && html`<p class="empty">No mails yet. Routes with people under email, and escalations, send some.</p>`}
${rows.map(mailSheet)}
${pager}`,
  };
}
