import { html as escaped } from 'hono/html';
import { terminalSafe } from '../show/terminal-safe.ts';

/** Markup, in which nothing that a stranger wrote is markup any more. */
export type Html = ReturnType<typeof escaped>;
type Value = string | number | false | undefined | Html | readonly Value[];

/**
 * Markup with text filled in: escaped, and with every unseen or direction-turning character shown as `▯`. All pages are
 * made by this function alone, so that no text of a stranger gets round it.
 */
export const html = (strings: TemplateStringsArray, ...values: readonly Value[]): Html =>
  escaped(strings, ...values.map(seen));

const seen = (value: Value): unknown => {
  if (typeof value === 'string') return terminalSafe(value);
  return Array.isArray(value) ? value.map(seen) : value;
};
