import { VirtualClock } from '../../infra/local/clock.ts';
import { type RunOptions, type RunResult, runStateMachine } from '../../infra/local/states.ts';

export type States = Record<string, Record<string, unknown>>;

/** A JSONata state machine that starts with the first of the states. */
export const machine = (states: States, rest: Record<string, unknown> = {}) => ({
  QueryLanguage: 'JSONata',
  StartAt: Object.keys(states)[0],
  States: states,
  ...rest,
});

export const task = (rest: Record<string, unknown> = {}) => ({
  Type: 'Task',
  Resource: 'arn:aws:states:::sqs:sendMessage',
  ...(rest.Next === undefined && { End: true }),
  ...rest,
});

export const done = { Type: 'Pass', End: true };

/** A branch that waits and answers with its name. */
export const waiting = (name: string, seconds: number) => ({
  StartAt: name,
  States: { [name]: { Type: 'Wait', Seconds: seconds, Output: name, End: true } },
});

export const echo: RunOptions['tasks'] = async (_resource, argument) => argument;

export const silent: RunOptions['tasks'] = () => new Promise(() => {});

export const failing = (name: string, message = 'because'): RunOptions['tasks'] => {
  const failure = Object.assign(new Error(message), { name });
  return () => Promise.reject(failure);
};

export interface Attended {
  readonly result: RunResult;
  /** Virtual seconds that the execution took. */
  readonly seconds: number;
}

/** Runs to the end under a virtual clock that starts at 0. */
export async function attend(
  definition: object,
  input: unknown = {},
  options: Partial<RunOptions> = {},
): Promise<Attended> {
  const clock = new VirtualClock(0);
  let ended = 0;
  const running = runStateMachine(definition, input, { tasks: echo, clock, ...options }).finally(() => {
    ended = clock.now();
  });
  await clock.runUntil(Number.POSITIVE_INFINITY);
  return { result: await running, seconds: ended / 1000 };
}
