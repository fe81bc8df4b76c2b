import { type Html, html } from './html.ts';

type Cell = Html | string | number;

export interface Table {
  readonly caption?: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
  /** What would stand here, where nothing does. */
  readonly empty: string;
}

/** On narrow screens each row becomes a block, and each cell says which column it is of. */
export function table({ caption, columns, rows, empty }: Table): Html {
  if (rows.length === 0) return html`<p class="empty">${empty}</p>`;
  return html`<table>
${caption !== undefined && html`<caption>${caption}</caption>`}
<thead><tr>${columns.map((column) => html`<th scope="col">${column}</th>`)}</tr></thead>
<tbody>
${rows.map((row) => html`<tr>${row.map((cell, i) => html`<td data-label="${columns[i]}">${cell}</td>`)}</tr>\n`)}
</tbody>
</table>`;
}

/** A list of facts: name and value. */
export const facts = (rows: readonly (readonly [string, Cell])[]): Html =>
  html`<dl>${rows.map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`)}</dl>`;

/** A word with a colour for those who see it: how well or badly something stands. */
export const badge = (word: string, tone: 'plain' | 'good' | 'warn' | 'bad' = 'plain'): Html =>
  html`<span class="badge ${tone}">${word}</span>`;

export const counted = (n: number, what: string): string => `${n} ${what}${n === 1 ? '' : 's'}`;
