import type { Rule } from './rules/rule.ts';

/** A rule, and what a post has to hold one of for it to fire; any post may fire one that has none. */
export interface NeedyRule {
  readonly rule: Rule;
  readonly needles: readonly string[];
}

const slots = 2 ** 13;
/** Where three characters in a row are noted. */
const slotOf = (text: string, at: number): number =>
  (text.charCodeAt(at) * 961 + text.charCodeAt(at + 1) * 31 + text.charCodeAt(at + 2)) & (slots - 1);

/**
 * The rules that a text may fire. An expression takes as long as some ten looks into a table: so all runs of three
 * characters of the text are noted first, and only where those of a needle are there is it looked for.
 */
export function needleFilter(rules: readonly NeedyRule[]): (text: string) => readonly Rule[] {
  const needles = rules.flatMap((rule) => rule.needles);
  /** Where each needle begins to be noted; −1 for one that is too short. */
  const slotsOf = Int32Array.from(needles, (needle) => (needle.length < 3 ? -1 : slotOf(needle, 0)));
  /** The number of the text in which each slot was seen last. */
  const seenIn = new Uint32Array(slots);
  let current = 0;
  return (text) => {
    current++;
    for (let at = 0; at + 3 <= text.length; at++) seenIn[slotOf(text, at)] = current;
    const fitting: Rule[] = [];
    let first = 0;
    for (const { rule, needles: own } of rules) {
      let mayFire = own.length === 0;
      for (let i = 0; i < own.length && !mayFire; i++) {
        const slot = slotsOf[first + i] ?? -1;
        mayFire = (slot < 0 || seenIn[slot] === current) && text.includes(own[i] ?? '');
      }
      if (mayFire) fitting.push(rule);
      first += own.length;
    }
    return fitting;
  };
}
