import type { Mention } from '../../contracts/mention.ts';
import { clip } from '../../domain/clip.ts';
import type { Notice } from '../../domain/notice.ts';
import {
  author,
  because,
  dueWords,
  editedWords,
  goneWords,
  headline,
  howToReply,
  openWords,
  postUrl,
  standingWords,
  suggestionWords,
  urgentWords,
} from '../../domain/notice-words.ts';
import { visible } from '../../domain/visible.ts';
import { shownText } from '../shown-text.ts';
import { html } from './html.ts';

export interface Mail {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

/** The mail of a notice. Its subject holds no word of the post, so no post can add a header. */
export function ticketMail(notice: Notice): Mail {
  const { ticket, post } = notice;
  const title = headline(notice);
  const { text, html: below } = post === 'gone' ? stub(notice) : whole(notice, post);
  return {
    subject: clip(`${title} [${ticket.number}]`, 200),
    text: visible([title, '', ...text].join('\n')),
    html: `${html`<h2>${title}</h2>`}\n${below}`,
  };
}

interface Body {
  /** Lines. */
  readonly text: readonly string[];
  readonly html: string;
}

function whole(notice: Notice, post: Mention): Body {
  // Before it is cut into lines, so that no other kind of line break leaves the quotation.
  const said = clip(visible(shownText(notice, post)), 4_000);
  const why = because(notice);
  const facts = [
    editedWords(post),
    holderWords(notice),
    why && `Why: ${why}`,
    urgentWords(notice),
    suggestionWords(notice),
    due(notice),
    howToReply(post),
  ].filter(isThere);
  const since = `${post.createdAt.slice(0, 16).replace('T', ' ')} UTC`;
  const url = postUrl(post);
  return {
    text: [
      ...said.split('\n').map((line) => `> ${line}`),
      '',
      `${author(post)}, ${since}`,
      ...facts,
      ...(url === undefined ? [] : [url]),
    ],
    html: [
      html`<blockquote style="white-space:pre-wrap">${said}</blockquote>`,
      html`<p><b>${author(post)}</b>, ${since}</p>`,
      ...facts.map((fact) => html`<p>${fact}</p>`),
      ...(url === undefined ? [] : [html`<p><a href="${url}">${openWords(post)}</a></p>`]),
    ].join('\n'),
  };
}

function stub(notice: Notice): Body {
  const facts = [goneWords, `${standingWords(notice)}.`, holderWords(notice), due(notice)].filter(isThere);
  return { text: facts, html: facts.map((fact) => html`<p>${fact}</p>`).join('\n') };
}

const holderWords = ({ holder }: Notice): string | undefined => holder && `${holder.name} has it.`;

function due(notice: Notice): string | undefined {
  const words = dueWords(notice);
  return words && `${words}.`;
}

const isThere = (fact: string | undefined): fact is string => fact !== undefined;
