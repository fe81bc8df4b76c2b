import type { Fault } from './fault-plan.ts';
import type { Violation } from './remains.ts';

/** A history that breaks an invariant, with nothing in it that is not needed for that. */
export interface Shrunk {
  readonly faults: readonly Fault[];
  /** The places of the posts that can be left out. */
  readonly without: readonly number[];
  readonly violations: readonly Violation[];
}

export interface Broken {
  readonly faults: readonly Fault[];
  /** How many posts it has. */
  readonly posts: number;
  /** What is to stay broken. */
  readonly violation: Violation;
  /** Lives through the history again, with some of its faults and without some of its posts. */
  readonly again: (faults: readonly Fault[], without: readonly number[]) => Promise<readonly Violation[]>;
}

/** Takes away halves, quarters and at last single faults and posts, as long as the same invariant stays broken. */
export async function shrink({ faults, posts, violation, again }: Broken): Promise<Shrunk> {
  let violations: readonly Violation[] = [violation];
  const stillBroken = async (left: readonly Fault[], without: readonly number[]): Promise<boolean> => {
    const found = await again(left, without);
    const isBroken = found.some(({ invariant, kind }) => invariant === violation.invariant && kind === violation.kind);
    if (isBroken) violations = found;
    return isBroken;
  };
  const all = Array.from({ length: posts }, (_, n) => n);
  const others = (kept: readonly number[]): number[] => all.filter((n) => !kept.includes(n));
  const fewer = await least(faults, (left) => stillBroken(left, []));
  const kept = await least(all, (left) => stillBroken(fewer, others(left)));
  return { faults: fewer, without: others(kept), violations };
}

/** The smallest part of a list that can be found by leaving out ever smaller pieces of it. */
async function least<T>(whole: readonly T[], holds: (part: readonly T[]) => Promise<boolean>): Promise<readonly T[]> {
  let part = whole;
  for (let size = Math.ceil(part.length / 2); size >= 1; size = size === 1 ? 0 : Math.ceil(size / 2)) {
    for (let at = 0; at < part.length; ) {
      const left = [...part.slice(0, at), ...part.slice(at + size)];
      if (await holds(left)) part = left;
      else at += size;
    }
  }
  return part;
}
