import { InvalidEventPattern } from './invalid-event-pattern.ts';
import { isJsonObject } from './json-object.ts';
import { bound, numericEquals } from './numeric.ts';
import { onlyEntry } from './only-entry.ts';
import { isTextOperator, textExpressions, textOperand } from './text-expressions.ts';
import { equals, noneOf, type ValueTest } from './value-test.ts';

const list = (operand: unknown, at: string): readonly unknown[] => {
  if (!Array.isArray(operand)) return [operand];
  if (operand.length === 0) throw new InvalidEventPattern(at, 'name at least one value');
  return operand;
};

/** `"a"`, `5`, a list of one of the two, or `{ "prefix" | "suffix" | "equals-ignore-case" | "wildcard": text or texts }`. */
export const anythingBut = (operand: unknown, at: string): ValueTest => {
  if (isJsonObject(operand)) {
    const [operator, nested] = onlyEntry(operand, at);
    const path = `${at}.${operator}`;
    if (!isTextOperator(operator)) {
      throw new InvalidEventPattern(path, `inside anything-but use one of ${Object.keys(textExpressions).join(', ')}`);
    }
    return noneOf(
      list(nested, path).map((value) => {
        const wanted = textOperand(value, path);
        if (wanted === '' && (operator === 'prefix' || operator === 'suffix')) {
          throw new InvalidEventPattern(path, 'an empty text would exclude every text; name at least one character');
        }
        return textExpressions[operator](wanted, path);
      }),
    );
  }
  const values = list(operand, at);
  if (values.every((value) => typeof value === 'string')) return noneOf(values.map(equals));
  if (values.every((value) => typeof value === 'number')) {
    return noneOf(values.map((value) => numericEquals(bound(value, at))));
  }
  throw new InvalidEventPattern(at, 'use a string, a number, or a list of only strings or only numbers');
};
