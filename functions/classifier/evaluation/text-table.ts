/** A line for each row of cells: the first column to the left, the others to the right, as wide as they need to be. */
export function textTable(rows: readonly (readonly string[])[]): readonly string[] {
  const columns = Math.max(0, ...rows.map((row) => row.length));
  const widths = Array.from({ length: columns }, (_, column) =>
    Math.max(...rows.map((row) => row[column]?.length ?? 0)),
  );
  const cell = (text: string, column: number): string =>
    column === 0 ? text.padEnd(widths[0] ?? 0) : text.padStart(widths[column] ?? 0);
  return rows.map((row) => `  ${row.map(cell).join('  ')}`.trimEnd());
}

/** Three digits, or a dash for what there is no figure of. */
export const digits = (figure: number | undefined): string => (figure === undefined ? '–' : figure.toFixed(3));

export const count = (number: number): string => number.toLocaleString('en-US');
