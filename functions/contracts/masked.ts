import type { PersonalData } from './verdict.ts';

/**
 * The text with what it tells of a person hidden: `[email]`, `[phone]`. Spans that overlap are hidden as one, under the
 * first one's name; what a span says beyond the text is passed over.
 */
export function masked(text: string, personalData: readonly PersonalData[]): string {
  let shown = '';
  let done = 0;
  for (const { kind, at } of personalData.toSorted((a, b) => a.at[0] - b.at[0])) {
    const from = Math.max(0, at[0]);
    const to = Math.min(text.length, at[1]);
    if (to <= done || to <= from) continue;
    // What is left of a span that begins in an earlier one is hidden with that one.
    if (from >= done && from < text.length) shown += `${text.slice(done, from)}[${kind}]`;
    done = to;
  }
  return shown + text.slice(done);
}
