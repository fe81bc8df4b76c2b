import type { Clock } from './clock.ts';
import { compilePattern } from './event-pattern.ts';

/** An event as rules and targets see it. */
export interface BusEvent {
  readonly version: '0';
  readonly id: string;
  readonly 'detail-type': string;
  readonly source: string;
  readonly account: string;
  readonly time: string;
  readonly region: string;
  readonly resources: readonly string[];
  readonly detail: unknown;
}

export interface Rule {
  readonly name: string;
  readonly pattern: unknown;
  readonly targets: readonly RuleTarget[];
}

export interface RuleTarget {
  /** Hands the event over. A rejection means that the target could not be reached, not that its work failed. */
  deliver(event: BusEvent): Promise<void>;
  /** Takes the event when it could not be handed over for a day; without it the event is lost, as in AWS. */
  readonly deadLetter?: (event: BusEvent, reason: string) => void;
}

interface PutEventsEntry {
  readonly Source?: string;
  readonly DetailType?: string;
  readonly Detail?: string | object;
  readonly Resources?: readonly string[];
  readonly Time?: unknown;
}

/** EventBridge tries for 24 hours: with its back-off that is at most 185 times. */
const maximumAgeMs = 24 * 3_600_000;

/** One event bus: rules match, targets are tried again for a day, then the dead letters have it. */
export class Bus {
  readonly #clock: Clock;
  readonly #rules: { readonly matches: (event: unknown) => boolean; readonly targets: readonly RuleTarget[] }[] = [];
  readonly #watchers: ((event: BusEvent) => void)[] = [];
  readonly #archive: BusEvent[] = [];
  #published = 0;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** @throws InvalidEventPattern as AWS refuses the rule */
  addRule({ pattern, targets }: Rule): void {
    this.#rules.push({ matches: compilePattern(pattern), targets });
  }

  /** Calls `see` with every event, before any rule has it. */
  watch(see: (event: BusEvent) => void): void {
    this.#watchers.push(see);
  }

  /** Every event that was put, oldest first. */
  get archive(): readonly BusEvent[] {
    return this.#archive;
  }

  /** Puts entries as `PutEvents` takes them; a malformed one fails alone. */
  put(entries: readonly PutEventsEntry[]): PutEventsAnswer {
    const results = entries.map((entry) => {
      const refused = refusal(entry);
      if (refused !== undefined) return refused;
      const event = this.#event(entry);
      this.#archive.push(event);
      for (const see of this.#watchers) see(event);
      for (const { matches, targets } of this.#rules) {
        if (matches(event)) for (const target of targets) this.#deliver(event, target, this.#clock.now(), 0);
      }
      return { EventId: event.id };
    });
    return { FailedEntryCount: results.filter((result) => 'ErrorCode' in result).length, Entries: results };
  }

  #event({ Source = '', DetailType = '', Detail = '{}', Resources = [] }: PutEventsEntry): BusEvent {
    return {
      version: '0',
      id: `00000000-0000-4000-8000-${String(++this.#published).padStart(12, '0')}`,
      'detail-type': DetailType,
      source: Source,
      account: '000000000000',
      time: `${new Date(this.#clock.now()).toISOString().slice(0, 19)}Z`,
      region: 'us-east-1',
      resources: Resources,
      detail: typeof Detail === 'string' ? JSON.parse(Detail) : Detail,
    };
  }

  #deliver(event: BusEvent, target: RuleTarget, since: number, attempt: number): void {
    target.deliver(event).catch((error: Error) => {
      const delay = Math.min(600_000, 1_000 * 2 ** attempt);
      if (this.#clock.now() + delay - since > maximumAgeMs) target.deadLetter?.(event, error.message);
      else this.#clock.after(delay, () => this.#deliver(event, target, since, attempt + 1));
    });
  }
}

export interface PutEventsAnswer {
  readonly FailedEntryCount: number;
  readonly Entries: readonly (
    | { readonly EventId: string }
    | { readonly ErrorCode: string; readonly ErrorMessage: string }
  )[];
}

function refusal({
  Source,
  DetailType,
  Detail,
}: PutEventsEntry): { ErrorCode: string; ErrorMessage: string } | undefined {
  if (!Source) return { ErrorCode: 'InvalidArgument', ErrorMessage: 'Source is missing' };
  if (!DetailType) return { ErrorCode: 'InvalidArgument', ErrorMessage: 'DetailType is missing' };
  if (typeof Detail === 'object') return undefined;
  try {
    const detail = JSON.parse(Detail ?? '');
    if (typeof detail === 'object' && detail !== null && !Array.isArray(detail)) return undefined;
  } catch {}
  return { ErrorCode: 'MalformedDetail', ErrorMessage: 'Detail is malformed.' };
}
