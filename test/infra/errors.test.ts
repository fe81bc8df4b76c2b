import { expect, test } from 'vitest';
import { definitions } from '../fixtures/definitions.ts';
import { sources } from '../fixtures/sources.ts';
import { allStates } from '../fixtures/states.ts';

/** Our own errors: those of the language and of services have a prefix, such as `States.Timeout`. */
const named = Object.entries(definitions()).flatMap(([workflow, definition]) =>
  allStates(definition).flatMap(([state, { Retry = [], Catch = [] }]) =>
    [...Retry, ...Catch]
      .flatMap(({ ErrorEquals }) => ErrorEquals)
      .filter((error) => !error.includes('.'))
      .map((error) => ({ workflow, state, error })),
  ),
);

/** Exported classes by the name that they literally give themselves; a minifier renames the class, not the literal. */
const thrown = new Map(
  sources('functions/**/*.ts').flatMap(({ text }) =>
    [...text.matchAll(/export class (\w+) extends OverheardError \{\s+override readonly name = '(\w+)';/g)].map(
      ([, className = '', name = '']) => [name, className],
    ),
  ),
);

test('some error of ours is told apart', () => {
  expect(named.length).toBeGreaterThan(0);
});

test.each(named)('$workflow: $error of $state is an error that our code has', ({ error }) => {
  expect(thrown.get(error)).toBe(error);
});

test('every error is called what its class is called', () => {
  for (const [name, className] of thrown) expect(className).toBe(name);
});
