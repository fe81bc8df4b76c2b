/** A part of a query: where it begins, counted from 0 in UTF-16 units, and how long it is. */
export interface Span {
  readonly at: number;
  readonly length: number;
}

/** Something about a query that its owner should know before it runs. */
export interface Problem {
  /** `refused`: X answers such a query with a 400. `warning`: it runs, and finds or costs something unexpected. */
  readonly severity: 'refused' | 'warning';
  /** Nothing where the query as a whole is meant, or something that it lacks. */
  readonly span?: Span;
  readonly what: string;
  readonly remedy: string;
}

export const refused = (span: Span, what: string, remedy: string): Problem => ({
  severity: 'refused',
  span,
  what,
  remedy,
});

export const warning = (span: Span | undefined, what: string, remedy: string): Problem => ({
  severity: 'warning',
  ...(span === undefined ? {} : { span }),
  what,
  remedy,
});

/** From the first of two parts to the end of the second. */
export const across = (first: Span, last: Span): Span => ({ at: first.at, length: last.at + last.length - first.at });

export const sourceOf = (query: string, { at, length }: Span): string => query.slice(at, at + length);

/** As people and X count positions: characters from 1. */
export const columnOf = (query: string, { at }: Span): number => [...query.slice(0, at)].length + 1;
