import { DefinitionRefused } from './definition-refused.ts';
import { isObject } from './json.ts';

const endless = new Set(['Choice', 'Succeed', 'Fail']);

/** Every transition leads to a state of the same machine, and every state that needs it has either Next or End. */
export function checkTransitions(startAt: string, states: Record<string, unknown>): void {
  if (states[startAt] === undefined)
    throw new DefinitionRefused(undefined, 'StartAt', `there is no state '${startAt}'`);
  for (const [name, state] of Object.entries(states)) {
    if (!isObject(state)) continue;
    const { Type: type, Next: next, End: end } = state;
    if (end !== undefined && end !== true) throw new DefinitionRefused(name, 'End', 'must be true');
    if (!endless.has(String(type)) && (next === undefined) === (end === undefined)) {
      throw new DefinitionRefused(name, 'Next', 'the state needs either Next or End');
    }
    for (const [field, target] of targets(state)) {
      if (states[target] === undefined) throw new DefinitionRefused(name, field, `there is no state '${target}'`);
    }
  }
}

function* targets(state: Record<string, unknown>): Generator<[field: string, target: string]> {
  for (const field of ['Next', 'Default']) {
    if (state[field] !== undefined) yield [field, String(state[field])];
  }
  for (const field of ['Choices', 'Catch']) {
    const parts = state[field];
    if (!Array.isArray(parts)) continue;
    for (const [index, part] of parts.entries()) {
      if (isObject(part) && part.Next !== undefined) yield [`${field}[${index}]/Next`, String(part.Next)];
    }
  }
}
