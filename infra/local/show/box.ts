import { columnsOf, wrap } from './columns.ts';

/** Text of any length, without control characters, and how it looks. */
export interface Paragraph {
  readonly text: string;
  readonly look?: 'bold' | 'dim';
  /** What each of its lines begins with. */
  readonly prefix?: string;
}

export interface BoxOptions {
  /** Whether to use the terminal's bold and dim. */
  readonly colour: boolean;
  /** The widest the box may be. @default 100 */
  readonly columns?: number;
}

const looks = { bold: ['\u001b[1m', '\u001b[22m'], dim: ['\u001b[2m', '\u001b[22m'] } as const;

/** A box drawn round the paragraphs, as wide as its longest line, with a title in its upper edge. */
export function box(title: string, paragraphs: readonly Paragraph[], { colour, columns = 100 }: BoxOptions): string {
  const most = columns - 4;
  const [heading = ''] = wrap(title, most - 2);
  const lines = paragraphs.flatMap(({ text, look, prefix = '' }) =>
    wrap(text, most - columnsOf(prefix)).map((line) => ({ text: prefix + line, look })),
  );
  const width = Math.max(columnsOf(heading) + 2, ...lines.map((line) => columnsOf(line.text)));
  const dim = styled(colour, 'dim');
  const rows = lines.map(({ text, look }) => {
    const padding = ' '.repeat(width - columnsOf(text));
    return `${dim('│')} ${styled(colour, look)(text)}${padding} ${dim('│')}`;
  });
  return [
    dim(`╭─ ${heading} ${'─'.repeat(width - columnsOf(heading) - 1)}╮`),
    ...rows,
    dim(`╰${'─'.repeat(width + 2)}╯`),
  ].join('\n');
}

const styled =
  (colour: boolean, look: Paragraph['look']) =>
  (text: string): string => {
    if (!colour || look === undefined) return text;
    const [on, off] = looks[look];
    return on + text + off;
  };
