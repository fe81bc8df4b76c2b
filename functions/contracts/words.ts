/** Accents, and the vowel signs that Arabic and Hebrew may leave out; marks of other scripts make another letter. */
const droppedMarks = /[\u0300-\u036f\u0591-\u05c7\u064b-\u065f\u0670]/g;

/** Letters that Unicode does not take apart, as people write them without their keyboard. */
const spelledOut: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ı: 'i',
};

/** Written without spaces, or, as Korean, with endings put onto the word. */
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/**
 * A text as words are looked for in it: small letters without accents, addresses of pages left out, one space between
 * words. `foldWords("Where’s MY Geld-zurück?!")` is `where s my geld zuruck`; nothing is left of an emoji.
 */
export const foldWords = (text: string): string =>
  text
    .replace(/https?:\/\/\S+/gi, ' ')
    .toLowerCase()
    .normalize('NFKD')
    .replace(droppedMarks, '')
    .normalize('NFC')
    .replace(/[ßæœøłđı]/g, (letter) => spelledOut[letter] ?? letter)
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, ' ')
    .trim();

/**
 * Whether a text holds a word or phrase: whole words, or any place in it where the script puts none or few spaces.
 * @param text as `foldWords` leaves it
 * @param word as `foldWords` leaves it; an empty one is nowhere
 */
export const holdsWord = (text: string, word: string): boolean => {
  if (word === '') return false;
  return unspaced.test(word) ? text.includes(word) : ` ${text} `.includes(` ${word} `);
};
