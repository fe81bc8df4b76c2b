import { NotSupported } from '../cloud/not-supported.ts';
import type { StateType } from './fields.ts';
import { isObject, type Json, type JsonObject } from './json.ts';
import { HISTORY_EVENTS } from './limits.ts';

/** Where a run ended that did not succeed. Only `RunOptions.resumeFrom` needs to know what is in it. */
export interface FailedAt {
  readonly state: string;
  readonly type: StateType | undefined;
  /** What the state was entered with. */
  readonly input: Json;
  readonly variables: JsonObject;
  readonly context: JsonObject;
  /** The history so far. */
  readonly events: readonly string[];
  readonly tokensIssued: number;
}

/**
 * Of a failed Map or Parallel AWS runs the failed iterations or branches again, and no others: not known here.
 * @throws NotSupported naming the state
 */
export function refuseUnlessResumable({ state, type }: FailedAt): void {
  if (type === 'Map' || type === 'Parallel') throw new NotSupported(`how to redrive the ${type} state '${state}'`);
}

const redrivableMs = 14 * 24 * 3_600_000;

/**
 * Why AWS would not redrive a Standard execution that failed or timed out; undefined where it would.
 * @param agoMs how long ago it ended
 * Source: Step Functions developer guide, "Redrive eligibility for unsuccessful executions".
 */
export function whyNotRedrivable({ events }: FailedAt, agoMs: number): string | undefined {
  if (agoMs > redrivableMs) return 'it ended more than 14 days ago';
  // ExecutionRedriven and one event more must find room.
  return events.length >= HISTORY_EVENTS - 1 ? 'its history is full' : undefined;
}

/** The context object after one more redrive. @param now milliseconds since the epoch */
export function redriven(
  context: JsonObject,
  now: number,
): { readonly context: JsonObject; readonly redriveCount: number } {
  const execution = isObject(context.Execution) ? context.Execution : {};
  const redriveCount = Number(execution.RedriveCount ?? 0) + 1;
  const Execution = { ...execution, RedriveCount: redriveCount, RedriveTime: new Date(now).toISOString() };
  return { context: { ...context, Execution } as JsonObject, redriveCount };
}
