import type { Mention } from './mention.ts';
import type { Span, Verdict } from './verdict.ts';

/** A quotation longer than this, in UTF-16 units, says no more than its beginning. */
const longestQuotation = 40;

const overlaps = ([from, to]: Span, [otherFrom, otherTo]: Span): boolean => from < otherTo && otherFrom < to;

function quotation(text: string, [from, to]: Span): string {
  const words = text.slice(from, to).replace(/\s+/g, ' ');
  return words.length <= longestQuotation ? `“${words}”` : `“${words.slice(0, longestQuotation).toWellFormed()}…”`;
}

/**
 * Why a verdict is what it is, a phrase a reason: `names a malfunction (“keeps crashing”)`. The post's own words are quoted
 * where it is at hand in the version that was judged, and never those that tell something personal.
 */
export function reasonsInWords(
  { reasons, evidence = [], personalData = [], ofVersion }: Verdict,
  post?: Pick<Mention, 'text' | 'versionId'>,
): readonly string[] {
  if (post === undefined || post.versionId !== ofVersion) return reasons;
  return reasons.map((reason, i) => {
    const spans = (evidence[i] ?? []).filter(
      (span) => span[1] <= post.text.length && !personalData.some(({ at }) => overlaps(span, at)),
    );
    return spans.length === 0 ? reason : `${reason} (${spans.map((span) => quotation(post.text, span)).join(', ')})`;
  });
}
