import { expect, test } from 'vitest';
import type { Fault } from './fault-plan.ts';
import { faultText, readFaults } from './fault-plan.ts';
import type { Violation } from './remains.ts';
import { shrink } from './shrink.ts';

const violation: Violation = {
  invariant: 'each notice was shown once on each channel',
  kind: 'twice',
  what: '2 cards',
};
const faults: Fault[] = Array.from({ length: 40 }, (_, n) => ({ at: `somewhere#${n + 1}`, kind: 'refused' }));

/** A desk that breaks when these faults come together while these posts are there. */
const breaksWith =
  (needed: readonly number[], posts: readonly number[], other = violation) =>
  async (left: readonly Fault[], without: readonly number[]): Promise<readonly Violation[]> =>
    needed.every((n) => left.some(({ at }) => at === `somewhere#${n}`)) && posts.every((n) => !without.includes(n))
      ? [other]
      : [];

test('what is left is what is needed, and no more', async () => {
  const shrunk = await shrink({ faults, posts: 6, violation, again: breaksWith([7, 23], [4]) });
  expect(shrunk.faults.map(({ at }) => at)).toEqual(['somewhere#7', 'somewhere#23']);
  expect(shrunk.without).toEqual([0, 1, 2, 3, 5]);
});

test('a fault that breaks something else does not stand in for it', async () => {
  const elsewhere: Violation = { ...violation, kind: 'lost' };
  const shrunk = await shrink({ faults, posts: 2, violation, again: breaksWith([1], [], elsewhere) });
  expect(shrunk.faults).toEqual(faults);
});

test('a plan reads as it was written', () => {
  const text = 'FileTicket>dynamodb:PutItem#2=crash-after,MentionsFound>TriageMentions#1=late:340';
  expect(readFaults(text).map(faultText).join(',')).toBe(text);
});

test.each(['FileTicket=crash', 'x#1', 'x#1=late:soon', '=late'])('a plan that says %s is refused', (text) => {
  expect(() => readFaults(text)).toThrow(text);
});
