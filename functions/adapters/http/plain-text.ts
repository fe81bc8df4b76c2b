import { withoutEntities } from './html-entities.ts';

/** UTF-16 units to keep of a post: as long as the longest on X, and far below what a row holds. */
export const longestText = 25_000;

const unshown = new Set(['script', 'style', 'template']);
const lineBreaks = new Set(['br', 'div', 'dd', 'dt', 'figcaption', 'hr', 'li', 'section', 'td', 'th', 'tr']);
const paragraphs = new Set(['blockquote', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'ol', 'p', 'pre', 'table', 'ul']);

/** What a browser shows of a piece of HTML, as text: paragraphs apart, links whole, entities resolved, no markup. */
export function plainText(html: string): string {
  const parts: string[] = [];
  let isPreformatted = false;
  let link: { readonly href: string; readonly at: number } | undefined;
  for (const piece of pieces(html)) {
    if (typeof piece === 'string') {
      parts.push(withoutEntities(isPreformatted ? piece : piece.replace(/\s+/g, ' ')));
      continue;
    }
    const { name, isEnd, attributes } = piece;
    if (paragraphs.has(name)) parts.push('\n\n');
    if (lineBreaks.has(name)) parts.push('\n');
    if (name === 'pre') isPreformatted = !isEnd;
    if (name !== 'a') continue;
    if (link !== undefined) parts.push(whole(parts.splice(link.at).join(''), link.href));
    link = isEnd ? undefined : { href: hrefOf(attributes), at: parts.length };
  }
  return tidy(parts.join(''));
}

interface Tag {
  readonly name: string;
  readonly isEnd: boolean;
  readonly attributes: string;
}

/** The text and the tags, from left to right and never back, so that hostile markup costs no more than its length. */
function* pieces(html: string): Generator<string | Tag> {
  const opening = /<(?:!|\/?([a-z][a-z0-9]*))/gi;
  for (let at = 0; at < html.length; ) {
    opening.lastIndex = at;
    const found = opening.exec(html);
    yield html.slice(at, found?.index);
    if (found === null) return;
    const [start, name = ''] = found;
    const isComment = html.startsWith('<!--', found.index);
    const end = html.indexOf(isComment ? '-->' : '>', opening.lastIndex);
    // What has no end is shown by no browser.
    if (end < 0) return;
    at = end + (isComment ? 3 : 1);
    const tag = { name: name.toLowerCase(), isEnd: start[1] === '/', attributes: html.slice(opening.lastIndex, end) };
    if (name !== '') yield tag;
    if (unshown.has(tag.name) && !tag.isEnd) at = endOf(tag.name, html, at);
  }
}

function endOf(name: string, html: string, from: number): number {
  const end = new RegExp(`</${name}`, 'gi');
  end.lastIndex = from;
  return end.exec(html)?.index ?? html.length;
}

function hrefOf(attributes: string): string {
  const [, double, single, bare] = /\bhref\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/i.exec(attributes) ?? [];
  return withoutEntities(double ?? single ?? bare ?? '');
}

/** Sites shorten a long address in what they show, as Hacker News does. */
const whole = (shown: string, href: string): string =>
  /(?:\.\.\.|…)$/.test(shown) && href.startsWith(shown.replace(/(?:\.\.\.|…)$/, '')) ? href : shown;

/** No blanks at the ends of lines, and never more than one empty line. */
const tidy = (text: string): string =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line, at, lines) => line !== '' || lines[at - 1] !== '')
    .join('\n')
    .trim();
