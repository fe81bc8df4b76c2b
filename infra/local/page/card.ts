import type { SlackBlock, SlackText } from '../outside/slack/block-kit.ts';
import type { SlackMessage } from '../outside/slack.ts';
import type { NameOf } from '../show/mrkdwn-text.ts';
import type { DeskView } from './desk-view.ts';
import { type Html, html } from './html.ts';
import { momentOf, outwardLink, ticketLink, ticketOfCard } from './links.ts';
import { mrkdwn } from './mrkdwn.ts';
import { moment } from './times.ts';

/** A Slack message as Slack would show it. Its buttons do nothing here, but for those that lead to X. */
export function card(message: SlackMessage, view: Pick<DeskView, 'team' | 'numberOf'>): Html {
  const nameOf: NameOf = (id) => Object.values(view.team.people).find(({ slack }) => slack === id)?.name;
  const ticketId = ticketOfCard(message);
  const fallback: SlackBlock = { type: 'section', text: { type: 'mrkdwn', text: message.text } };
  const blocks = message.blocks.length > 0 ? message.blocks : [fallback];
  return html`<article class="card">
<header>Slack <strong>${message.channel}</strong> · ${moment(momentOf(message.ts))}${message.changedTs !== undefined && html` · card updated ${moment(momentOf(message.changedTs))}`}${ticketId !== undefined && html` · ${ticketLink(view.numberOf(ticketId) ?? ticketId)}`}</header>
${blocks.map((block) => drawn(block, nameOf))}
</article>`;
}

function drawn(block: SlackBlock, nameOf: NameOf): Html {
  const text = (given: SlackText): Html =>
    given.type === 'mrkdwn' ? mrkdwn(given.text, nameOf) : html`<p>${given.text}</p>`;
  switch (block.type) {
    case 'header':
      return html`<h3>${block.text.text}</h3>`;
    case 'section':
      return html`<div>${block.text !== undefined && text(block.text)}${(block.fields ?? []).map(text)}</div>`;
    case 'context':
      return html`<div class="context">${block.elements.map(text)}</div>`;
    case 'actions':
      return html`<p class="actions">${block.elements.map((button) => outwardLink(button.url, button.text.text, 'button'))}</p>`;
    case 'divider':
      return html`<hr>`;
  }
}
