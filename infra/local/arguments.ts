import { parseArgs } from 'node:util';

export interface Arguments {
  /** A file of posts to play instead of the built-in day. */
  readonly replay?: string;
  /** Where the summary goes as JSON. */
  readonly json?: string;
  /** Keeps the tables between runs. */
  readonly data?: string;
  readonly forgetCheckpoints: boolean;
  readonly stay: boolean;
  readonly seed: number;
}

/** The command line can't be understood; the message says what it takes. */
export class ArgumentsInvalid extends Error {
  override readonly name = 'ArgumentsInvalid';
}

const usage = `npm start -- [options]
  --replay FILE.jsonl   play a file of posts instead of the built-in day: one X API v2 post object a line
  --json OUT.json       write the summary as JSON
  --data DIR            keep the tables in DIR between runs
  --forget-checkpoints  with --data: forget how far each watch was heard, so that everything is read again
  --seed N              another day of what the people do (default 1)
  --stay                keep the desk up at the end until Ctrl-C`;

/** @throws ArgumentsInvalid */
export function readArguments(argv: readonly string[]): Arguments {
  try {
    const { values } = parseArgs({
      args: [...argv],
      options: {
        replay: { type: 'string' },
        json: { type: 'string' },
        data: { type: 'string' },
        'forget-checkpoints': { type: 'boolean', default: false },
        seed: { type: 'string', default: '1' },
        stay: { type: 'boolean', default: false },
      },
    });
    const seed = Number(values.seed);
    if (!Number.isSafeInteger(seed)) throw new Error(`--seed takes a whole number, not '${values.seed}'`);
    const { replay, json, data } = values;
    return {
      ...(replay === undefined ? {} : { replay }),
      ...(json === undefined ? {} : { json }),
      ...(data === undefined ? {} : { data }),
      forgetCheckpoints: values['forget-checkpoints'],
      stay: values.stay,
      seed,
    };
  } catch (error) {
    throw new ArgumentsInvalid(`${(error as Error).message}\n\n${usage}`);
  }
}
