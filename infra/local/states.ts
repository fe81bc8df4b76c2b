import type { Clock } from './clock.ts';
import { contextObject } from './states/context.ts';
import type { Execution, Scope, TaskFunction } from './states/execution.ts';
import { executionFunctions } from './states/functions.ts';
import { History, type HistoryEvent } from './states/history.ts';
import { isObject, type Json, type JsonObject } from './states/json.ts';
import { EXPRESS_SECONDS, HISTORY_EVENTS, payload } from './states/limits.ts';
import { compileDefinition, type Machine } from './states/machine.ts';
import { type FailedAt, redriven, refuseUnlessResumable } from './states/redrive.ts';
import { type Place, runMachine, startOf } from './states/run-machine.ts';
import { StateFailed, StateStopped } from './states/state-failed.ts';
import { TaskTokens } from './states/task-tokens.ts';
import { UnattendedClock } from './states/unattended-clock.ts';

export { DefinitionRefused } from './states/definition-refused.ts';
export type { TaskCall, TaskFunction } from './states/execution.ts';
export type { HistoryEvent } from './states/history.ts';
export type { FailedAt } from './states/redrive.ts';

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
  /** Redrives a run that failed or timed out: input and context are those of that run. */
  readonly resumeFrom?: FailedAt;
}

export interface RunResult {
  readonly status: 'SUCCEEDED' | 'FAILED' | 'TIMED_OUT';
  readonly output?: Json;
  readonly error?: string;
  readonly cause?: string;
  /** The types of the history's events, in order: `PassStateEntered:Name`, `MapIterationStarted:Name[0]`, bare else. */
  readonly events: readonly string[];
  /** Where a run that did not succeed can be taken up again; missing where no state was entered. */
  readonly failedAt?: FailedAt;
}

/**
 * Runs a state machine in JSONata mode to its end. Rejects with DefinitionRefused, before anything has run, where the
 * definition holds something unknown; it is compiled once and must not be changed afterwards.
 */
export async function runStateMachine(definition: object, input: unknown, options: RunOptions): Promise<RunResult> {
  const machine = compiled(definition);
  const { resumeFrom } = options;
  if (resumeFrom !== undefined) refuseUnlessResumable(resumeFrom);
  const execution = prepare(options);
  const { history, clock } = execution;
  const stopper = new AbortController();
  const limits = [machine.timeoutSeconds ?? Infinity, options.type === 'EXPRESS' ? EXPRESS_SECONDS : Infinity];
  const seconds = Math.min(...limits);
  const timeUp = () => stopper.abort(new StateStopped('timeout'));
  const cancelTimeout = Number.isFinite(seconds) ? clock.after(seconds * 1000, timeUp) : () => {};

  let run: Run | undefined;
  try {
    run = resumeFrom === undefined ? begin(machine, input, options, execution) : resume(resumeFrom, execution);
    const { place, variables, context } = run;
    const output = await runMachine(machine, place, { execution, variables, context, signal: stopper.signal });
    history.end('ExecutionSucceeded');
    return { status: 'SUCCEEDED', output, events: history.names };
  } catch (failure) {
    const isTimeUp = failure instanceof StateStopped;
    const reason = isTimeUp ? new StateFailed('States.Timeout') : failure;
    if (!(reason instanceof StateFailed)) throw failure;
    history.end(isTimeUp ? 'ExecutionTimedOut' : 'ExecutionFailed', reason);
    const status = isTimeUp ? 'TIMED_OUT' : 'FAILED';
    const failedAt = run && { failedAt: standing(machine, run, execution) };
    return { status, ...told(reason), events: history.names, ...failedAt };
  } finally {
    cancelTimeout();
  }
}

/** The machine's own place, and what its states see. */
interface Run extends Pick<Scope, 'variables' | 'context'> {
  readonly place: Place;
}

function begin(machine: Machine, input: unknown, options: RunOptions, { history, clock }: Execution): Run {
  history.add('ExecutionStarted');
  const received = payload(input, 'execution input');
  const context = contextObject(received, clock.now(), given(options));
  return { place: startOf(machine, received), variables: {}, context };
}

function resume({ state, input, variables, context }: FailedAt, { history, clock }: Execution): Run {
  const { redriveCount, ...again } = redriven(context, clock.now());
  history.add('ExecutionRedriven', { redriveCount });
  return { place: { state, input }, variables: { ...variables }, context: again.context };
}

function standing({ states }: Machine, { place, variables, context }: Run, { history, tokens }: Execution): FailedAt {
  const type = states.get(place.state)?.type;
  return { ...place, type, variables, context, events: history.names, tokensIssued: tokens.issued };
}

/** Compiled definitions live as long as their definitions: the desk runs each of them thousands of times. */
const machines = new WeakMap<object, Machine>();

/** @throws DefinitionRefused */
export function compiled(definition: object): Machine {
  let machine = machines.get(definition);
  if (machine === undefined) {
    machine = compileDefinition(definition);
    machines.set(definition, machine);
  }
  return machine;
}

function prepare(options: RunOptions): Execution {
  const { random = Math.random, onEvent, type, resumeFrom } = options;
  const { clock, tasks } = timing(options);
  const now = () => clock.now();
  return {
    clock,
    history: new History(now, type === 'EXPRESS' ? Infinity : HISTORY_EVENTS, onEvent, resumeFrom?.events),
    tasks,
    random,
    tokens: new TaskTokens(executionId(options), options.taskToken, resumeFrom?.tokensIssued),
    functions: executionFunctions(random, now),
  };
}

function timing({ clock, tasks }: RunOptions): { clock: Clock; tasks: TaskFunction } {
  if (clock !== undefined) return { clock, tasks };
  const unattended = new UnattendedClock(Date.now());
  return { clock: unattended, tasks: (...call) => unattended.attend(() => tasks(...call)) };
}

const executionId = ({ context }: RunOptions): string => {
  const { Id = 'execution' } = isObject(context?.Execution) ? context.Execution : {};
  return String(Id);
};

const given = ({ context = {} }: RunOptions): JsonObject => payload(context, 'context object') as JsonObject;

const told = ({ error, reason }: StateFailed) => ({
  ...(error !== undefined && { error }),
  ...(reason !== undefined && { cause: reason }),
});
