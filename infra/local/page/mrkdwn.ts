import { mrkdwnText, type NameOf } from '../show/mrkdwn-text.ts';
import { type Html, html } from './html.ts';
import { quotedRuns } from './quoted-runs.ts';

/**
 * A text of Slack's mrkdwn as Slack would draw it: quoted lines as a quotation, and in the others bold and code. In a
 * quotation an asterisk may be the author's own, so it stays. Links are shown as text.
 */
export const mrkdwn = (text: string, nameOf: NameOf): Html =>
  html`${quotedRuns(text).map(({ isQuoted, lines }) =>
    isQuoted
      ? html`<blockquote dir="auto">${mrkdwnText(lines.join('\n'), nameOf)}</blockquote>`
      : html`<p>${lines.flatMap((line, i) => [i > 0 && html`<br>`, ...marked(line, nameOf)])}</p>`,
  )}`;

const marked = (line: string, nameOf: NameOf): Html[] =>
  line.split(/(\*[^*]+\*|`[^`]+`)/).map((part) => {
    const inside = (): string => mrkdwnText(part.slice(1, -1), nameOf);
    if (/^\*.+\*$/s.test(part)) return html`<strong>${inside()}</strong>`;
    if (/^`.+`$/s.test(part)) return html`<code>${inside()}</code>`;
    return html`${mrkdwnText(part, nameOf)}`;
  });
