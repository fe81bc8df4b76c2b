import type { Mail } from '../outside/mailbox.ts';
import { type Html, html } from './html.ts';
import { ticketLink, ticketOfMail } from './links.ts';
import { quotedRuns } from './quoted-runs.ts';
import { facts } from './table.ts';
import { moment } from './times.ts';

/** A mail: its text part as it reads, its HTML part as source, because nothing of a stranger is ever run or drawn here. */
export function mailSheet(mail: Mail): Html {
  const { from, to, subject, text, html: source, sentAt } = mail;
  const ticketId = ticketOfMail(mail);
  return html`<article class="mail">
<header>Mail · ${moment(sentAt)}${ticketId !== undefined && html` · ${ticketLink(ticketId)}`}</header>
<h3>${subject}</h3>
${facts([
  ['From', from],
  ['To', to.join(', ')],
])}
${quotedRuns(text ?? '(this mail is HTML only)').map(({ isQuoted, lines }) =>
  isQuoted
    ? html`<blockquote dir="auto">${lines.join('\n')}</blockquote>`
    : html`<p class="text">${lines.join('\n').trim()}</p>`,
)}
${source !== undefined && html`<details><summary>HTML part, as source</summary><pre>${source}</pre></details>`}
</article>`;
}
