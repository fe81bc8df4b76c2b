import { goneWords } from '../show/gone-words.ts';
import type { TicketPost } from './desk-view.ts';
import { type Html, html } from './html.ts';
import { authorOf, outwardLink, ticketLink } from './links.ts';
import { badge } from './table.ts';
import { moment } from './times.ts';

/** A post of a ticket: what it did, who wrote it, what it says and how it was judged. */
export function ticketPost(post: TicketPost): Html {
  const { id, what, createdAt, text, postId, verdict, why, movedTo } = post;
  const did = html`${badge(deeds[what] ?? what)}${movedTo !== undefined && html` · split out into ${ticketLink(movedTo)}`}`;
  if (text === undefined) {
    return html`<article class="post"><header>${did} · ${moment(createdAt)}</header><p class="empty">${goneWords}</p></article>`;
  }
  const isOnX = id.includes('/x/');
  return html`<article class="post">
<header>${did} · <bdi class="author">${authorOf(post)}</bdi> · ${moment(createdAt)}${isOnX && html` · ${outwardLink(`https://x.com/i/status/${postId}`, 'on X')}`}</header>
<blockquote dir="auto">${text}</blockquote>
${verdict !== undefined && html`<p class="why">${verdict.intent} ${verdict.confidence.toFixed(2)}: ${whyWords(why)}</p>`}
</article>`;
}

export const whyWords = (why: readonly string[]): string => (why.length === 0 ? 'no rule spoke up' : why.join('; '));

/** What a post did to its ticket. */
const deeds: Readonly<Record<string, string>> = {
  opened: 'opened it',
  reopened: 'reopened it',
  merged: 'joined it',
  answered: 'our own answer',
};
