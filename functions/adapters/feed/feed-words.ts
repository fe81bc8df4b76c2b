/** Scripts that set words apart, so that a word can be told from a part of one. */
const letter = '[\\p{Script=Latin}\\p{Script=Cyrillic}\\p{Script=Greek}\\p{N}]';

/**
 * Whether a text has one of the phrases of a query: `Acme Parcels OR "acmeparcels.example"`. Whole words in any case, with
 * any blanks between them; a query without a word is met by every text.
 */
export function wordsOf(query: string): (text: string) => boolean {
  const phrases = query
    .split(/\sOR\s/)
    .map((phrase) => phrase.replaceAll('"', ' ').trim())
    .filter((phrase) => phrase !== '');
  if (phrases.length === 0) return () => true;
  const pattern = new RegExp(phrases.map(patternOf).join('|'), 'iu');
  return (text) => pattern.test(text.normalize());
}

function patternOf(phrase: string): string {
  const words = phrase
    .normalize()
    .split(/\s+/)
    .map((word) => word.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&'));
  const begins = new RegExp(`^${letter}`, 'u').test(phrase) ? `(?<!${letter})` : '';
  const ends = new RegExp(`${letter}$`, 'u').test(phrase) ? `(?!${letter})` : '';
  return `${begins}${words.join('\\s+')}${ends}`;
}
