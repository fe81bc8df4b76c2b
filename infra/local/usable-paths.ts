import { accessSync, constants, mkdirSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';

/** A place that the command line names can't be written to; the message is one line that says which. */
export class PathRefused extends Error {
  override readonly name = 'PathRefused';
}

/**
 * Looks at where things are to be kept before anything is built or spent, and makes the folder for the data.
 * @throws PathRefused
 */
export function checkPaths({
  data,
  json,
}: {
  readonly data?: string | undefined;
  readonly json?: string | undefined;
}): void {
  if (data !== undefined) {
    attempt(`--data ${data} can't be used as a folder`, () => {
      mkdirSync(data, { recursive: true });
      accessSync(data, constants.W_OK);
    });
  }
  if (json !== undefined) {
    attempt(`--json ${json} can't be written`, () => {
      accessSync(dirname(resolve(json)), constants.W_OK);
      if (statSync(json, { throwIfNoEntry: false })?.isDirectory()) throw new Error('it is a folder');
    });
  }
}

function attempt(what: string, deed: () => void): void {
  try {
    deed();
  } catch (cause) {
    throw new PathRefused(`${what}: ${(cause as Error).message}`, { cause });
  }
}
