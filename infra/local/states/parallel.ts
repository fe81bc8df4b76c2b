import { withAttempts } from './attempts.ts';
import type { RunState, Visit } from './execution.ts';
import type { Json } from './json.ts';
import { sized } from './limits.ts';
import { runMachine, startOf } from './run-machine.ts';
import type { StateSource } from './state-source.ts';
import { runTogether } from './together.ts';

/** Branches get the Arguments, or else the state's input; the result is the list of their outputs. */
export function compileParallel(source: StateSource): RunState {
  const raw = source.raw('Branches');
  if (!Array.isArray(raw) || raw.length === 0) return source.refuse('Branches', 'must list state machines');
  const branches = raw.map((branch, index) => source.machine(branch, `Branches[${index}]`));
  const argumentsOf = source.template('Arguments');

  const work = async (visit: Visit): Promise<Json> => {
    const { scope } = visit;
    const argument = argumentsOf ? await argumentsOf(visit) : visit.input;
    scope.execution.history.add('ParallelStateStarted', { state: visit.state });
    const result = await runTogether(branches, branches.length, scope.signal, (branch, _, signal) =>
      runMachine(branch, startOf(branch, argument), { ...scope, variables: { ...scope.variables }, signal }),
    );
    sized(result, `state/task '${visit.state}'`);
    scope.execution.history.add('ParallelStateSucceeded', { state: visit.state });
    return result;
  };
  return withAttempts(source, work, 'ParallelStateFailed');
}
