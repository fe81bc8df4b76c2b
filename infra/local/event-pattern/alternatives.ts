import { type FieldTest, fieldTest } from './field-test.ts';
import { InvalidEventPattern } from './invalid-event-pattern.ts';
import { isJsonObject, type JsonObject } from './json-object.ts';

/** A test per field, all of which an event must pass. Fields go by dotted name, e.g. `detail.verdict.route`. */
export type Alternative = ReadonlyMap<string, FieldTest>;

/** Whether `$or` means alternatives or is a field's name, and whether we are inside one. */
type Scope = 'and' | 'or' | '$or-is-a-field';

/** Field names that event-ruler keeps for itself inside `$or`. Source: aws/event-ruler, Constants. */
const reserved = new Set(
  (
    'exactly equals-ignore-case prefix suffix anything-but exists wildcard numeric cidr html = < <= > >= regex ' +
    'not-wildcard not-equals-ignore-case date-after date-on-or-after date-before date-on-or-before in-date-range ' +
    'ip-address-in-range ip-address-not-in-range'
  ).split(' '),
);

/** Adds the tests of `pattern` to each of `soFar`. A field that is named again replaces its earlier test. */
const extend = (
  soFar: readonly Alternative[],
  pattern: JsonObject,
  path: string,
  scope: Scope,
): readonly Alternative[] => {
  const entries = Object.entries(pattern);
  if (entries.length === 0) {
    throw new InvalidEventPattern(path, 'an empty object matches nothing; name at least one field');
  }
  let alternatives = soFar;
  for (const [key, value] of entries) {
    const name = path === '' ? key : `${path}.${key}`;
    if (key === '$or' && scope !== '$or-is-a-field') {
      alternatives = fork(alternatives, value, path);
    } else if (scope === 'or' && reserved.has(key)) {
      throw new InvalidEventPattern(name, `"${key}" can't be a field's name inside $or`);
    } else if (Array.isArray(value)) {
      const test = fieldTest(value, name);
      alternatives = alternatives.map((alternative) => new Map(alternative).set(name, test));
    } else if (isJsonObject(value)) {
      alternatives = extend(alternatives, value, name, scope);
    } else {
      throw new InvalidEventPattern(name, 'must be an object or an array; put a single value in brackets');
    }
  }
  return alternatives;
};

const fork = (soFar: readonly Alternative[], branches: unknown, path: string): readonly Alternative[] => {
  if (!Array.isArray(branches) || branches.length < 2 || !branches.every(isJsonObject)) {
    throw new InvalidEventPattern(path === '' ? '$or' : `${path}.$or`, '$or takes a list of at least two objects');
  }
  return branches.flatMap((branch) => extend(soFar, branch, path, 'or'));
};

/**
 * The alternatives of a pattern, of which an event must satisfy one. Where the pattern makes no sense with `$or` as
 * alternatives, event-ruler tries it once more as an ordinary field name, for rules older than `$or`.
 * Throws `InvalidEventPattern`.
 */
export const alternativesOf = (pattern: JsonObject): readonly Alternative[] => {
  try {
    return extend([new Map()], pattern, '', 'and');
  } catch (refusal) {
    try {
      return extend([new Map()], pattern, '', '$or-is-a-field');
    } catch {
      throw refusal;
    }
  }
};
