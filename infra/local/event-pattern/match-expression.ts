import { anythingBut } from './anything-but.ts';
import { cidr } from './cidr.ts';
import { InvalidEventPattern } from './invalid-event-pattern.ts';
import { isJsonObject, type JsonObject } from './json-object.ts';
import { numeric } from './numeric.ts';
import { onlyEntry } from './only-entry.ts';
import { ignoringCase, isTextOperator, textExpressions, textOperand } from './text-expressions.ts';
import { anyValue, equals, text, type ValueTest } from './value-test.ts';

/** `{ "exists": false }`: it looks at no value, so it is no `ValueTest`. */
export const absent = Symbol('absent');

const exists = (operand: unknown, at: string): ValueTest | typeof absent => {
  if (typeof operand !== 'boolean') throw new InvalidEventPattern(at, 'exists takes true or false');
  return operand ? anyValue : absent;
};

const withoutCase = (operator: keyof typeof ignoringCase, operand: JsonObject, at: string): ValueTest => {
  const [name, wanted] = onlyEntry(operand, at);
  if (name !== 'equals-ignore-case') {
    throw new InvalidEventPattern(`${at}.${name}`, `inside ${operator} only equals-ignore-case is supported`);
  }
  return text(ignoringCase[operator](textOperand(wanted, `${at}.${name}`)));
};

/** One `{ "<operator>": <operand> }` of a field's list. */
export const matchExpression = (expression: JsonObject, path: string): ValueTest | typeof absent => {
  const [operator, operand] = onlyEntry(expression, path);
  const at = `${path}.${operator}`;
  if ((operator === 'prefix' || operator === 'suffix') && isJsonObject(operand)) {
    return withoutCase(operator, operand, at);
  }
  if (isTextOperator(operator)) return textExpressions[operator](textOperand(operand, at), at);
  switch (operator) {
    case 'exactly':
      return equals(textOperand(operand, at));
    case 'anything-but':
      return anythingBut(operand, at);
    case 'numeric':
      return numeric(operand, at);
    case 'cidr':
      return cidr(operand, at);
    case 'exists':
      return exists(operand, at);
    default:
      throw new InvalidEventPattern(at, `"${operator}" is no operator; see the comparison operators of EventBridge`);
  }
};
