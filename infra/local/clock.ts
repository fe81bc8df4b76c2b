/** Cancels a timer that has not fired yet; harmless afterwards. */
export type Cancel = () => void;

/** What the local desk's services need of time. Milliseconds since the epoch throughout. */
export interface Clock {
  now(): number;
  /** Calls `fire` once, `ms` after now. */
  after(ms: number, fire: () => void): Cancel;
}

interface Timer {
  readonly at: number;
  readonly order: number;
  readonly fire: () => void;
  cancelled: boolean;
}

/**
 * Time that passes only when nothing is running: it stands still while any work is held, and then jumps to the next
 * timer. Timers due at the same moment fire in the order they were set.
 */
export class VirtualClock implements Clock {
  #now: number;
  #order = 0;
  #held = 0;
  readonly #timers: Timer[] = [];
  #idle: (() => void) | undefined;
  readonly #onAdvance: (now: number) => void;

  /** @param onAdvance is told every new moment, before the timers of that moment fire. */
  constructor(start: number, onAdvance: (now: number) => void = () => {}) {
    this.#now = start;
    this.#onAdvance = onAdvance;
    onAdvance(start);
  }

  now(): number {
    return this.#now;
  }

  /** @throws RangeError where `ms` is no number: no time would ever come after it. */
  after(ms: number, fire: () => void): Cancel {
    if (Number.isNaN(ms)) throw new RangeError('a timer needs a number of milliseconds');
    const timer: Timer = { at: this.#now + Math.max(0, ms), order: this.#order++, fire, cancelled: false };
    push(this.#timers, timer);
    return () => {
      timer.cancelled = true;
    };
  }

  /** Says that something is running until `work` settles; time stands still meanwhile. */
  async hold<T>(work: Promise<T>): Promise<T> {
    this.#held++;
    try {
      return await work;
    } finally {
      this.#held--;
      if (this.#held === 0) this.#idle?.();
    }
  }

  /** Lets time pass up to and including `end`, or until no timer is left. */
  async runUntil(end: number, pace: (ms: number) => Promise<void> = async () => {}): Promise<void> {
    for (;;) {
      await this.#quiet();
      const next = this.#nextTimer();
      if (next === undefined || next.at > end) break;
      if (next.at > this.#now) {
        await pace(next.at - this.#now);
        this.#advance(next.at);
      }
      // All of one moment, before any waiting: what is due together runs side by side.
      for (let due: Timer | undefined = next; due !== undefined && due.at <= this.#now; due = this.#nextTimer()) {
        pop(this.#timers);
        due.fire();
      }
    }
    if (end > this.#now && Number.isFinite(end)) this.#advance(end);
  }

  #advance(to: number): void {
    this.#now = to;
    this.#onAdvance(to);
  }

  #nextTimer(): Timer | undefined {
    while (this.#timers[0]?.cancelled) pop(this.#timers);
    return this.#timers[0];
  }

  /** Resolves when what follows from a moment without any held work has happened. */
  protected settled(): Promise<void> {
    return new Promise((resolve) => setImmediate(resolve));
  }

  /** Resolves when no work is held and the microtasks that it left have run. */
  async #quiet(): Promise<void> {
    for (;;) {
      await this.settled();
      if (this.#held === 0) return;
      await new Promise<void>((resolve) => {
        this.#idle = resolve;
      });
    }
  }
}

const before = (a: Timer, b: Timer): boolean => a.at < b.at || (a.at === b.at && a.order < b.order);

/** A binary heap, because a week of polls keeps thousands of timers and an array sorts them again for each. */
function push(heap: Timer[], timer: Timer): void {
  heap.push(timer);
  let child = heap.length - 1;
  while (child > 0) {
    const parent = (child - 1) >> 1;
    const above = heap[parent];
    if (above === undefined || !before(timer, above)) break;
    heap[child] = above;
    child = parent;
  }
  heap[child] = timer;
}

function pop(heap: Timer[]): void {
  const last = heap.pop();
  if (last === undefined || heap.length === 0) return;
  let parent = 0;
  for (;;) {
    let child = 2 * parent + 1;
    let least = heap[child];
    if (least === undefined) break;
    const right = heap[child + 1];
    if (right !== undefined && before(right, least)) {
      child++;
      least = right;
    }
    if (!before(least, last)) break;
    heap[parent] = least;
    parent = child;
  }
  heap[parent] = last;
}
