import { clip } from '../../domain/clip.ts';
import type { Notice } from '../../domain/notice.ts';
import { author, because, headline, howToReply, openWords, postUrl } from '../../domain/notice-words.ts';
import { visible } from '../../domain/visible.ts';
import { html } from './html.ts';

export interface Mail {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

/** The mail of a notice. Its subject holds no word of the post, so no post can add a header. */
export function ticketMail(notice: Notice): Mail {
  const { ticket, mention, route } = notice;
  const title = headline(notice);
  // Before it is cut into lines, so that no other kind of line break leaves the quotation.
  const post = clip(visible(mention.text), 4_000);
  const since = `${mention.createdAt.slice(0, 16).replace('T', ' ')} UTC`;
  const limits = `Acknowledge within ${route.acknowledgeWithin}, resolve within ${route.resolveWithin}.`;
  const reply = howToReply(notice);
  const url = postUrl(notice);
  return {
    subject: clip(`${title} [${ticket.ticketId}]`, 200),
    text: visible(
      [
        title,
        '',
        post
          .split('\n')
          .map((line) => `> ${line}`)
          .join('\n'),
        '',
        `${author(notice)}, ${since}`,
        `Why: ${because(notice)}`,
        limits,
        reply,
        ...(url === undefined ? [] : [url]),
      ].join('\n'),
    ),
    html: html`<h2>${title}</h2>
<blockquote style="white-space:pre-wrap">${post}</blockquote>
<p><b>${author(notice)}</b>, ${since}</p>
<p>Why: ${because(notice)}</p>
<p>${limits} ${reply}</p>`.concat(url === undefined ? '' : html`\n<p><a href="${url}">${openWords(notice)}</a></p>`),
  };
}
