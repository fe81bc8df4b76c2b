import type { Span } from './problem.ts';

type TokenKind = 'open' | 'close' | 'minus' | 'or' | 'phrase' | 'operator' | 'word';

export interface Token extends Span {
  readonly kind: TokenKind;
  readonly text: string;
}

/**
 * The first that fits counts. A `-` belongs to what follows it; `OR` is one in capitals only; the value of an operator
 * may be quoted or stand in brackets. A quote that is never closed reaches to the end, so that what stands in it is not
 * taken for mistakes of its own.
 */
const forms: readonly (readonly [TokenKind, RegExp])[] = [
  ['open', /\(/y],
  ['close', /\)/y],
  ['minus', /-(?=[^\s)])/y],
  ['phrase', /"[^"]*(?:"|$)/y],
  ['operator', /[a-z_]+:(?:"[^"]*(?:"|$)|\[[^\]]*(?:\]|$)|[^\s()"]*)/iy],
  ['or', /OR(?![^\s()"])/y],
  ['word', /[^\s()"]+/y],
];

/** The words and marks of a query, as X's search language parts them. */
export function tokensOf(query: string): readonly Token[] {
  const tokens: Token[] = [];
  for (let at = spaceEnd(query, 0); at < query.length; ) {
    const token = tokenAt(query, at);
    tokens.push(token);
    at = spaceEnd(query, at + token.length);
  }
  return tokens;
}

function tokenAt(query: string, at: number): Token {
  for (const [kind, form] of forms) {
    form.lastIndex = at;
    const text = form.exec(query)?.[0];
    if (text !== undefined) return { kind, text, at, length: text.length };
  }
  throw new RangeError(`no token at ${at} of a query, although every character but a space begins one`);
}

function spaceEnd(query: string, at: number): number {
  const space = /\s*/y;
  space.lastIndex = at;
  space.test(query);
  return space.lastIndex;
}

/** `from` and `AcmeParcels` of `FROM:AcmeParcels`; a value in quotes without them. */
export function operatorOf({ text }: Token): { readonly name: string; readonly value: string } {
  const colon = text.indexOf(':');
  const value = text.slice(colon + 1);
  return { name: text.slice(0, colon).toLowerCase(), value: /^".+"$/.test(value) ? value.slice(1, -1) : value };
}
