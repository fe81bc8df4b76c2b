import { dice } from './dice.ts';

/** One misfortune: the `n`th time that this happens at this site, and how long it takes where it takes time. */
export interface Fault {
  /** `FileTicket>dynamodb:PutItem#2`: the second such call of a history. */
  readonly at: string;
  readonly kind: string;
  /** Seconds, where the kind has a length. */
  readonly seconds?: number;
}

/** `FileTicket>dynamodb:PutItem#2=crash-after`, `MentionsFound>TriageMentions#1=late:340`. */
export const faultText = ({ at, kind, seconds }: Fault): string =>
  `${at}=${kind}${seconds === undefined ? '' : `:${seconds}`}`;

/** @throws Error that says which part of the plan can't be read */
export function readFaults(text: string): Fault[] {
  return text
    .split(',')
    .filter((part) => part.trim() !== '')
    .map((part) => {
      const [, at, kind, seconds] = /^\s*([^=]+#\d+)=([a-z-]+)(?::(\d+))?\s*$/.exec(part) ?? [];
      if (at === undefined || kind === undefined) {
        throw new Error(`'${part}' is no fault such as FileTicket>dynamodb:PutItem#2=crash-after`);
      }
      return { at, kind, ...(seconds === undefined ? {} : { seconds: Number(seconds) }) };
    });
}

/** A kind of fault that can befall a site. */
export interface Kind {
  readonly name: string;
  /** From and to, in seconds, where it takes time. */
  readonly seconds?: readonly [number, number];
}

/** Decides at every site whether something goes wrong there: by a given list, or by chance that the seed decides. */
export class FaultPlan {
  /** What went wrong, in the order in which it did: given as a list, it goes wrong in the same way again. */
  readonly happened: Fault[] = [];
  readonly #given: ReadonlyMap<string, Fault> | undefined;
  readonly #seed: number;
  readonly #share: number;
  readonly #times = new Map<string, number>();
  #isOver = false;

  /** @param given the whole of what goes wrong; by chance without it */
  constructor(seed: number, given?: readonly Fault[]) {
    this.#seed = seed;
    this.#given = given === undefined ? undefined : new Map(given.map((fault) => [fault.at, fault]));
    // Mostly a few faults in a history, sometimes none, sometimes one thing after the other.
    this.#share = dice(seed, 'share').pick([0, 0.004, 0.008, 0.015, 0.03, 0.06]);
  }

  /** From now on nothing goes wrong any more. */
  end(): void {
    this.#isOver = true;
  }

  /**
   * Whether something goes wrong this time.
   * @param weight how much likelier than at a usual site
   */
  at(site: string, kinds: readonly Kind[], weight = 1): Fault | undefined {
    const n = (this.#times.get(site) ?? 0) + 1;
    this.#times.set(site, n);
    if (this.#isOver || kinds.length === 0) return undefined;
    const at = `${site}#${n}`;
    const fault = this.#given === undefined ? this.#chance(at, kinds, weight) : this.#given.get(at);
    if (fault !== undefined) this.happened.push(fault);
    return fault;
  }

  #chance(at: string, kinds: readonly Kind[], weight: number): Fault | undefined {
    const die = dice(this.#seed, at);
    if (!die.happens(this.#share * weight)) return undefined;
    const kind = kinds[die.upTo(kinds.length)];
    if (kind === undefined) return undefined;
    const { name, seconds } = kind;
    if (seconds === undefined) return { at, kind: name };
    const [from, to] = seconds;
    // Short more often than long: the tenth of an hour matters as much as the tenth hour.
    return { at, kind: name, seconds: Math.round(from * (to / from) ** die.next()) };
  }
}
