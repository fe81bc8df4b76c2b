import type { Clock } from './clock.ts';
import { contextObject } from './states/context.ts';
import type { Execution, TaskFunction } from './states/execution.ts';
import { executionFunctions } from './states/functions.ts';
import { History, type HistoryEvent } from './states/history.ts';
import { isObject, type Json, type JsonObject } from './states/json.ts';
import { EXPRESS_SECONDS, HISTORY_EVENTS, payload } from './states/limits.ts';
import { compileDefinition, type Machine } from './states/machine.ts';
import { runMachine } from './states/run-machine.ts';
import { StateFailed, StateStopped } from './states/state-failed.ts';
import { UnattendedClock } from './states/unattended-clock.ts';

export { DefinitionRefused } from './states/definition-refused.ts';
export type { TaskCall, TaskFunction } from './states/execution.ts';
export type { HistoryEvent } from './states/history.ts';

export interface RunOptions {
  readonly tasks: TaskFunction;
  /**
   * Waits, retry delays and time-outs go by it; whoever gives it keeps it still while tasks run.
   * @default a private one: waits take no real time, and a task that keeps silent for 250 real ms meets its time-out
   */
  readonly clock?: Clock;
  /** Laid over `$states.context`: Execution.Id, StateMachine.Name and so on. */
  readonly context?: Readonly<Record<string, unknown>>;
  /** Express has no limit of history events, and ends after five minutes. @default 'STANDARD' */
  readonly type?: 'STANDARD' | 'EXPRESS';
  /** From 0 up to 1: jitter, `$random()` and `$uuid()`. @default Math.random */
  readonly random?: () => number;
  /** @default derived from the execution's id, the state's name and how many tokens the execution issued before */
  readonly taskToken?: (call: { executionId: string; stateName: string; attempt: number }) => string;
  readonly onEvent?: (event: HistoryEvent) => void;
}

export interface RunResult {
  readonly status: 'SUCCEEDED' | 'FAILED' | 'TIMED_OUT';
  readonly output?: Json;
  readonly error?: string;
  readonly cause?: string;
  /** The types of the history's events, in order: `PassStateEntered:Name`, `MapIterationStarted:Name[0]`, bare else. */
  readonly events: readonly string[];
}

/**
 * Runs a state machine in JSONata mode to its end. Rejects with DefinitionRefused, before anything has run, where the
 * definition holds something unknown; it is compiled once and must not be changed afterwards.
 */
export async function runStateMachine(definition: object, input: unknown, options: RunOptions): Promise<RunResult> {
  const machine = compiled(definition);
  const execution = prepare(options);
  const { history, clock } = execution;
  const stopper = new AbortController();
  const limits = [machine.timeoutSeconds ?? Infinity, options.type === 'EXPRESS' ? EXPRESS_SECONDS : Infinity];
  const seconds = Math.min(...limits);
  const timeUp = () => stopper.abort(new StateStopped('timeout'));
  const cancelTimeout = Number.isFinite(seconds) ? clock.after(seconds * 1000, timeUp) : () => {};

  history.add('ExecutionStarted');
  try {
    const received = payload(input, 'execution input');
    const context = contextObject(received, clock.now(), given(options));
    const scope = { execution, variables: {}, context, signal: stopper.signal };
    const output = await runMachine(machine, received, scope);
    history.end('ExecutionSucceeded');
    return { status: 'SUCCEEDED', output, events: history.names };
  } catch (failure) {
    if (failure instanceof StateStopped) {
      const timeout = new StateFailed('States.Timeout');
      history.end('ExecutionTimedOut', timeout);
      return { status: 'TIMED_OUT', ...told(timeout), events: history.names };
    }
    if (!(failure instanceof StateFailed)) throw failure;
    history.end('ExecutionFailed', failure);
    return { status: 'FAILED', ...told(failure), events: history.names };
  } finally {
    cancelTimeout();
  }
}

/** Compiled definitions live as long as their definitions: the desk runs each of them thousands of times. */
const machines = new WeakMap<object, Machine>();

function compiled(definition: object): Machine {
  let machine = machines.get(definition);
  if (machine === undefined) {
    machine = compileDefinition(definition);
    machines.set(definition, machine);
  }
  return machine;
}

function prepare(options: RunOptions): Execution {
  const { random = Math.random, onEvent, type } = options;
  const { clock, tasks } = timing(options);
  const now = () => clock.now();
  return {
    clock,
    history: new History(now, type === 'EXPRESS' ? Infinity : HISTORY_EVENTS, onEvent),
    tasks,
    random,
    newTaskToken: tokens(options),
    functions: executionFunctions(random, now),
  };
}

function timing({ clock, tasks }: RunOptions): { clock: Clock; tasks: TaskFunction } {
  if (clock !== undefined) return { clock, tasks };
  const unattended = new UnattendedClock(Date.now());
  return { clock: unattended, tasks: (...call) => unattended.attend(() => tasks(...call)) };
}

function tokens({ context, taskToken = derivedToken }: RunOptions): (stateName: string) => string {
  const { Id: id } = isObject(context?.Execution) ? context.Execution : { Id: 'execution' };
  let attempt = 0;
  return (stateName) => taskToken({ executionId: String(id), stateName, attempt: attempt++ });
}

const derivedToken: NonNullable<RunOptions['taskToken']> = (call) =>
  Buffer.from(JSON.stringify(Object.values(call))).toString('base64url');

const given = ({ context = {} }: RunOptions): JsonObject => payload(context, 'context object') as JsonObject;

const told = ({ error, reason }: StateFailed) => ({
  ...(error !== undefined && { error }),
  ...(reason !== undefined && { cause: reason }),
});
