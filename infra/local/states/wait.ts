import { delay } from './delay.ts';
import type { RunState } from './execution.ts';
import { seconds, timestamp } from './kinds.ts';
import type { StateSource } from './state-source.ts';

export function compileWait(source: StateSource): RunState {
  const leave = source.ending();
  const duration = source.typed('Seconds', seconds);
  const moment = source.typed('Timestamp', timestamp);
  if ((duration === undefined) === (moment === undefined)) {
    source.refuse('Seconds', 'a Wait state has either Seconds or Timestamp');
  }
  return async (visit) => {
    const { execution, signal } = visit.scope;
    const length = duration && (await duration(visit)) * 1000;
    const until = moment && Date.parse(await moment(visit));
    const ms = length ?? (until ?? 0) - execution.clock.now();
    await delay(execution.clock, Math.max(0, ms), signal);
    return leave(visit, visit.input);
  };
}
