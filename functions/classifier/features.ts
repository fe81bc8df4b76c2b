import { negates } from './negation.ts';

/** Weights are found by hash: 2^15 of them for each class. */
export const buckets = 2 ** 15;

/** A word, number, handle, emoji or run of marks of a normalised post: `[from, to)`. */
export interface Token {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

const token = /\{url\}|[@#]?[\p{L}\p{M}_]+|[0-9]+|[!?]+|\.{2,}|[:;]-?[()dp/]|<3|\p{Extended_Pictographic}|[$€£%"]/gu;

export const tokensOf = (normalised: string): readonly Token[] =>
  Array.from(normalised.matchAll(token), ({ 0: text, index: from }) => ({ text, from, to: from + text.length }));

/** FNV-1a over UTF-16 units, continued from `hash`. */
const hashOn = (hash: number, text: string, from = 0, to = text.length): number => {
  let h = hash;
  for (let i = from; i < to; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  return h;
};

/** The low bits of FNV-1a change least: they are mixed with the high ones. */
const bucketOf = (hash: number): number => {
  const mixed = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return (mixed ^ (mixed >>> 17)) & (buckets - 1);
};

const seedOf = (kind: string): number => hashOn(0x811c9dc5, `${kind} `);
const seeds = {
  word: seedOf('word'),
  negated: seedOf('not'),
  pair: seedOf('pair'),
  opening: hashOn(seedOf('pair'), '^ '),
  shape: seedOf('shape'),
} as const;
/** Pieces of words, by length: they know a word by its stem, and a misspelt one by what is left of it. */
const grams = [3, 4, 5].map((length) => ({ length, seed: seedOf(`${length}`) }));

/** How far "not" and the like reach, in words. */
const negationReach = 3;

/** What a kind of feature counts for: a word says more than a piece of one. */
const strengths = { word: 1, pair: 0.8, gram: 0.35, shape: 0.6 } as const;

/**
 * Told of a feature that is there: its bucket, what it counts, and the first and the last of the tokens that it is about;
 * −1 for both where it is about the post as a whole.
 */
export type Emit = (bucket: number, value: number, first: number, last: number) => void;

const firstOf = (tokens: readonly Token[]): string => {
  const { text = '' } = tokens[0] ?? {};
  return text.startsWith('@') ? text : 'word';
};
const lastOf = (tokens: readonly Token[]): string => {
  const { text = '' } = tokens.at(-1) ?? {};
  return text.startsWith('?') || text === '{url}' ? text.slice(0, 1) : 'word';
};

/** How long, how loud, how full of links and names a post is: what no single word says. */
function emitShapes(tokens: readonly Token[], emit: Emit): void {
  let [words, urls, hashtags, handles, questions, shouts] = [0, 0, 0, 0, 0, 0];
  for (const { text } of tokens) {
    switch (text.charAt(0)) {
      case '{':
        urls++;
        break;
      case '#':
        hashtags++;
        break;
      case '@':
        handles++;
        break;
      case '?':
        questions++;
        break;
      case '!':
        shouts++;
        break;
      default:
        words++;
    }
  }
  const shapes = [
    `length ${Math.min(6, Math.floor(Math.log2(words + 1)))}`,
    `urls ${Math.min(2, urls)}`,
    `hashtags ${Math.min(3, hashtags)}`,
    `handles ${Math.min(3, handles)}`,
    `questions ${Math.min(2, questions)}`,
    `shouts ${Math.min(2, shouts)}`,
    `opens ${firstOf(tokens)}`,
    `ends ${lastOf(tokens)}`,
  ];
  for (const shape of shapes) emit(bucketOf(hashOn(seeds.shape, shape)), strengths.shape, -1, -1);
}

/** Everything that the model looks at in a normalised post but the rules: words, pairs, pieces of words, shapes. */
export function emitFeatures(tokens: readonly Token[], emit: Emit): void {
  let negated = 0;
  for (const [i, { text }] of tokens.entries()) {
    const next = tokens[i + 1];
    emit(bucketOf(hashOn(negated > 0 ? seeds.negated : seeds.word, text)), strengths.word, i, i);
    if (i === 0) emit(bucketOf(hashOn(seeds.opening, text)), strengths.pair, i, i);
    const pair = hashOn(hashOn(seeds.pair, text), ' ');
    if (next === undefined) emit(bucketOf(pair), strengths.pair, i, i);
    else emit(bucketOf(hashOn(pair, next.text)), strengths.pair, i, i + 1);
    if (text.length > 2 && text !== '{url}' && text !== '@handle') {
      const padded = ` ${text} `;
      for (const { length, seed } of grams) {
        for (let at = 0; at + length <= padded.length; at++)
          emit(bucketOf(hashOn(seed, padded, at, at + length)), strengths.gram, i, i);
      }
    }
    if (negates(text)) negated = negationReach;
    else negated = /^[?!.]/.test(text) ? 0 : negated - 1;
  }
  emitShapes(tokens, emit);
}
