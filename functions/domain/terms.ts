import { functionWords, negations } from './function-words.ts';

/** One term of a post: a word, or two that stand next to each other. */
export interface Term {
  /** Folded, so that all ways to write it are one: case and accents don't count. */
  readonly term: string;
  readonly words: readonly string[];
  /** As the post writes it. */
  readonly written: string;
}

interface Word {
  readonly folded: string;
  readonly from: number;
  readonly to: number;
}

/** It finds the words of languages without spaces by its own dictionary, whatever locale it is given. */
const segmenter = new Intl.Segmenter('en', { granularity: 'word' });

/** Longer ones are no words of any language. */
const longestWord = 40;
/** As many make an order number, a phone number or a card. */
const digitsOfAnId = 5;

/** What stands between two spaces, or between two characters of a language without spaces. */
const runs = /[^\s\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]+/gu;
const entities = /&(?:#\w+|[a-z]+);/gi;
/** What may stand within a phrase; a full stop or a line feed ends it. */
const joint = /^[ #-]$|^ +$/;

/** Links, handles, addresses and numbers that may belong to a person. */
const isNobodysWord = (run: string): boolean =>
  run.includes('@') ||
  run.includes('://') ||
  /\p{L}\.\p{L}/u.test(run) ||
  (run.match(/\p{Nd}/gu)?.length ?? 0) >= digitsOfAnId;

/** The marks above Latin, Greek and Cyrillic letters go; those of other scripts make other letters. */
const fold = (text: string): string =>
  text
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFC')
    .replaceAll('’', "'");

export const isNegation = (folded: string): boolean => folded.endsWith("n't") || negations.has(folded);

/** One letter says nothing, and neither do the short endings and particles that Japanese writes in hiragana. */
const isFragment = (folded: string): boolean =>
  (folded.length === 1 && !/\p{Script=Han}/u.test(folded)) || /^\p{Script=Hiragana}{1,2}$/u.test(folded);

export const isContentWord = (folded: string): boolean =>
  /\p{L}/u.test(folded) && folded.length <= longestWord && !isFragment(folded) && !functionWords.has(folded);

/** A single character is a part of a longer word, more often than not, that the dictionary did not know. */
const makePhrase = (a: Word, b: Word): boolean =>
  a.folded.length > 1 && b.folded.length > 1 && !(isNegation(a.folded) && isNegation(b.folded));

/** The word without what an apostrophe ties to it: `l'app` is about the app, and so is `the app's`. */
function wordAt(segment: string, from: number): Word {
  const whole = { folded: fold(segment), from, to: from + segment.length };
  const apostrophe = segment.search(/['’]/);
  if (apostrophe < 0 || isNegation(whole.folded)) return whole;
  const tail = segment.slice(apostrophe + 1);
  // What is tied on behind has two letters at most: 's, 'll, 're.
  return tail.length > 2
    ? { folded: fold(tail), from: from + apostrophe + 1, to: whole.to }
    : { folded: fold(segment.slice(0, apostrophe)), from, to: from + apostrophe };
}

/** The words that may be part of a term, in runs that nothing else stands between. */
function* stretchesOf(text: string, leftOut: ReadonlySet<string>): Generator<readonly Word[]> {
  let stretch: Word[] = [];
  for (const { segment, index, isWordLike } of segmenter.segment(text)) {
    const word = isWordLike ? wordAt(segment, index) : undefined;
    if (word === undefined && joint.test(segment)) continue;
    if (word !== undefined && !leftOut.has(word.folded) && (isNegation(word.folded) || isContentWord(word.folded))) {
      stretch.push(word);
      continue;
    }
    yield stretch;
    stretch = [];
  }
  yield stretch;
}

const withoutNobodysWords = (post: string): string =>
  post
    .normalize('NFKC')
    .replace(entities, '\n')
    .replace(runs, (run) => (isNobodysWord(run) ? '\n' : run));

/** All words of a post, folded, in runs that nothing else stands between: neither links, handles and ids nor a full stop. */
export function* foldedRuns(post: string): Generator<readonly string[]> {
  let run: string[] = [];
  for (const { segment, index, isWordLike } of segmenter.segment(withoutNobodysWords(post))) {
    if (isWordLike) run.push(wordAt(segment, index).folded);
    else if (!joint.test(segment)) {
      yield run;
      run = [];
    }
  }
  yield run;
}

/** The words of a text, folded. */
export const foldedWords = (text: string): readonly string[] =>
  [...segmenter.segment(text.normalize('NFKC'))]
    .filter(({ isWordLike }) => isWordLike)
    .map(({ segment }) => fold(segment));

/**
 * The terms of a post in any language, each once: words and two-word phrases, without links, handles, numbers, what looks
 * like an address or an id, function words, and what is left out.
 * @param leftOut folded words, such as the brand's name
 */
export function termsOf(post: string, leftOut: ReadonlySet<string>): readonly Term[] {
  const text = withoutNobodysWords(post);
  const terms = new Map<string, Term>();
  const add = (words: readonly Word[], from: number, to: number): void => {
    const folded = words.map((word) => word.folded);
    const term = folded.join(' ');
    if (!terms.has(term))
      terms.set(term, { term, words: folded, written: text.slice(from, to).replaceAll(/\s+/g, ' ') });
  };
  for (const stretch of stretchesOf(text, leftOut)) {
    let before: Word | undefined;
    for (const word of stretch) {
      if (!isNegation(word.folded)) add([word], word.from, word.to);
      if (before !== undefined && makePhrase(before, word)) add([before, word], before.from, word.to);
      before = word;
    }
  }
  return [...terms.values()];
}
