import { expect, test } from 'vitest';
import { VirtualClock } from '../../infra/local/clock.ts';

test('timers fire in the order of their moments, those of one moment in the order they were set', async () => {
  const clock = new VirtualClock(1_000);
  const fired: string[] = [];
  for (const [ms, name] of [
    [30, 'c'],
    [10, 'a'],
    [30, 'd'],
    [20, 'b'],
  ] as const) {
    clock.after(ms, () => fired.push(`${name}@${clock.now()}`));
  }
  clock.after(15, () => fired.push('never'))();
  await clock.runUntil(1_030);
  expect(fired).toEqual(['a@1010', 'b@1020', 'c@1030', 'd@1030']);
});

test('time stands still while something runs', async () => {
  const clock = new VirtualClock(0);
  const seen: number[] = [];
  clock.after(5, () => {
    void clock.hold(
      new Promise<void>((done) =>
        setTimeout(() => {
          seen.push(clock.now());
          done();
        }, 20),
      ),
    );
  });
  clock.after(6, () => seen.push(clock.now()));
  await clock.runUntil(10);
  expect(seen).toEqual([5, 6]);
  expect(clock.now()).toBe(10);
});

test('what is set by a timer is waited for too, and what lies past the end is not', async () => {
  const clock = new VirtualClock(0);
  const seen: number[] = [];
  const again = (): void => {
    seen.push(clock.now());
    clock.after(4, again);
  };
  clock.after(4, again);
  await clock.runUntil(10);
  expect(seen).toEqual([4, 8]);
});

test('a timer without a time is refused, because nothing would ever come after it', () => {
  expect(() => new VirtualClock(0).after(Number.NaN, () => {})).toThrow(RangeError);
});
