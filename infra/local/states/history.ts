import type { JsonObject } from './json.ts';
import { historyLimit } from './limits.ts';
import type { StateFailed } from './state-failed.ts';

/** One event of an execution's history. */
export interface HistoryEvent {
  /** Counts from 1, as in AWS. */
  readonly id: number;
  readonly type: string;
  /** Milliseconds since the epoch, by the execution's clock. */
  readonly at: number;
  readonly state?: string;
  /** Of a Map iteration. */
  readonly index?: number;
  readonly resource?: string;
  readonly error?: string | undefined;
  readonly cause?: string | undefined;
  /** The field whose evaluation failed, e.g. `Output/result`. */
  readonly location?: string;
  /** Of ExecutionRedriven: how often the execution has been redriven by now. */
  readonly redriveCount?: number;
  /** The variables that the state assigned on its way out. */
  readonly assigned?: JsonObject;
}

type Details = Omit<HistoryEvent, 'id' | 'type' | 'at'>;

/** Records what happened, in order; Standard executions hold 25,000 events, Express ones as many as they like. */
export class History {
  readonly #names: string[];
  readonly #now: () => number;
  readonly #limit: number;
  readonly #onEvent: ((event: HistoryEvent) => void) | undefined;

  /** @param earlier what a redriven execution recorded before: its history goes on. */
  constructor(
    now: () => number,
    limit: number,
    onEvent: ((event: HistoryEvent) => void) | undefined,
    earlier: readonly string[] = [],
  ) {
    this.#names = [...earlier];
    this.#now = now;
    this.#limit = limit;
    this.#onEvent = onEvent;
  }

  get names(): readonly string[] {
    return this.#names;
  }

  /** Returns the event's id. Throws States.Runtime where only the place of the last event is left. */
  add(type: string, details: Details = {}): number {
    if (this.#names.length >= this.#limit - 1) throw historyLimit(this.#limit);
    return this.#record(type, details);
  }

  /** The event that ends the execution: there is always room for it. */
  end(type: string, failure?: StateFailed): void {
    this.#record(type, failure === undefined ? {} : { error: failure.error, cause: failure.reason });
  }

  #record(type: string, details: Details): number {
    const id = this.#names.push(label(type, details));
    this.#onEvent?.({ id, type, at: this.#now(), ...details });
    return id;
  }
}

/** `PassStateEntered:Name`, `MapIterationStarted:Name[0]`, or the bare type. */
function label(type: string, { state, index }: Details): string {
  if (index !== undefined) return `${type}:${state}[${index}]`;
  return /State(Entered|Exited)$/.test(type) ? `${type}:${state}` : type;
}
