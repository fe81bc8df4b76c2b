import type { PostWords } from './post-words.ts';
import { wordsOf } from './post-words.ts';

/** A part of a query. */
export interface Clause {
  readonly matches: (post: PostWords) => boolean;
  /** Whether X takes it alone: `lang:en` or a negation only narrows what another clause has found. */
  readonly standsAlone: boolean;
}

/** A term that X would refuse; the message is X's own sentence about it. */
export class InvalidTerm extends Error {
  override readonly name = 'InvalidTerm';
}

const standing = (matches: Clause['matches']): Clause => ({ matches, standsAlone: true });
const narrowing = (matches: Clause['matches']): Clause => ({ matches, standsAlone: false });

const operators = new Map<string, (value: string) => Clause | undefined>([
  ['from', (name) => standing((post) => post.from.includes(name.replace(/^@/, '')))],
  ['conversation_id', (id) => standing((post) => post.conversation === id)],
  ['lang', (lang) => narrowing((post) => post.lang === lang)],
  ['is', (kind) => (['retweet', 'reply', 'quote'].includes(kind) ? narrowing((post) => post.is.has(kind)) : undefined)],
]);

/** @throws InvalidTerm for an operator that isn't known here. */
export function readTerm(term: string): Clause {
  const word = term.toLowerCase();
  if (word.startsWith('@')) return standing((post) => post.mentions.has(word.slice(1)));
  if (word.startsWith('#')) return standing((post) => post.hashtags.has(word.slice(1)));
  const [, operator, value = ''] = /^([^:]+):(.*)$/s.exec(word) ?? [];
  if (operator !== undefined) {
    const clause = value === '' ? undefined : operators.get(operator)?.(value);
    if (clause !== undefined) return clause;
    throw new InvalidTerm(
      `Reference to invalid operator '${operator === 'is' ? word : operator}'. Operator is not available in current ` +
        'product or product packaging. Please refer to complete available operator list at http://t.co/operators.',
    );
  }
  if (word === 'and' || word === 'or') {
    const join = word === 'and' ? 'a space' : 'OR';
    throw new InvalidTerm(
      `Ambiguous use of ${word} as a keyword. Use ${join} to logically join two clauses, or "${word}" to find ` +
        `occurrences of ${word} in text`,
    );
  }
  return readPhrase(word);
}

/** Words in this order. Since 2026-05-04 they are no longer looked for in retweets. */
export function readPhrase(phrase: string): Clause {
  const text = wordsOf(phrase);
  if (text.trim() === '') throw new InvalidTerm(`Nothing to search for in '${phrase}'`);
  return standing((post) => !post.is.has('retweet') && post.text.includes(text));
}
