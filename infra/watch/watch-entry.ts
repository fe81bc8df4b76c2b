import type { XWatch } from '../../functions/contracts/watch.ts';

/** The watch to begin with: the estimate's budget, and a backfill of which nobody is surprised. */
export function watchFor(query: string, handle: string, every: string, dailyBudget: number): XWatch {
  return { kind: 'brand', brand: handle, handle, query, every, backfill: '1 hour', dailyBudget };
}

/** An entry of `watches` in infra/config/desk.ts, formatted as that file is. */
export function watchEntry(watch: XWatch): string {
  return [
    `    ${keyFor(watch.handle)}: {`,
    `      kind: ${literal(watch.kind)}, // or 'competitor'`,
    `      brand: ${literal(watch.brand)}, // its name, as cards show it`,
    `      handle: ${literal(watch.handle)},`,
    `      query: ${literal(watch.query)},`,
    `      every: ${literal(watch.every)},`,
    `      backfill: ${literal(watch.backfill)},`,
    `      dailyBudget: ${watch.dailyBudget},`,
    '    },',
  ].join('\n');
}

/** Names of watches are lower-case letters, digits and hyphens, a letter first. */
function keyFor(handle: string): string {
  const name = handle
    .toLowerCase()
    .replaceAll('_', '-')
    .replace(/^[^a-z]+/, '');
  if (name === '') return 'brand';
  return name.includes('-') ? `'${name}'` : name;
}

/** In the quotes that the formatter would choose. */
function literal(text: string): string {
  const escaped = text.replaceAll('\\', '\\\\');
  if (!text.includes("'")) return `'${escaped}'`;
  return text.includes('"') ? `'${escaped.replaceAll("'", "\\'")}'` : `"${escaped}"`;
}
