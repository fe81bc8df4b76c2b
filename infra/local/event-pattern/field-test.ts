import { addressDigits } from './address.ts';
import { sameAddress } from './cidr.ts';
import { isComparable } from './comparable-number.ts';
import { InvalidEventPattern } from './invalid-event-pattern.ts';
import { isJsonObject } from './json-object.ts';
import { absent, matchExpression } from './match-expression.ts';
import { numericEquals } from './numeric.ts';
import { type Mode, read, type Scalar } from './reading.ts';
import { equals, type ValueTest } from './value-test.ts';
import { isTooComplex } from './wildcard-complexity.ts';

/** The list that a pattern has for a field: any entry suffices. */
export interface FieldTest {
  /** Whether the field may also be missing. */
  readonly mayBeAbsent: boolean;
  readonly passes: (value: Scalar) => boolean;
}

// AWS publishes no limit. Ten agrees with what it is known to refuse ("*:*:*:*:*:event-bus/*", or four wildcards like
// "*/datasync/*.tif" in one list) and to take (two of the latter, or four like "*.tif").
const complexityLimit = 10;

const entryTest = (entry: unknown, at: string): ValueTest | typeof absent => {
  if (isJsonObject(entry)) return matchExpression(entry, at);
  if (typeof entry === 'string') {
    const digits = addressDigits(entry);
    return digits === undefined ? equals(entry) : sameAddress(digits);
  }
  if (typeof entry === 'number') return isComparable(entry) ? numericEquals(entry) : equals(entry);
  if (typeof entry === 'boolean' || entry === null) return equals(entry);
  throw new InvalidEventPattern(at, 'use a string, a number, true, false, null or a match expression');
};

const modeOf = (tests: readonly ValueTest[]): Mode => {
  const modes = new Set(tests.map((test) => test.mode));
  return modes.has('number') ? 'number' : modes.has('address') ? 'address' : 'value';
};

export const fieldTest = (entries: readonly unknown[], at: string): FieldTest => {
  if (entries.length === 0) throw new InvalidEventPattern(at, 'an empty list matches nothing; name at least one value');
  const all = entries.map((entry, index) => entryTest(entry, `${at}[${index}]`));
  const tests = all.filter((test) => test !== absent);
  const wildcards = tests.map((test) => test.wildcards ?? []);
  if (isTooComplex(wildcards, complexityLimit)) {
    throw new InvalidEventPattern(at, 'too complex; use fewer wildcards, or fewer repetitions after a wildcard');
  }
  const mode = modeOf(tests);
  return {
    mayBeAbsent: tests.length < all.length,
    passes: (value) => {
      const reading = read(value, mode);
      return tests.some((test) => test.passes(reading));
    },
  };
};
