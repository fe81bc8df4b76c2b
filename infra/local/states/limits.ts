import type { Json } from './json.ts';
import { StateFailed } from './state-failed.ts';

/** Bytes of UTF-8 that an input, an output, an argument or a state's variables may take (AWS quota). */
const PAYLOAD_BYTES = 262_144;

/** Events that a Standard execution's history may hold (AWS quota); Express has no such limit. */
export const HISTORY_EVENTS = 25_000;

/** Seconds that an Express execution may run (AWS quota). */
export const EXPRESS_SECONDS = 300;

/** Iterations of an inline Map that run at once where MaxConcurrency is 0 (AWS quota). */
export const MAP_ITERATIONS_AT_ONCE = 40;

export const historyLimit = (events: number): StateFailed =>
  new StateFailed('States.Runtime', `The execution reached the maximum number of history events (${events}).`);

/**
 * The value as it would arrive over the wire: a copy that the receiver may change, with nothing but JSON in it.
 * Throws States.DataLimitExceeded where it is too large.
 * @param owner whose payload it is, for the cause, e.g. "state/task 'FileTicket'".
 */
export function payload(value: unknown, owner: string): Json {
  const text = sized(value, owner);
  return JSON.parse(text) as Json;
}

/** The size check alone, for a value that needs no copy. */
export function sized(value: unknown, owner: string): string {
  const text = JSON.stringify(value) ?? 'null';
  // No character takes more than three bytes per UTF-16 unit, so short texts need no counting.
  if (text.length * 3 > PAYLOAD_BYTES && Buffer.byteLength(text) > PAYLOAD_BYTES) {
    throw new StateFailed(
      'States.DataLimitExceeded',
      `The ${owner} returned a result with a size exceeding the maximum number of bytes service limit.`,
    );
  }
  return text;
}
