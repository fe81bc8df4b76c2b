import { InvalidEventPattern } from './invalid-event-pattern.ts';

/** The literal texts before, between and after the asterisks; always one more than there are asterisks. */
export type Wildcard = readonly string[];

/** Reads `\*` and `\\` as literals. Refuses `**` and any other escape. */
export const parseWildcard = (pattern: string, at: string): Wildcard => {
  const literals: string[] = [];
  let literal = '';
  for (let index = 0; index < pattern.length; index++) {
    const unit = pattern.charAt(index);
    const next = pattern.charAt(index + 1);
    if (unit === '*') {
      if (next === '*') {
        throw new InvalidEventPattern(at, `two asterisks in a row at position ${index}; write one`);
      }
      literals.push(literal);
      literal = '';
    } else if (unit === '\\') {
      if (next !== '*' && next !== '\\') {
        throw new InvalidEventPattern(at, `invalid escape at position ${index}; only \\* and \\\\ are allowed`);
      }
      literal += next;
      index++;
    } else {
      literal += unit;
    }
  }
  return [...literals, literal];
};

/** Linear in the text: each literal is taken where it first appears, the last one at the end. */
export const matchesWildcard = (wildcard: Wildcard, text: string): boolean => {
  const first = wildcard[0] ?? '';
  const last = wildcard.at(-1) ?? '';
  if (wildcard.length === 1) return text === first;
  const end = text.length - last.length;
  if (!text.startsWith(first) || !text.endsWith(last)) return false;
  let from = first.length;
  for (const literal of wildcard.slice(1, -1)) {
    const found = text.indexOf(literal, from);
    if (found === -1) return false;
    from = found + literal.length;
  }
  return from <= end;
};
