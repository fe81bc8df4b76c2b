import { parseArgs } from 'node:util';

export interface ColdArguments {
  /** Processes that import each form of each Lambda. */
  readonly runs: number;
  /** The one Lambda to measure, such as `search-mentions`. @default all of them */
  readonly only?: string;
  /** Where the figures go as JSON. */
  readonly json?: string;
}

/** The command line can't be understood; the message says what it takes. */
export class ColdArgumentsInvalid extends Error {
  override readonly name = 'ColdArgumentsInvalid';

  constructor(problem: string) {
    super(`${problem}\n\n${usage}`);
  }
}

const usage = `npm run bench:cold -- [options]
  --runs N          import each Lambda N times bundled and N times unbundled (1 to 999, default 15)
  --only NAME       measure one Lambda, such as search-mentions
  --json OUT.json   write the figures as JSON`;

/** @throws ColdArgumentsInvalid */
export function readColdArguments(argv: readonly string[]): ColdArguments {
  const { runs, only, json } = parsed(argv);
  if (!/^[1-9]\d{0,2}$/.test(runs)) {
    throw new ColdArgumentsInvalid(`--runs takes a whole number from 1 to 999, not '${runs}'`);
  }
  if (json?.trim() === '') throw new ColdArgumentsInvalid('--json takes the name of a file');
  return {
    runs: Number(runs),
    ...(only === undefined ? {} : { only }),
    ...(json === undefined ? {} : { json }),
  };
}

function parsed(argv: readonly string[]) {
  const options = {
    runs: { type: 'string', default: '15' },
    only: { type: 'string' },
    json: { type: 'string' },
  } as const;
  try {
    return parseArgs({ args: [...argv], options }).values;
  } catch (error) {
    throw new ColdArgumentsInvalid((error as Error).message);
  }
}
