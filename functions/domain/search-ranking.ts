/** A ticket by what its number ends with. */
export interface Ranked {
  readonly prefix: string;
  readonly sequence: number;
  /** How many of the things that were asked for are said in it. */
  readonly matched: number;
}

/** For each thing that was asked for, the tickets of one prefix in which it is said. */
export interface Matches {
  readonly prefix: string;
  readonly tickets: readonly ReadonlySet<number>[];
}

/**
 * Tickets that say everything, the newest first. Where none does, those that say most, and of those the ones that say what
 * few others say. Numbers of different prefixes tell nothing of their age: prefixes take turns.
 */
export function rankTickets(found: readonly Matches[], limit: number): readonly Ranked[] {
  const whole = found.flatMap(sayingAll).sort((a, b) => a.newer - b.newer);
  const shown =
    whole.length > 0
      ? whole
      : found.flatMap(sayingSome).sort((a, b) => b.matched - a.matched || b.weight - a.weight || a.newer - b.newer);
  return shown.slice(0, limit).map(({ prefix, sequence, matched }) => ({ prefix, sequence, matched }));
}

interface Placed extends Ranked {
  /** How many of the same prefix and kind are newer. */
  readonly newer: number;
}

const newestFirst = (sequences: readonly number[]): readonly number[] => sequences.toSorted((a, b) => b - a);

function sayingAll({ prefix, tickets }: Matches): readonly Placed[] {
  const [rarest = new Set<number>(), ...others] = tickets.toSorted((a, b) => a.size - b.size);
  const all = [...rarest].filter((sequence) => others.every((saying) => saying.has(sequence)));
  return newestFirst(all).map((sequence, newer) => ({ prefix, sequence, matched: tickets.length, newer }));
}

function sayingSome({ prefix, tickets }: Matches): readonly (Placed & { readonly weight: number })[] {
  const any = new Set(tickets.flatMap((saying) => [...saying]));
  const rarity = new Map(tickets.map((saying) => [saying, Math.log(1 + any.size / saying.size)]));
  return newestFirst([...any]).map((sequence, newer) => {
    const said = tickets.filter((saying) => saying.has(sequence));
    const weight = said.reduce((sum, saying) => sum + (rarity.get(saying) ?? 0), 0);
    return { prefix, sequence, matched: said.length, weight, newer };
  });
}
