import { isComparable } from './comparable-number.ts';
import { InvalidEventPattern } from './invalid-event-pattern.ts';
import type { ValueTest } from './value-test.ts';

type Comparison = (number: number, bound: number) => boolean;

const lower: Readonly<Record<string, Comparison>> = {
  '>': (number, bound) => number > bound,
  '>=': (number, bound) => number >= bound,
};
const upper: Readonly<Record<string, Comparison>> = {
  '<': (number, bound) => number < bound,
  '<=': (number, bound) => number <= bound,
};
const single = { ...lower, ...upper, '=': (number: number, bound: number) => number === bound };

const inNumbers = (accepts: (number: number) => boolean): ValueTest => ({
  mode: 'number',
  passes: (reading) => reading.as === 'number' && accepts(reading.number),
});

export const numericEquals = (wanted: number): ValueTest => inNumbers((number) => number === wanted);

/** A number that the pattern compares with. Throws `InvalidEventPattern` for one that event-ruler can't compare. */
export const bound = (value: unknown, at: string): number => {
  if (typeof value !== 'number' || !isComparable(value)) {
    throw new InvalidEventPattern(at, 'use a number between -5e11 and 5e11 with at most six decimals');
  }
  return value;
};

const comparison = (operators: Readonly<Record<string, Comparison>>, terms: readonly unknown[], at: string) => {
  const [operator, value] = terms;
  const compare = typeof operator === 'string' && Object.hasOwn(operators, operator) ? operators[operator] : undefined;
  if (compare === undefined) {
    throw new InvalidEventPattern(at, `start each comparison with one of ${Object.keys(operators).join(' ')}`);
  }
  return { compare, bound: bound(value, at) };
};

/** `["=", 5]`, `[">", 0]` or `[">", 0, "<=", 5]`: one comparison, or a lower and then a greater upper bound. */
export const numeric = (terms: unknown, at: string): ValueTest => {
  if (!Array.isArray(terms) || (terms.length !== 2 && terms.length !== 4)) {
    throw new InvalidEventPattern(at, 'numeric takes one comparison or a range, as in [">", 0] or [">", 0, "<=", 5]');
  }
  if (terms.length === 2) {
    const only = comparison(single, terms, at);
    return inNumbers((number) => only.compare(number, only.bound));
  }
  const bottom = comparison(lower, terms, at);
  const top = comparison(upper, terms.slice(2), at);
  if (bottom.bound >= top.bound) {
    throw new InvalidEventPattern(at, 'the bottom of a range must be less than its top; swap or widen them');
  }
  return inNumbers((number) => bottom.compare(number, bottom.bound) && top.compare(number, top.bound));
};
