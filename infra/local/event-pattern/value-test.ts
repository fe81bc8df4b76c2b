import type { Mode, Reading, Scalar } from './reading.ts';
import type { Wildcard } from './wildcard.ts';

/** One entry of a field's list in a pattern: `"open"`, `{ "prefix": "o" }`, … */
export interface ValueTest {
  /** The mode this test needs its field to be read in. */
  readonly mode: Mode;
  readonly passes: (reading: Reading) => boolean;
  /** The wildcards in it, which count towards the complexity of the field. */
  readonly wildcards?: readonly Wildcard[];
}

export const equals = (wanted: Scalar): ValueTest => ({
  mode: 'value',
  passes: (reading) => reading.as === 'value' && reading.value === wanted,
});

export const text = (accepts: (text: string) => boolean, wildcards: readonly Wildcard[] = []): ValueTest => ({
  mode: 'value',
  passes: (reading) => reading.as === 'value' && typeof reading.value === 'string' && accepts(reading.value),
  wildcards,
});

export const anyValue: ValueTest = { mode: 'value', passes: () => true };

/** Passes what none of `tests` passes, whatever its type: `anything-but "a"` takes 7, true and null too. */
export const noneOf = (tests: readonly ValueTest[]): ValueTest => ({
  mode: tests[0]?.mode ?? 'value',
  passes: (reading) => !tests.some((test) => test.passes(reading)),
  wildcards: tests.flatMap((test) => test.wildcards ?? []),
});
