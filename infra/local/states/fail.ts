import type { RunState } from './execution.ts';
import { text } from './kinds.ts';
import { StateFailed } from './state-failed.ts';
import type { StateSource } from './state-source.ts';

export function compileFail(source: StateSource): RunState {
  const error = source.typed('Error', text);
  const cause = source.typed('Cause', text);
  return async (visit) => {
    throw new StateFailed(await error?.(visit), await cause?.(visit));
  };
}
