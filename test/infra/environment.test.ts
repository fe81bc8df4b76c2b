import { expect, test } from 'vitest';
import { deskWithEverything } from '../fixtures/small-desk.ts';
import { sources } from '../fixtures/sources.ts';
import { plainId, resources, synthesised } from '../fixtures/synthesised.ts';

const functions = resources(synthesised(deskWithEverything).desk, 'AWS::Lambda::Function');

interface Environment {
  readonly Variables: Readonly<Record<string, unknown>>;
}

/** `file-ticket` is built as `FileTicket`. */
const constructId = (handler: string): string =>
  handler.replace(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase());

/** Lambda itself sets it, everywhere. */
const setByLambda = 'LAMBDA_TASK_ROOT';

const handlers = sources('functions/handlers/*/*.lambda.ts').map(({ path, text }) => {
  const [, shape = ''] = /readEnv\(\{([^}]*)\}\)/.exec(text) ?? [];
  const reads = [...shape.matchAll(/([A-Z][A-Z0-9_]*):/g)].map(([, name = '']) => name);
  return { handler: path.split('/')[2] ?? '', reads: reads.filter((name) => name !== setByLambda) };
});

test('there is a Lambda for each of these', () => {
  expect(handlers.map(({ handler }) => `Functions${constructId(handler)}`).sort()).toEqual(
    Object.keys(functions).map(plainId).sort(),
  );
});

test.each(handlers)('$handler is told what it reads, and nothing that it does not', ({ handler, reads }) => {
  const built = Object.entries(functions).find(([id]) => plainId(id) === `Functions${constructId(handler)}`)?.[1];
  const { Variables = {} } = (built?.Properties.Environment ?? {}) as Partial<Environment>;
  expect(Object.keys(Variables).sort()).toEqual(reads.sort());
});
