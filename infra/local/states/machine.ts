import { compileChoice } from './choice.ts';
import { DefinitionRefused } from './definition-refused.ts';
import type { RunState } from './execution.ts';
import { Expressions } from './expressions.ts';
import { compileFail } from './fail.ts';
import type { QueryLanguage, StateType } from './fields.ts';
import { isObject } from './json.ts';
import { compileMap } from './map.ts';
import { compileParallel } from './parallel.ts';
import { compilePass } from './pass.ts';
import { StateSource } from './state-source.ts';
import { compileSucceed } from './succeed.ts';
import { compileTask } from './task.ts';
import { checkTransitions } from './transitions.ts';
import { assignedNames, checkVariables } from './variables.ts';
import { compileWait } from './wait.ts';

export interface MachineState {
  readonly type: StateType;
  readonly run: RunState;
}

/** A state machine, a branch or an item processor, ready to run any number of times. */
export interface Machine {
  readonly startAt: string;
  readonly states: ReadonlyMap<string, MachineState>;
  /** Of the whole execution. */
  readonly timeoutSeconds?: number;
}

const compilers: Record<StateType, (source: StateSource) => RunState> = {
  Pass: compilePass,
  Task: compileTask,
  Choice: compileChoice,
  Wait: compileWait,
  Map: compileMap,
  Parallel: compileParallel,
  Succeed: compileSucceed,
  Fail: compileFail,
};

/** Throws DefinitionRefused, which names the state and the field, for all that AWS or this interpreter doesn't know. */
export function compileDefinition(definition: unknown): Machine {
  const raw = readMachine(definition, undefined, 'definition', ['Version', 'TimeoutSeconds', 'QueryLanguage']);
  const { QueryLanguage: language = 'JSONPath', TimeoutSeconds: timeoutSeconds } = raw;
  if (language !== 'JSONPath' && language !== 'JSONata') {
    throw new DefinitionRefused(undefined, 'QueryLanguage', `${JSON.stringify(language)} is not known`);
  }
  if (timeoutSeconds !== undefined && !(Number.isInteger(timeoutSeconds) && Number(timeoutSeconds) > 0)) {
    throw new DefinitionRefused(undefined, 'TimeoutSeconds', 'must be a positive integer');
  }
  const nest: Nest = { language, expressions: new Expressions(), taken: new Set(), outerVariables: new Set() };
  const machine = compileStates(raw, nest);
  return timeoutSeconds === undefined ? machine : { ...machine, timeoutSeconds: Number(timeoutSeconds) };
}

/** What the machines of one definition share, and what an inner one sees of the outer ones. */
interface Nest {
  readonly language: QueryLanguage;
  readonly expressions: Expressions;
  /** State names are unique throughout the definition. */
  readonly taken: Set<string>;
  readonly outerVariables: ReadonlySet<string>;
}

interface RawMachine extends Record<string, unknown> {
  readonly StartAt: string;
  readonly States: Record<string, unknown>;
}

function compileStates(raw: RawMachine, nest: Nest): Machine {
  const own = assignedNames(raw.States);
  checkVariables(raw.States, nest.outerVariables);
  const outerVariables = new Set([...nest.outerVariables, ...own]);
  const inner = (part: unknown, state: string, field: string): Machine =>
    compileStates(readMachine(part, state, field, []), { ...nest, outerVariables });

  const states = new Map<string, MachineState>();
  for (const [name, definition] of Object.entries(raw.States)) {
    if (nest.taken.has(name)) throw new DefinitionRefused(name, 'States', 'the name is taken by another state');
    nest.taken.add(name);
    const source = new StateSource(name, definition, { ...nest, inner });
    states.set(name, { type: source.type, run: compilers[source.type](source) });
  }
  checkTransitions(raw.StartAt, raw.States);
  return { startAt: raw.StartAt, states };
}

function readMachine(raw: unknown, state: string | undefined, field: string, extra: readonly string[]): RawMachine {
  if (!isObject(raw)) throw new DefinitionRefused(state, field, 'must be a state machine');
  const known = ['Comment', 'StartAt', 'States', ...extra];
  const unknown = Object.keys(raw).find((key) => !known.includes(key));
  if (unknown !== undefined) throw new DefinitionRefused(state, unknown, `not known in ${field}`);
  const { StartAt, States } = raw;
  if (typeof StartAt !== 'string') throw new DefinitionRefused(state, 'StartAt', `must name a state in ${field}`);
  if (!isObject(States)) throw new DefinitionRefused(state, 'States', `must hold the states of ${field}`);
  return { ...raw, StartAt, States };
}
