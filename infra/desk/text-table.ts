import { columnsOf, wrap } from '../local/show/columns.ts';

/** What is left for the last column, however narrow the screen is. */
const leastColumns = 24;

/** A line for each row of cells, the columns as wide as they need to be, and of the last one what fits on the screen. */
export function textTable(rows: readonly (readonly string[])[], screenColumns: number): string {
  const count = rows[0]?.length ?? 0;
  const widths = Array.from({ length: count - 1 }, (_, at) => Math.max(...rows.map((row) => columnsOf(row[at] ?? ''))));
  const used = widths.reduce((sum, width) => sum + width + 2, 0);
  const left = Math.max(leastColumns, screenColumns - used);
  return rows
    .map((row) => {
      const cells = widths.map((width, at) => padded(row[at] ?? '', width));
      return [...cells, cut(row[count - 1] ?? '', left)].join('  ').trimEnd();
    })
    .join('\n');
}

const padded = (text: string, width: number): string => text + ' '.repeat(width - columnsOf(text));

/** One line of so many columns. */
export function cut(text: string, columns: number): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (columnsOf(line) <= columns) return line;
  return `${wrap(line, columns - 1)[0] ?? ''}…`;
}
