import { parseArgs } from 'node:util';
import { milliseconds } from '../../functions/contracts/duration.ts';

/** What a play and a live desk have in common. */
interface DeskArguments {
  /** Where the summary goes as JSON. */
  readonly json?: string;
  /** Keeps the tables between runs. */
  readonly data?: string;
  readonly stay: boolean;
  /** Of the page that `--stay` serves; 0 is any that is free. */
  readonly port: number;
}

export interface PlayArguments extends DeskArguments {
  readonly live?: undefined;
  /** A file of posts to play instead of the built-in day. */
  readonly replay?: string;
  readonly forgetCheckpoints: boolean;
  /** How many times faster than real time virtual time passes; as fast as it goes without it. */
  readonly speed?: number;
  readonly seed: number;
}

export interface LiveArguments extends DeskArguments {
  readonly live: true;
  /** The watches that listen; all that can without it. */
  readonly watches?: readonly string[];
  /** How long to listen, in milliseconds; until Ctrl-C without it. */
  readonly forMs?: number;
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
  --port N              with --stay: the port of the page (default: any that is free)

npm start -- --live [options]
  --watch NAME          only this watch, and others that are named so (default: all whose source can be read)
  --for DURATION        end after so long: 90s, 10m, 2h (default: at Ctrl-C)
  --json, --data, --stay and --port as above`;

const options = {
  live: { type: 'boolean' },
  watch: { type: 'string', multiple: true },
  for: { type: 'string' },
  replay: { type: 'string' },
  json: { type: 'string' },
  data: { type: 'string' },
  'forget-checkpoints': { type: 'boolean' },
  seed: { type: 'string' },
  speed: { type: 'string' },
  stay: { type: 'boolean' },
  port: { type: 'string' },
} as const;

type Values = ReturnType<typeof parse>;

/** @throws ArgumentsInvalid with one line where values are wrong, and with all that it takes where options are */
export function readArguments(argv: readonly string[]): PlayArguments | LiveArguments {
  const values = parse(argv);
  const { json, data, stay = false, port } = values;
  if (port !== undefined && !stay) refuse('--port is for the page, which --stay shows: add --stay');
  const common = {
    ...(json === undefined ? {} : { json }),
    ...(data === undefined ? {} : { data }),
    stay,
    port: port === undefined ? 0 : portOf(port),
  };
  return values.live === true ? { ...common, ...liveArguments(values) } : { ...common, ...playArguments(values) };
}

function parse(argv: readonly string[]) {
  try {
    return parseArgs({ args: [...argv], options }).values;
  } catch (error) {
    throw new ArgumentsInvalid(`${(error as Error).message}\n\n${usage}`);
  }
}

function playArguments(values: Values) {
  for (const option of ['watch', 'for'] as const) {
    if (values[option] !== undefined) refuse(`--${option} is for listening to the real sources: add --live`);
  }
  const { replay, seed = '1', speed } = values;
  if (!Number.isSafeInteger(Number(seed))) refuse(`--seed takes a whole number, not '${seed}'`);
  return {
    ...(replay === undefined ? {} : { replay }),
    ...(speed === undefined ? {} : { speed: speedOf(speed) }),
    forgetCheckpoints: values['forget-checkpoints'] ?? false,
    seed: Number(seed),
  };
}

/** What a pretended day has and real sources don't, with the reason. */
const onlyForPlays = {
  replay: 'a file is played, and --live listens to the real sources',
  seed: 'nobody at the desk is pretended there',
  speed: 'real sources go at the speed of real time',
  'forget-checkpoints':
    'what was paid for once would be paid for again; leave --data away for a desk that knows nothing',
} as const;

function liveArguments(values: Values) {
  for (const [option, reason] of Object.entries(onlyForPlays)) {
    if (values[option as keyof typeof onlyForPlays] !== undefined) {
      refuse(`--${option} does not go with --live: ${reason}`);
    }
  }
  const { watch: watches, for: duration } = values;
  return {
    live: true as const,
    ...(watches === undefined ? {} : { watches }),
    ...(duration === undefined ? {} : { forMs: durationOf(duration) }),
  };
}

function speedOf(text: string): number {
  const speed = text.trim() === '' ? Number.NaN : Number(text);
  if (speed > 0 && Number.isFinite(speed)) return speed;
  return refuse(`--speed takes a number above 0, such as 60 for an hour in a minute, not '${text}'`);
}

function portOf(text: string): number {
  if (/^[0-9]{1,5}$/.test(text) && Number(text) <= 65_535) return Number(text);
  return refuse(`--port takes a whole number from 0 (any that is free) to 65535, not '${text}'`);
}

function durationOf(text: string): number {
  try {
    return milliseconds(text);
  } catch {
    return refuse(`--for takes a length of time such as 10m or 2h, not '${text}'`);
  }
}

function refuse(line: string): never {
  throw new ArgumentsInvalid(line);
}
