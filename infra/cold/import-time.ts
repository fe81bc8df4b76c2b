import { type ChildProcess, fork } from 'node:child_process';
import type { Imported } from './import-once.ts';

export const forms = ['bundled', 'unbundled'] as const;
export type Form = (typeof forms)[number];

/** The code of a Lambda in one of its forms. */
export interface Code {
  readonly lambda: string;
  readonly form: Form;
  /** A module that exports `handler`; an ES module ends in `.mjs`. */
  readonly file: string;
  /** All that it sees of the environment. */
  readonly environment: Readonly<Record<string, string>>;
}

/** A Lambda's code can't be imported, or exports no handler: its time would be that of something else. */
export class ImportFailed extends Error {
  override readonly name = 'ImportFailed';

  constructor({ lambda, form }: Code, said: string) {
    super(`${lambda} (${form}) can't be imported:\n${said}`);
  }
}

/**
 * The milliseconds that one fresh process takes to import the code; the start of the process is not in them.
 * @throws ImportFailed
 */
export function importTime(code: Code): Promise<number> {
  const child = fork(new URL('./import-once.ts', import.meta.url), [code.file], {
    env: { ...code.environment },
    execArgv: [],
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  const said = errorOutput(child);
  return new Promise((resolve, reject) => {
    let told: Imported | undefined;
    child
      .once('message', (imported: Imported) => {
        told = imported;
        child.kill();
      })
      .once('error', reject)
      .once('close', (exitCode) => {
        if (told !== undefined) resolve(told.ms);
        else reject(new ImportFailed(code, said().trim() || `the process ended with ${exitCode}`));
      });
  });
}

function errorOutput({ stderr }: ChildProcess): () => string {
  const said: string[] = [];
  stderr?.setEncoding('utf8').on('data', (text: string) => said.push(text));
  return () => said.join('');
}
