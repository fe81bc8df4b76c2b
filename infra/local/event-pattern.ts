import { type Alternative, alternativesOf } from './event-pattern/alternatives.ts';
import { type Field, matchesConsistently } from './event-pattern/array-consistency.ts';
import { InvalidEventPattern } from './event-pattern/invalid-event-pattern.ts';
import { isJsonObject } from './event-pattern/json-object.ts';
import { leavesOf } from './event-pattern/leaves.ts';

export { InvalidEventPattern };

const fieldsInOrder = (alternative: Alternative): Field[] =>
  [...alternative.keys()].sort().flatMap((name) => {
    const test = alternative.get(name);
    return test === undefined ? [] : [{ name, test }];
  });

/** `detail.verdict.route`, `detail.verdict` and `detail`. */
const withBeginnings = (name: string): string[] => {
  const steps = name.split('.');
  return steps.map((_, index) => steps.slice(0, index + 1).join('.'));
};

/**
 * Checks an EventBridge event pattern once, to match many events with. Both are parsed JSON; what isn't an object
 * matches nothing. Behaves as aws/event-ruler, the engine of EventBridge, does, with one difference: numbers that it
 * can't compare (beyond ±5e11, over six decimals) are equal here when their values are, there when their texts are.
 * Throws `InvalidEventPattern` where EventBridge would refuse the rule.
 */
export const compilePattern = (pattern: unknown): ((event: unknown) => boolean) => {
  if (!isJsonObject(pattern)) throw new InvalidEventPattern('', 'a pattern is a JSON object; parse it if it is text');
  const rules = alternativesOf(pattern).map(fieldsInOrder);
  const wanted = new Set(rules.flat().flatMap((field) => withBeginnings(field.name)));
  return (event) => {
    if (!isJsonObject(event)) return false;
    const leaves = leavesOf(event, wanted);
    return rules.some((fields) => matchesConsistently(fields, leaves));
  };
};

/** Whether `event` matches `pattern`, as EventBridge's TestEventPattern answers. Throws `InvalidEventPattern`. */
export const matchesPattern = (pattern: unknown, event: unknown): boolean => compilePattern(pattern)(event);
