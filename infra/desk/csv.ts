/** What a spreadsheet takes for a formula, and runs. */
const formula = /^[=+\-@\t\r]/;
const needsQuotes = /[",\r\n]/;

/**
 * One field of a CSV file, as a spreadsheet may open it: what looks like a formula gets an apostrophe in front.
 * Source: RFC 4180; OWASP, "CSV Injection".
 */
function field(value: string | number | undefined): string {
  if (typeof value === 'number') return String(value);
  const harmless = (value ?? '').replace(formula, "'$&");
  return needsQuotes.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

/** A line of a CSV file, its line break too. */
export const csvLine = (values: readonly (string | number | undefined)[]): string =>
  `${values.map(field).join(',')}\r\n`;
