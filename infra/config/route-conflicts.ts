import type { Desk } from '../../functions/contracts/desk.ts';
import { foldWords, holdsWord } from '../../functions/contracts/words.ts';
import type { Problem } from './problem.ts';
import { type Rule, rulesOf } from './rule.ts';
import { type Box, boxOf, sides } from './rule-box.ts';

interface Asked {
  readonly rule: Rule;
  readonly box: Box;
}

/**
 * Rules that can't be reached, each with the earlier ones that take all it asks for. Rules that hold for nothing are left to
 * `whenProblems`. Exact, given that a mention may be anything on each side of a box, whatever it is on the others.
 */
export function routeConflicts(desk: Desk): Problem[] {
  const asked = rulesOf(desk).map((rule) => ({ rule, box: boxOf(desk, rule) }));
  return asked.flatMap(({ rule, box }, i) => {
    if (sides.some((side) => box[side].length === 0)) return [];
    const takers = takersOf({ rule, box }, asked.slice(0, i));
    return takers === undefined ? [] : [unreachable(rule, takers)];
  });
}

function unreachable(rule: Rule, takers: readonly Rule[]): Problem {
  const named = takers.map(({ at, name }) => `${at} '${name}'`).join(' and ');
  const [take, others] = takers.length === 1 ? ['takes', 'the other'] : ['together take', 'the others'];
  const remedy = rule.isIgnoring || !takers.some(({ isIgnoring }) => isIgnoring) ? 'move it up or narrow' : 'narrow';
  return {
    at: rule.at,
    remedy: `'${rule.name}' can never be reached: ${named} ${take} all it asks for: ${remedy} ${others}`,
  };
}

/**
 * The rules that leave nothing of what a rule asks for; undefined where something is left. Nobody asks for an author or a
 * word to be missing, so the mention that is hardest to take has nothing of these but what the rule itself asks for: one of
 * its words, exactly its followers.
 */
function takersOf({ rule, box }: Asked, earlier: readonly Asked[]): readonly Rule[] | undefined {
  const rivals = earlier.filter(({ rule: { when } }) => asksForNoMore(when, rule.when));
  const texts = (rule.when.words ?? ['']).map(foldWords);
  const alone = rivals.find((rival) => texts.every((text) => fits(rival, text)) && covers(rival.box, box));
  if (alone !== undefined) return [alone.rule];
  const taken = new Set<Rule>();
  for (const text of texts) {
    const rules = takersOfBox(
      box,
      rivals.filter((rival) => fits(rival, text)),
    );
    if (rules === undefined) return undefined;
    for (const taker of rules) taken.add(taker);
  }
  return earlier.map((rival) => rival.rule).filter((rival) => taken.has(rival));
}

const fits = ({ rule: { when } }: Asked, text: string): boolean =>
  when.words === undefined || when.words.some((word) => holdsWord(text, foldWords(word)));

const covers = (one: Box, other: Box, where: readonly (keyof Box)[] = sides): boolean =>
  where.every((side) => other[side].every((value) => one[side].includes(value)));

const asksForNoMore = (one: Rule['when'], other: Rule['when']): boolean =>
  (one.authors === undefined || other.authors !== undefined) &&
  (one.followersAtLeast ?? 0) <= (other.followersAtLeast ?? 0);

/** Side by side: values that all rivals treat alike are one, so that even large desks come to few cases. */
function takersOfBox(
  box: Box,
  rivals: readonly Asked[],
  remaining: readonly (keyof Box)[] = sides,
): Rule[] | undefined {
  const whole = rivals.find((rival) => covers(rival.box, box, remaining));
  if (whole !== undefined) return [whole.rule];
  const [side, ...others] = remaining;
  if (side === undefined || rivals.length === 0) return undefined;
  const cases = new Map<string, readonly Asked[]>();
  for (const value of box[side]) {
    const fitting = rivals.filter((rival) => rival.box[side].includes(value));
    cases.set(fitting.map(({ rule }) => rule.at).join(), fitting);
  }
  const taken: Rule[] = [];
  for (const fitting of cases.values()) {
    const rules = takersOfBox(box, fitting, others);
    if (rules === undefined) return undefined;
    taken.push(...rules);
  }
  return taken;
}
