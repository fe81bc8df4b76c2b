import { foldedRuns, isContentWord, isNegation } from './terms.ts';

/** What a post can be found by. */
interface SearchTerms {
  /** Folded, each once: case, accents and an English plural don't count. */
  readonly words: readonly string[];
  /** Two words with nothing but small ones between them. */
  readonly phrases: readonly string[];
}

/** So many hashes leave a row of a post below 1 kB. A longer post keeps its words before its phrases. */
const mostTerms = 128;

/** In whatever language and of whatever country: all of them, and a lone quotation mark begins no phrase. */
const quotationMarks = /["“”„«»「」]/;

/** Small words of another language that say something in English: whoever looks for a car in French finds too much. */
const bigInEnglish: ReadonlySet<string> = new Set(
  `ad ai bin car con den die dire door dove due era fare fur hat hay man men met net plus pour pure sin solo son sue ton uber
  van want war`.split(/\s+/),
);

/** Longer numbers may belong to a person, and are no words here. */
const isShortNumber = (word: string): boolean => /^\p{Nd}{2,4}$/u.test(word);

const isKept = (word: string): boolean =>
  isContentWord(word) || bigInEnglish.has(word) || isShortNumber(word) || isNegation(word);

/**
 * `bags` as `bag`, `boxes` as `box`, `parties` as `party`, in the manner of Harman's S-stemmer (1991). What it does to words
 * that are no English plurals it does in a post and in a question alike.
 */
const singular = (word: string): string =>
  word.length < 4 || !/^[a-z]+$/.test(word)
    ? word
    : word
        .replace(/([^us])s$/, '$1')
        .replace(/ie$/, 'y')
        .replace(/(ch|sh|ss|x|zz)e$/, '$1');

function termsIn(text: string): SearchTerms {
  const words = new Set<string>();
  const phrases = new Set<string>();
  for (const run of foldedRuns(text)) {
    let before: string | undefined;
    for (const word of run.filter(isKept)) {
      const one = singular(word);
      if (!isNegation(word)) words.add(one);
      if (before !== undefined) phrases.add(`${before} ${one}`);
      before = one;
    }
  }
  return { words: [...words], phrases: [...phrases] };
}

/** What a post can be found by, each once: its words, then its phrases. */
export function searchTermsOf(post: string): readonly string[] {
  const { words, phrases } = termsIn(post);
  return [...words, ...phrases].slice(0, mostTerms);
}

/** What a question asks for, each by its terms: a word has one, and what stands in quotation marks has those of its phrases. */
export function soughtIn(question: string): readonly (readonly string[])[] {
  const parts = question.split(quotationMarks);
  const sought = new Map<string, readonly string[]>();
  parts.forEach((part, i) => {
    const isQuoted = i % 2 === 1 && i < parts.length - 1;
    const { words, phrases } = termsIn(part);
    const asked = isQuoted && phrases.length > 0 ? [phrases] : words.map((word) => [word]);
    for (const terms of asked) sought.set(terms.join('\n'), terms);
  });
  return [...sought.values()];
}
