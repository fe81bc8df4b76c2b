import type { RunState } from './execution.ts';
import type { StateSource } from './state-source.ts';

export function compilePass(source: StateSource): RunState {
  const leave = source.ending();
  const result = source.template('Result');
  return async (visit) => leave(visit, result === undefined ? visit.input : await result(visit));
}
