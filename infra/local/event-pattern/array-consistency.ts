import type { FieldTest } from './field-test.ts';
import type { Leaf, Leaves, Position } from './leaves.ts';

export interface Field {
  readonly name: string;
  readonly test: FieldTest;
}

/** The element settled on for each array so far. */
type Settled = ReadonlyMap<number, number>;

/** `settled` and the elements that `position` lies in, or undefined where the two disagree. */
const settle = (settled: Settled, position: Position | undefined): Settled | undefined => {
  if (position === undefined) return settled;
  const merged = new Map(settled);
  for (let at: Position | undefined = position; at !== undefined; at = at.outer) {
    const index = merged.get(at.array);
    if (index !== undefined && index !== at.index) return undefined;
    merged.set(at.array, at.index);
  }
  return merged;
};

interface Candidates {
  readonly mayBeAbsent: boolean;
  readonly all: readonly Leaf[];
  readonly passing: readonly Leaf[];
}

const consistent = (fields: readonly Candidates[], from: number, settled: Settled): boolean => {
  const field = fields[from];
  if (field === undefined) return true;
  const isAbsent = field.mayBeAbsent && field.all.every((leaf) => settle(settled, leaf.position) === undefined);
  if (isAbsent && consistent(fields, from + 1, settled)) return true;
  return field.passing.some((leaf) => {
    const next = settle(settled, leaf.position);
    return next !== undefined && consistent(fields, from + 1, next);
  });
};

const none: readonly Leaf[] = [];

/**
 * Whether every field has a leaf that passes, all from the same element wherever they share an array. A field counts
 * as absent where it is missing from the elements settled on by the fields before it, so `fields` must be in
 * event-ruler's order: by name.
 * Source: aws/event-ruler, ACFinder and ArrayMembership.
 */
export const matchesConsistently = (fields: readonly Field[], leaves: Leaves): boolean => {
  const candidates: Candidates[] = [];
  for (const { name, test } of fields) {
    const all = leaves.get(name) ?? none;
    const passing = all.filter((leaf) => test.passes(leaf.value));
    // Most events end here, before any search.
    if (passing.length === 0 && !test.mayBeAbsent) return false;
    candidates.push({ mayBeAbsent: test.mayBeAbsent, all, passing });
  }
  return consistent(candidates, 0, new Map());
};
