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
  /** Of the page that `--stay` serves; 0 is any that is free. */
  readonly port: number;
  /** How many times faster than real time virtual time passes; as fast as it goes without it. */
  readonly speed?: number;
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
  --speed N             N times as fast as real time: 60 plays an hour in a minute (default: as fast as it goes)
  --stay                show the play on a page on 127.0.0.1, and keep the desk up at the end until Ctrl-C
  --port N              with --stay: the port of the page (default: any that is free)`;

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
        speed: { type: 'string' },
        stay: { type: 'boolean', default: false },
        port: { type: 'string' },
      },
    });
    const seed = Number(values.seed);
    if (!Number.isSafeInteger(seed)) throw new Error(`--seed takes a whole number, not '${values.seed}'`);
    const { replay, json, data, speed, port } = values;
    if (port !== undefined && !values.stay) throw new Error('--port is for the page, which --stay shows: add --stay');
    return {
      ...(replay === undefined ? {} : { replay }),
      ...(json === undefined ? {} : { json }),
      ...(data === undefined ? {} : { data }),
      forgetCheckpoints: values['forget-checkpoints'],
      ...(speed === undefined ? {} : { speed: speedOf(speed) }),
      stay: values.stay,
      port: port === undefined ? 0 : portOf(port),
      seed,
    };
  } catch (error) {
    throw new ArgumentsInvalid(`${(error as Error).message}\n\n${usage}`);
  }
}

function speedOf(text: string): number {
  const speed = text.trim() === '' ? Number.NaN : Number(text);
  if (speed > 0 && Number.isFinite(speed)) return speed;
  throw new Error(`--speed takes a number above 0, such as 60 for an hour in a minute, not '${text}'`);
}

function portOf(text: string): number {
  if (/^[0-9]{1,5}$/.test(text) && Number(text) <= 65_535) return Number(text);
  throw new Error(`--port takes a whole number from 0 (any that is free) to 65535, not '${text}'`);
}
