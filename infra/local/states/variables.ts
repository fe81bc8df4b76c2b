import { DefinitionRefused } from './definition-refused.ts';
import { isObject } from './json.ts';

const validName = /^[\p{ID_Start}_][\p{ID_Continue}]{0,79}$/u;

/** The variables that these states assign, leaving out those of inner machines. */
export const assignedNames = (states: Record<string, unknown>): ReadonlySet<string> =>
  new Set([...assignments(states)].map(({ variable }) => variable));

/** Inner states read outer variables, and can't assign to one: refused here, as AWS does. */
export function checkVariables(states: Record<string, unknown>, outer: ReadonlySet<string>): void {
  for (const { state, field, variable } of assignments(states)) {
    const at = `${field}/${variable}`;
    if (variable === 'states') throw new DefinitionRefused(state, at, '$states is reserved');
    if (!validName.test(variable)) throw new DefinitionRefused(state, at, 'no valid name of a variable');
    if (outer.has(variable)) throw new DefinitionRefused(state, at, 'the variable belongs to an outer scope');
  }
}

interface Assignment {
  readonly state: string;
  readonly field: string;
  readonly variable: string;
}

function* assignments(states: Record<string, unknown>): Generator<Assignment> {
  for (const [state, definition] of Object.entries(states)) {
    if (!isObject(definition)) continue;
    for (const [field, assign] of assigns(definition)) {
      if (!isObject(assign)) throw new DefinitionRefused(state, field, 'must be an object');
      for (const variable of Object.keys(assign)) yield { state, field, variable };
    }
  }
}

function* assigns(state: Record<string, unknown>): Generator<[field: string, assign: unknown]> {
  if (state.Assign !== undefined) yield ['Assign', state.Assign];
  for (const field of ['Choices', 'Catch']) {
    const parts = state[field];
    if (!Array.isArray(parts)) continue;
    for (const [index, part] of parts.entries()) {
      if (isObject(part) && part.Assign !== undefined) yield [`${field}[${index}]/Assign`, part.Assign];
    }
  }
}
