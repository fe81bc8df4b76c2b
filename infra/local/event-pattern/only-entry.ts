import { InvalidEventPattern } from './invalid-event-pattern.ts';
import type { JsonObject } from './json-object.ts';

/** The operator and operand of a match expression, which has exactly one. */
export const onlyEntry = (expression: JsonObject, at: string): readonly [string, unknown] => {
  const [entry, ...more] = Object.entries(expression);
  if (entry === undefined || more.length > 0) {
    throw new InvalidEventPattern(
      at,
      'a match expression has exactly one operator; write several as several list entries',
    );
  }
  return entry;
};
