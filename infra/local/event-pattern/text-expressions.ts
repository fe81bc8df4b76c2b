import { endsIgnoringCase, equalsIgnoringCase, startsIgnoringCase } from './ignore-case.ts';
import { InvalidEventPattern } from './invalid-event-pattern.ts';
import { text, type ValueTest } from './value-test.ts';
import { matchesWildcard, parseWildcard } from './wildcard.ts';

type TextExpression = (operand: string, at: string) => ValueTest;

/** The operators that take a text, alone or under `anything-but`. They pass texts only. */
export const textExpressions = {
  prefix: (operand) => text((value) => value.startsWith(operand)),
  suffix: (operand) => text((value) => value.endsWith(operand)),
  'equals-ignore-case': (operand) => text(equalsIgnoringCase(operand)),
  wildcard: (operand, at) => {
    const wildcard = parseWildcard(operand, at);
    return text((value) => matchesWildcard(wildcard, value), [wildcard]);
  },
} as const satisfies Record<string, TextExpression>;

export type TextOperator = keyof typeof textExpressions;

export const isTextOperator = (name: string): name is TextOperator => Object.hasOwn(textExpressions, name);

/** Under `prefix` and `suffix`: `{ "equals-ignore-case": "…" }`. */
export const ignoringCase = { prefix: startsIgnoringCase, suffix: endsIgnoringCase } as const;

export const textOperand = (operand: unknown, at: string): string => {
  if (typeof operand !== 'string') throw new InvalidEventPattern(at, 'use a string');
  return operand;
};
