import type { Fault } from './faults.ts';

/** How long a fault lasts, and where. Several may be on at once. */
export interface Spell {
  /** As `calls` of the pretended X names it: `GET /2/tweets/search/recent`. @default every one */
  readonly endpoint?: string;
  /** Calls that it meets. @default any number */
  readonly calls?: number;
  /** When it is over, milliseconds since 1970. @default when it is cleared */
  readonly until?: number;
}

/** The switch for everything that can be wrong with X, to be turned while it runs. */
export class Weather {
  readonly #spells = new Map<Fault, { readonly spell: Spell; left: number }>();

  /** Turns a fault on, in place of what was said of the same fault before. */
  set(fault: Fault, spell: Spell = {}): void {
    this.#spells.set(fault, { spell, left: spell.calls ?? Number.POSITIVE_INFINITY });
  }

  /** @param fault all of them unless told */
  clear(fault?: Fault): void {
    if (fault === undefined) this.#spells.clear();
    else this.#spells.delete(fault);
  }

  /** The faults that this call meets; each has one call less to go. */
  meet(endpoint: string, now: number): ReadonlySet<Fault> {
    const met = new Set<Fault>();
    for (const [fault, entry] of this.#spells) {
      const { endpoint: there = endpoint, until = Number.POSITIVE_INFINITY } = entry.spell;
      if (there !== endpoint || now >= until || entry.left <= 0) continue;
      entry.left--;
      met.add(fault);
    }
    return met;
  }
}
