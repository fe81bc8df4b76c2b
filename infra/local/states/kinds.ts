import { type Json, jsonType } from './json.ts';

/** What a field's value must be, whether written down or evaluated. */
export interface Kind<T> {
  /** In AWS's words: array, boolean, number, string. */
  readonly type: string;
  readonly accepts: (value: Json) => value is Json & T;
  /** What to say of a value that has the type and is refused nevertheless. */
  readonly refusal: (field: string, value: Json) => string;
}

const largest = 99_999_999;

const numbers = (rule: string, holds: (value: number) => boolean): Kind<number> => ({
  type: 'number',
  accepts: (value): value is number => typeof value === 'number' && holds(value),
  refusal: (field, value) => `The ${field} field must be ${rule}, but was: ${JSON.stringify(value)}`,
});

const within = (least: number, most: number) => (value: number) =>
  Number.isInteger(value) && value >= least && value <= most;

/** A time-out in seconds. */
export const positiveSeconds = numbers(`an integer from 1 to ${largest}`, within(1, largest));

/** A waiting time in seconds. */
export const seconds = numbers(`an integer from 0 to ${largest}`, within(0, largest));

export const count = numbers('an integer, 0 or more', within(0, Number.MAX_SAFE_INTEGER));

export const percentage = numbers('a number from 0 to 100', (value) => value >= 0 && value <= 100);

export const text: Kind<string> = {
  type: 'string',
  accepts: (value): value is string => typeof value === 'string',
  refusal: (field) => `The ${field} field must be a string`,
};

export const truth: Kind<boolean> = {
  type: 'boolean',
  accepts: (value): value is boolean => typeof value === 'boolean',
  refusal: (field) => `The ${field} field must be a boolean`,
};

export const list: Kind<Json[]> = {
  type: 'array',
  accepts: (value): value is Json[] => Array.isArray(value),
  refusal: (field) => `The ${field} field must be an array`,
};

const isoWithOffset = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/;

/** `Date.parse` takes 30 February for 1 March, and 24:00 for midnight. */
function isRealMoment(text: string): boolean {
  const local = text.slice(0, '2026-10-01T09:00:00'.length);
  const at = Date.parse(`${local}Z`);
  return isoWithOffset.test(text) && !Number.isNaN(at) && new Date(at).toISOString().startsWith(local);
}

/** A moment such as `2026-10-01T09:00:00Z`. */
export const timestamp: Kind<string> = {
  type: 'string',
  accepts: (value): value is string =>
    typeof value === 'string' && isRealMoment(value) && Number.isFinite(Date.parse(value)),
  refusal: (field, value) =>
    `The ${field} field cannot be parsed as an ISO-8601 extended offset date-time format string: ${value}`,
};

/** Why the value of an expression is not of this kind. */
export const mismatch = (kind: Kind<unknown>, field: string, expression: string, value: Json): string =>
  jsonType(value) === kind.type
    ? kind.refusal(field, value)
    : `The JSONata expression '${expression}' specified for the field '${field}' returned an unexpected result type. ` +
      `Expected '${kind.type}', but was '${jsonType(value)}' for value: ${JSON.stringify(value)}`;
