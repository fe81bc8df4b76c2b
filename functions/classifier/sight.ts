import { buckets, emitFeatures, type Token, tokensOf } from './features.ts';
import type { Observed } from './linear-model.ts';
import type { Rule } from './rules/rule.ts';
import { englishRules, type Match, matchesOf } from './rules.ts';
import { toneOf } from './sentiment.ts';

/** What there is to see in a normalised English post. */
export interface Sight {
  readonly tokens: readonly Token[];
  readonly matches: readonly Match[];
  /** The sum of its words' valences, below 0 for unhappy. */
  readonly tone: number;
  readonly hashed: Int32Array;
  readonly amounts: Float32Array;
  /** What a feature of amount 1 counts in this post: long posts have many, which share what a short one's few have. */
  readonly share: number;
}

/** Summed up here, and left at 0 for the next post. */
const sums = new Float32Array(buckets);
/** Which of them are not 0: more than the words and pieces of words of a post of 2,000 characters come to. */
const touched = new Int32Array(16_384);

/** @param rules those that may fire, in their order */
export function see(normalised: string, rules: Iterable<Rule> = englishRules): Sight {
  const tokens = tokensOf(normalised);
  let found = 0;
  emitFeatures(tokens, (bucket, amount) => {
    if (sums[bucket] === 0) touched[found++] = bucket;
    sums[bucket] = (sums[bucket] ?? 0) + amount;
  });
  const hashed = touched.slice(0, found);
  const amounts = new Float32Array(found);
  let squares = 0;
  for (let i = 0; i < found; i++) {
    const bucket = hashed[i] ?? 0;
    const amount = sums[bucket] ?? 0;
    sums[bucket] = 0;
    amounts[i] = amount;
    squares += amount * amount;
  }
  const share = squares === 0 ? 0 : postLength / Math.sqrt(squares);
  for (let i = 0; i < found; i++) amounts[i] = (amounts[i] ?? 0) * share;
  return { tokens, matches: matchesOf(rules, normalised), tone: toneOf(normalised), hashed, amounts, share };
}

/** The Euclidean length of every post's hashed features, beside a rule's 1. */
const postLength = 4;

/** Unhappy and happy, each 0 … 1.5. */
const toneAmounts = (tone: number): readonly [number, number] =>
  tone < 0 ? [Math.min(3, -tone) / 2, 0] : [0, Math.min(3, tone) / 2];

/** The named features of the model of sentiment. */
export const toneNames = ['unhappy words', 'happy words'] as const;

/** What the model of sentiment is told. */
export const observedTone = ({ hashed, amounts, tone }: Sight): Observed => ({
  hashed,
  amounts,
  named: toneAmounts(tone).map((amount, index) => [index, amount] as const),
});

/** The named features of the model of intents, before the rules. */
export const moodNames = [...toneNames, 'sounds negative', 'sounds positive'] as const;

/**
 * What the model of intents is told.
 * @param sentiment the probabilities of negative, neutral and positive
 * @param ruleIndex where each rule stands among the named features, behind the moods
 */
export function observedIntent(
  { hashed, amounts, tone, matches }: Sight,
  sentiment: Float64Array,
  ruleIndex: ReadonlyMap<string, number>,
): Observed {
  const [negative = 0, , positive = 0] = sentiment;
  return {
    hashed,
    amounts,
    named: [
      ...[...toneAmounts(tone), negative, positive].map((amount, index) => [index, amount] as const),
      ...matches.flatMap(({ rule }) => {
        const index = ruleIndex.get(rule.name);
        return index === undefined ? [] : [[index, 1] as const];
      }),
    ],
  };
}
