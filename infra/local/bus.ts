import { Archive, type ArchiveOptions } from './bus/archive.ts';
import type { BusEvent } from './bus/bus-event.ts';
import { deliver, type RuleTarget } from './bus/delivery.ts';
import { checkRequest, momentOf, type PutEventsAnswer, type PutEventsEntry, refusalOf } from './bus/put-events.ts';
import type { Clock } from './clock.ts';
import { compilePattern } from './event-pattern.ts';
import { ServiceError } from './services/service.ts';

export type { BusEvent } from './bus/bus-event.ts';
export type { DeadLetter, RuleTarget } from './bus/delivery.ts';

export interface BusOptions {
  /** @default nothing is archived */
  readonly archive?: ArchiveOptions;
  /** Jitter of the retries: the part of each delay that is waited, from 0 up to 1. @default all of it */
  readonly random?: () => number;
}

export interface Rule {
  /** The logical id. */
  readonly name: string;
  readonly pattern: unknown;
  readonly targets: readonly RuleTarget[];
}

export interface Replay {
  /** Never used before. */
  readonly name: string;
  /** The times that events must have, milliseconds since the epoch, both included. */
  readonly from: number;
  readonly to: number;
  /** The rules that get the events, by name. @default all rules */
  readonly rules?: readonly string[];
}

interface Listening extends Omit<Rule, 'pattern'> {
  readonly matches: (event: unknown) => boolean;
}

/** One event bus: rules match, targets are tried again for a day, then the dead letters have it. */
export class Bus {
  readonly #clock: Clock;
  readonly #random: () => number;
  readonly #archive: Archive | undefined;
  readonly #rules = new Map<string, Listening>();
  readonly #watchers: ((event: BusEvent) => void)[] = [];
  readonly #replays = new Set<string>();
  #published = 0;

  /** @throws InvalidEventPattern as AWS refuses the archive */
  constructor(clock: Clock, { archive, random = () => 1 }: BusOptions = {}) {
    this.#clock = clock;
    this.#random = random;
    this.#archive = archive && new Archive(archive, () => clock.now());
  }

  /** @throws InvalidEventPattern as AWS refuses the rule */
  addRule({ name, pattern, targets }: Rule): void {
    this.#rules.set(name, { name, targets, matches: compilePattern(pattern) });
  }

  /** Calls `see` with every event, before any rule has it; with those of a replay too, which carry `replay-name`. */
  watch(see: (event: BusEvent) => void): void {
    this.#watchers.push(see);
  }

  /** The events that the archive still holds, oldest first. */
  get archive(): readonly BusEvent[] {
    return this.#archive?.events ?? [];
  }

  /**
   * Puts entries as `PutEvents` takes them; a malformed one fails alone.
   * @throws ServiceError `ValidationException` for too many, or too large together
   */
  put(entries: readonly PutEventsEntry[]): PutEventsAnswer {
    checkRequest(entries);
    const results = entries.map((entry) => {
      const refused = refusalOf(entry);
      if (refused !== undefined) return refused;
      const event = this.#event(entry);
      this.#archive?.add(event);
      this.#tell(event);
      for (const rule of this.#rules.values()) if (rule.matches(event)) this.#deliver(event, rule);
      return { EventId: event.id };
    });
    return { FailedEntryCount: results.filter((result) => 'ErrorCode' in result).length, Entries: results };
  }

  /**
   * Hands archived events out again as `StartReplay` does, oldest first, and all at once where AWS goes minute by
   * minute. They carry `replay-name`, and are not archived again. Returns how many of them a rule took.
   * @throws ServiceError `ValidationException`, `ResourceAlreadyExistsException`, `ResourceNotFoundException`
   * Source: EventBridge API reference, "StartReplay", https://docs.aws.amazon.com/eventbridge/latest/APIReference/API_StartReplay.html
   */
  replay({ name, from, to, rules = [] }: Replay): number {
    if (!/^[.\-_A-Za-z0-9]{1,64}$/.test(name))
      throw new ServiceError('ValidationException', `no replay is named ${name}`);
    if (!(from < to)) throw new ServiceError('ValidationException', 'a replay ends after it starts');
    if (this.#archive === undefined) throw new ServiceError('ResourceNotFoundException', 'the bus has no archive');
    const listening = rules.length === 0 ? [...this.#rules.values()] : rules.map((rule) => this.#rule(rule));
    if (this.#replays.has(name))
      throw new ServiceError('ResourceAlreadyExistsException', `Replay ${name} already exists.`);
    this.#replays.add(name);

    const archived = this.#archive.events.map((event) => ({ event, at: Date.parse(event.time) }));
    const wanted = archived.filter(({ at }) => at >= from && at <= to).sort((a, b) => a.at - b.at);
    let taken = 0;
    for (const { event } of wanted) {
      const again = { ...event, 'replay-name': name };
      const takers = listening.filter(({ matches }) => matches(again));
      if (takers.length === 0) continue;
      taken++;
      this.#tell(again);
      for (const rule of takers) this.#deliver(again, rule);
    }
    return taken;
  }

  #rule(name: string): Listening {
    const rule = this.#rules.get(name);
    if (rule === undefined) throw new ServiceError('ResourceNotFoundException', `Rule ${name} does not exist.`);
    return rule;
  }

  #event({ Source = '', DetailType = '', Detail = '{}', Resources = [], Time }: PutEventsEntry): BusEvent {
    const at = Time === undefined ? this.#clock.now() : momentOf(Time);
    return {
      version: '0',
      id: `00000000-0000-4000-8000-${String(++this.#published).padStart(12, '0')}`,
      'detail-type': DetailType,
      source: Source,
      account: '000000000000',
      time: `${new Date(at).toISOString().slice(0, 19)}Z`,
      region: 'us-east-1',
      resources: Resources,
      detail: typeof Detail === 'string' ? JSON.parse(Detail) : Detail,
    };
  }

  #tell(event: BusEvent): void {
    for (const see of this.#watchers) see(event);
  }

  #deliver(event: BusEvent, { name, targets }: Listening): void {
    const retrying = { clock: this.#clock, random: this.#random };
    for (const target of targets) deliver(retrying, name, target, event);
  }
}
