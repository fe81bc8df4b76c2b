const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** The text, cut to at most `limit` UTF-16 units between two characters as a reader sees them, with an ellipsis. */
export function clip(text: string, limit: number): string {
  if (text.length <= limit) return text;
  let end = 0;
  for (const { index, segment } of graphemes.segment(text)) {
    if (index + segment.length > limit - 1) break;
    end = index + segment.length;
  }
  return `${text.slice(0, end)}…`;
}
