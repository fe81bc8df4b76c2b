import type { Paragraph } from './box.ts';

/**
 * The paragraphs of a text in which lines that begin with `>` are quoted: they get a bar that stays when they wrap, so
 * that no quoted word ever looks like ours.
 * @param read what to show of a line; told whether that is a quoted one, which it gets without its `>`
 */
export const quoted = (text: string, read: (line: string, isQuoted: boolean) => string): Paragraph[] =>
  text
    .split(/\r?\n/)
    .map((line) =>
      line.startsWith('>') ? { prefix: '▌ ', text: read(line.replace(/^> ?/, ''), true) } : { text: read(line, false) },
    );
