/** An article's words, without the marks of Markdown. */
export interface MarkdownWords {
  readonly headings: readonly string[];
  readonly text: string;
}

const heading = /^ {0,3}#{1,6}\s+(.*?)\s*#*\s*$/;
const codeFence = /^ {0,3}(```|~~~)/;

/** What is left where nothing but words counts; a `#` in a block of code is no heading. */
export function wordsOf(lines: readonly string[]): MarkdownWords {
  const headings: string[] = [];
  const rest: string[] = [];
  let openFence: string | undefined;
  for (const line of lines) {
    const [, mark] = codeFence.exec(line) ?? [];
    if (mark !== undefined && (openFence === undefined || openFence === mark)) {
      openFence = openFence === undefined ? mark : undefined;
      continue;
    }
    const [, written] = (openFence === undefined && heading.exec(line)) || [];
    const words = written === undefined ? '' : plain(written);
    if (words === '') rest.push(line);
    else headings.push(words);
  }
  return { headings, text: plain(rest.join('\n')) };
}

/** Addresses that a link or a picture leads to are nobody's words, and neither are comments and tags. */
const plain = (markdown: string): string =>
  markdown
    .replace(/<!--[\s\S]*?-->/g, ' ')
    .replace(/<\/?[a-z][^<>]*>/gi, ' ')
    .replace(/\]\([^()\s]*(?:\s"[^"]*")?\)/g, ']')
    .replace(/https?:\/\/\S+/g, ' ')
    .replace(/[*_`~|>[\]!#]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
