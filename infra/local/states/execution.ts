import type { Clock } from '../clock.ts';
import type { History } from './history.ts';
import type { Json, JsonObject } from './json.ts';
import type { TaskTokens } from './task-tokens.ts';

/** What a task function is told about its call, beside the resource and the argument. */
export interface TaskCall {
  readonly stateName: string;
  /** Where the resource ends in `.waitForTaskToken`: the promise then settles with what was sent for this token. */
  readonly taskToken?: string;
  /** Aborted when nobody waits for the answer any more: time-out, or a sibling branch failed. */
  readonly signal: AbortSignal;
  /** Starts the heartbeat's time anew (SendTaskHeartbeat). */
  readonly heartbeat: () => void;
  /** Says that the request was accepted and its answer is awaited; records TaskSubmitted. */
  readonly submitted: () => void;
}

/** Does the work of a Task state. A rejection's `name` and `message` become the error and its cause. */
export type TaskFunction = (resource: string, argument: unknown, call: TaskCall) => Promise<unknown>;

/** What all states of one execution share. */
export interface Execution {
  readonly clock: Clock;
  readonly history: History;
  readonly tasks: TaskFunction;
  /** From 0 up to 1: jitter, `$random()`, `$uuid()`. */
  readonly random: () => number;
  readonly tokens: TaskTokens;
  /** JSONata functions that depend on the execution: its clock and its chance. */
  readonly functions: Readonly<Record<string, unknown>>;
}

/** Where states run: the state machine itself, one branch of a Parallel, one iteration of a Map. */
export interface Scope {
  readonly execution: Execution;
  /** A branch starts with a copy of the outer variables: it reads them and can't change them. */
  readonly variables: JsonObject;
  /** The context object without `State`. */
  readonly context: JsonObject;
  readonly signal: AbortSignal;
}

/** One state being executed. */
export interface Visit {
  readonly scope: Scope;
  readonly state: string;
  readonly input: Json;
  /** The id of the event that entered the state: AWS names it in causes. */
  readonly enteredAs: number;
  readonly context: JsonObject;
}

/** How a state ended well; without `next` its machine ends too. */
export interface Outcome {
  readonly output: Json;
  readonly next?: string;
  readonly assigned?: JsonObject;
}

export type RunState = (visit: Visit) => Promise<Outcome>;
