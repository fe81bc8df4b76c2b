import { withAttempts } from './attempts.ts';
import type { RunState, Visit } from './execution.ts';
import { evaluationFailed, type Template } from './expressions.ts';
import { isObject, type Json } from './json.ts';
import { count, list, percentage } from './kinds.ts';
import { MAP_ITERATIONS_AT_ONCE, sized } from './limits.ts';
import type { Machine } from './machine.ts';
import { runMachine, startOf } from './run-machine.ts';
import { StateFailed, StateStopped } from './state-failed.ts';
import type { StateSource } from './state-source.ts';
import { runTogether } from './together.ts';

/**
 * An inline Map. The tolerated failures are evaluated and checked and change nothing: AWS heeds them in distributed
 * Maps only, and lets any failed iteration fail an inline one.
 */
export function compileMap(source: StateSource): RunState {
  const processor = readProcessor(source);
  const items = source.typed('Items', list);
  const selector = source.template('ItemSelector');
  const atOnce = source.typed('MaxConcurrency', count);
  const tolerances = [
    source.typed('ToleratedFailureCount', count),
    source.typed('ToleratedFailurePercentage', percentage),
  ];

  const work = async (visit: Visit): Promise<Json> => {
    const { signal, execution } = visit.scope;
    const limit = await atOnce?.(visit);
    const inputs = items === undefined ? inputItems(visit) : await items(visit);
    execution.history.add('MapStateStarted', { state: visit.state });
    for (const tolerance of tolerances) await tolerance?.(visit);
    const results = await runTogether(inputs, limit || MAP_ITERATIONS_AT_ONCE, signal, (item, index, stopped) =>
      iterate({ processor, selector, visit, index, item, signal: stopped }),
    );
    sized(results, `state/task '${visit.state}'`);
    execution.history.add('MapStateSucceeded', { state: visit.state });
    return results;
  };
  return withAttempts(source, work, 'MapStateFailed');
}

interface Iteration {
  readonly processor: Machine;
  readonly selector: Template | undefined;
  readonly visit: Visit;
  readonly index: number;
  readonly item: Json;
  readonly signal: AbortSignal;
}

async function iterate({ processor, selector, visit, index, item, signal }: Iteration): Promise<Json> {
  const { history } = visit.scope.execution;
  const record = (what: string) => history.add(`MapIteration${what}`, { state: visit.state, index });
  const mapContext = { Map: { Item: { Index: index, Value: item } } };
  record('Started');
  try {
    const input = selector ? await selector({ ...visit, context: { ...visit.context, ...mapContext } }) : item;
    const { variables, context } = visit.scope;
    const scope = { ...visit.scope, variables: { ...variables }, context: { ...context, ...mapContext }, signal };
    const output = await runMachine(processor, startOf(processor, input), scope);
    record('Succeeded');
    return output;
  } catch (error) {
    if (error instanceof StateFailed) record('Failed');
    if (error instanceof StateStopped && error.by === 'sibling') record('Aborted');
    throw error;
  }
}

function inputItems(visit: Visit): Json[] {
  if (Array.isArray(visit.input)) return visit.input;
  throw evaluationFailed(visit, undefined, `Map state input must be an array but was: ${JSON.stringify(visit.input)}`);
}

function readProcessor(source: StateSource): Machine {
  const raw = source.raw('ItemProcessor');
  if (!isObject(raw)) return source.refuse('ItemProcessor', 'is missing');
  const { ProcessorConfig: config = {}, ...machine } = raw;
  const { Mode: mode = 'INLINE', ...unknown } = isObject(config) ? config : { Mode: config };
  if (mode !== 'INLINE')
    source.refuse('ItemProcessor/ProcessorConfig/Mode', `${JSON.stringify(mode)} is not known, only INLINE`);
  const other = Object.keys(unknown)[0];
  if (other !== undefined) source.refuse(`ItemProcessor/ProcessorConfig/${other}`, 'not known for an inline Map');
  return source.machine(machine, 'ItemProcessor');
}
