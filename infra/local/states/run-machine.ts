import type { Outcome, Scope, Visit } from './execution.ts';
import type { Json } from './json.ts';
import type { Machine, MachineState } from './machine.ts';
import { StateStopped } from './state-failed.ts';

/** Where a machine stands: the state it is in and what that state was entered with. It moves as the machine runs. */
export interface Place {
  state: string;
  input: Json;
}

export const startOf = ({ startAt }: Machine, input: Json): Place => ({ state: startAt, input });

/**
 * Runs one state after the other, from `place` on, until one has no next; gives the last one's output. Where it throws,
 * `place` is the state that did not end well. Throws StateFailed, StateStopped.
 */
export async function runMachine(machine: Machine, place: Place, scope: Scope): Promise<Json> {
  const { history, clock } = scope.execution;
  for (;;) {
    scope.signal.throwIfAborted();
    const { state: name, input } = place;
    const state = machine.states.get(name);
    if (state === undefined) throw new RangeError(`no state '${name}'`);
    const enteredAs = history.add(`${state.type}StateEntered`, { state: name });
    const context = { ...scope.context, State: { Name: name, EnteredTime: new Date(clock.now()).toISOString() } };
    const { output, next, assigned } = await runState(state, { scope, state: name, input, enteredAs, context });
    if (assigned !== undefined) Object.assign(scope.variables, assigned);
    history.add(`${state.type}StateExited`, { state: name, ...(assigned && { assigned }) });
    if (next === undefined) return output;
    place.state = next;
    place.input = output;
  }
}

/** The states that can be found unfinished when a sibling fails. */
const abortable = new Set(['Task', 'Wait', 'Map', 'Parallel']);

async function runState({ type, run }: MachineState, visit: Visit): Promise<Outcome> {
  try {
    return await run(visit);
  } catch (error) {
    if (error instanceof StateStopped && error.by === 'sibling' && abortable.has(type)) {
      visit.scope.execution.history.add(`${type}StateAborted`, { state: visit.state });
    }
    throw error;
  }
}
