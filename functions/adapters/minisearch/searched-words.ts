import { functionWords } from '../../domain/function-words.ts';
import { foldedWords } from '../../domain/terms.ts';

/** Addresses of pages, accounts and what the source escaped: nobody looks for those. */
const unsaid = /https?:\/\/\S+|[@＠][\p{L}\p{N}_]+|&(?:#\w+|[a-z]+);/giu;
const longestWord = 40;

/** A Chinese or Japanese word may be a single character. */
const saysSomething = (word: string): boolean =>
  word.length <= longestWord && !functionWords.has(word) && (word.length > 1 || /\p{Script=Han}/u.test(word));

/** `parcel's` and `parcels` as `parcel`; most of the languages that we read make their plural by it. */
const withoutEnding = (word: string): string => word.replace(/'s$/, '').replace(/(?<=\p{L}{2}[^s])s$/u, '');

/** The words by which articles are found, in any language, as often as they are said: folded, without function words. */
export const searchedWords = (text: string): readonly string[] =>
  foldedWords(text.replace(unsaid, ' ')).filter(saysSomething).map(withoutEnding);
