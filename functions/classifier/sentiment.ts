import type { Sentiment } from '../contracts/verdict.ts';
import { isNegated } from './negation.ts';
import { toneWords } from './tone-words.ts';

const intensifier =
  /\b(?:very|so|really|extremely|super|absolutely|totally|completely|such an?|sehr|muy|tres|muito|molto|heel) $/;
const token = /[a-zß]+|:-?[()d]|<3|[☺❤\u{1f300}-\u{1faff}]/gu;

/**
 * How a normalised post sounds: the sum of its words' valences, below 0 for unhappy. An intensifier counts half as
 * much again; a negation turns a word around, and weakens it, as "not great" says less than "awful".
 */
export const toneOf = (normalised: string): number => {
  let tone = 0;
  for (const match of normalised.matchAll(token)) {
    const valence = toneWords.get(match[0]);
    if (valence === undefined) continue;
    const strength = intensifier.test(normalised.slice(Math.max(0, match.index - 12), match.index)) ? 1.5 : 1;
    tone += valence * strength * (isNegated(normalised, match.index) ? -0.5 : 1);
  }
  return tone;
};

export const sentimentOf = (tone: number): Sentiment => {
  if (tone <= -1) return 'negative';
  return tone >= 1 ? 'positive' : 'neutral';
};
