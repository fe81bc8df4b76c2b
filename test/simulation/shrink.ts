import type { Ground } from '../../infra/local/in-process/in-process-desk.ts';
import type { Fault } from './fault-plan.ts';
import { live } from './history.ts';
import type { Violation } from './invariants.ts';
import { violationsIn } from './judge.ts';

/** A history that breaks an invariant, with nothing in it that is not needed for that. */
export interface Shrunk {
  readonly seed: number;
  readonly faults: readonly Fault[];
  /** The places of the posts that can be left out. */
  readonly without: readonly number[];
  readonly violations: readonly Violation[];
}

/** Takes away halves, quarters and at last single faults and posts, as long as the same invariant stays broken. */
export async function shrink(
  ground: Ground,
  seed: number,
  faults: readonly Fault[],
  broken: Violation,
): Promise<Shrunk> {
  const stillBroken = async (left: readonly Fault[], without: readonly number[]): Promise<readonly Violation[]> => {
    const found = await violationsIn(await live(ground, { seed, faults: left, without }), seed);
    return found.some(({ invariant, kind }) => invariant === broken.invariant && kind === broken.kind) ? found : [];
  };
  const { posts } = await live(ground, { seed, faults });
  let violations = await stillBroken(faults, []);
  if (violations.length === 0) return { seed, faults, without: [], violations: [broken] };
  const fewer = await least(faults, async (left) => {
    const found = await stillBroken(left, []);
    if (found.length > 0) violations = found;
    return found.length > 0;
  });
  const all = posts.map((_, n) => n);
  const kept = await least(all, async (left) => {
    const found = await stillBroken(
      fewer,
      all.filter((n) => !left.includes(n)),
    );
    if (found.length > 0) violations = found;
    return found.length > 0;
  });
  return { seed, faults: fewer, without: all.filter((n) => !kept.includes(n)), violations };
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
