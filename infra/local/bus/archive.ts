import { compilePattern } from '../event-pattern.ts';
import type { BusEvent } from './bus-event.ts';

export interface ArchiveOptions {
  /** @default every event */
  readonly pattern?: unknown;
  /** 0 keeps events for good. */
  readonly retentionDays: number;
}

const dayMs = 86_400_000;

/** The events of a bus that match a pattern, until their retention has passed. */
export class Archive {
  readonly #matches: (event: unknown) => boolean;
  readonly #retentionMs: number;
  readonly #now: () => number;
  readonly #events: BusEvent[] = [];
  /** When each of the events was archived, which its own `time` need not tell. */
  readonly #since: number[] = [];

  /** @throws InvalidEventPattern as AWS refuses the archive */
  constructor({ pattern, retentionDays }: ArchiveOptions, now: () => number) {
    this.#matches = pattern === undefined ? () => true : compilePattern(pattern);
    this.#retentionMs = retentionDays === 0 ? Infinity : retentionDays * dayMs;
    this.#now = now;
  }

  add(event: BusEvent): void {
    if (!this.#matches(event)) return;
    this.#dropExpired();
    this.#events.push(event);
    this.#since.push(this.#now());
  }

  /** Oldest first. */
  get events(): readonly BusEvent[] {
    this.#dropExpired();
    return this.#events;
  }

  #dropExpired(): void {
    const start = this.#now() - this.#retentionMs;
    const [oldest] = this.#since;
    if (oldest === undefined || oldest > start) return;
    const kept = this.#since.findIndex((since) => since > start);
    const expired = kept < 0 ? this.#since.length : kept;
    this.#events.splice(0, expired);
    this.#since.splice(0, expired);
  }
}
