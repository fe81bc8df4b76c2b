import { operatorOf, type Token } from './tokens.ts';
import { type Node, termsOf } from './tree.ts';

/** The account that a query is about, without the @, and whether its own posts stay out. */
export interface OwnAccount {
  readonly handle: string;
  readonly isExcluded: boolean;
}

/**
 * The account that was named, else the one whose mentions are looked for and whose posts are not, else the first whose
 * mentions are looked for, else the first whose posts are not. Nothing where a query tells of none.
 */
export function ownAccount(tree: Node | undefined, named?: string): OwnAccount | undefined {
  const terms = termsOf(tree);
  const mentioned = terms.flatMap(({ token, negated }) => (negated ? [] : mentionIn(token)));
  const excluded = terms.flatMap(({ token, negated }) => (negated ? authorIn(token) : []));
  const isExcluded = (handle: string): boolean =>
    excluded.some((other) => isSame(other, handle) || /^\d+$/.test(other));
  const handle = named ?? mentioned.find(isExcluded) ?? mentioned[0] ?? excluded.find((name) => !/^\d+$/.test(name));
  return handle === undefined ? undefined : { handle, isExcluded: isExcluded(handle) };
}

const isSame = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();

const mentionIn = ({ kind, text }: Token): readonly string[] =>
  kind === 'word' && /^@[A-Za-z0-9_]{1,15}$/.test(text) ? [text.slice(1)] : [];

const authorIn = (token: Token): readonly string[] => {
  if (token.kind !== 'operator') return [];
  const { name, value } = operatorOf(token);
  return name === 'from' ? [value.replace(/^@/, '')] : [];
};
