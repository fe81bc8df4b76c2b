import { type Html, html } from './html.ts';

/** What a page is asked for after the `?`. */
export type Query = Readonly<Record<string, string>>;

export interface Paged<T> {
  readonly rows: readonly T[];
  /** Links to the neighbours, where there are any. */
  readonly pager: Html | '';
}

/** The part of a list that `?page=` asks for, from 1; a page that is not there is the nearest one. */
export function paged<T>(items: readonly T[], query: Query, size: number): Paged<T> {
  const last = Math.max(1, Math.ceil(items.length / size));
  const asked = Math.trunc(Number(query.page ?? 1));
  const page = Math.min(last, Math.max(1, Number.isNaN(asked) ? 1 : asked));
  const rows = items.slice((page - 1) * size, page * size);
  if (last === 1) return { rows, pager: '' };
  const link = (to: number, words: string): Html =>
    html`<a href="${withQuery({ ...query, page: String(to) })}">${words}</a>`;
  return {
    rows,
    pager: html`<nav class="pager" aria-label="Pages">
${page > 1 && link(page - 1, '← Back')}
<span>${page} of ${last}, ${items.length} in all</span>
${page < last && link(page + 1, 'Further →')}
</nav>`,
  };
}

/** A link to the same page with another query. */
const withQuery = (query: Query): string => `?${new URLSearchParams(query)}`;

/** Links that narrow a list of `all` entries down by one field of the query: each choice with how many there are of it. */
export function choices(query: Query, field: string, all: number, counts: ReadonlyMap<string, number>): Html {
  const chosen = query[field];
  const { page: _, [field]: __, ...rest } = query;
  const link = (words: string, n: number, to: Query, isHere: boolean): Html =>
    html`<a href="${withQuery(to)}"${isHere && html` aria-current="true"`}>${words} <span class="count">${n}</span></a>`;
  return html`<nav class="choices" aria-label="Show by ${field}">
${link('all', all, rest, chosen === undefined)}
${[...counts].map(([value, n]) => link(value, n, { ...rest, [field]: value }, chosen === value))}
</nav>`;
}

/** How many items there are of each kind, in the order in which the kinds first turn up. */
export function countBy<T>(items: readonly T[], kindOf: (item: T) => string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const item of items) counts.set(kindOf(item), (counts.get(kindOf(item)) ?? 0) + 1);
  return counts;
}
