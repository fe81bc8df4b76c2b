import { expect, test } from 'vitest';
import { sources } from '../fixtures/sources.ts';

test('only what Lambda loads, and the commands beside the classifier, read the environment, and everybody else is told', () => {
  const readers = sources('{functions,workflows}/**/*.ts')
    .filter(({ text }) => /\bprocess\.env\b|\bprocess\[|from 'node:process'/.test(text))
    .map(({ path }) => path);
  expect(readers).toContain('functions/runtime/environment.ts');
  expect(
    readers.filter(
      (path) =>
        !/^functions\/runtime\/|^functions\/classifier\/(training|evaluation)\/main\.ts$|\.lambda\.ts$/.test(path),
    ),
  ).toEqual([]);
});
