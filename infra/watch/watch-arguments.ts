import { parseArgs } from 'node:util';
import { seconds } from '../../functions/contracts/duration.ts';
import { perCounts } from './x-prices.ts';

export interface WatchArguments {
  /** With single spaces: X takes tabs and line feeds for no more than that. */
  readonly query: string;
  /** The account of the brand, without the @. */
  readonly handle?: string;
  /** How often the watch will ask: `'10 minutes'`. */
  readonly every: string;
  /** X is never asked. */
  readonly offline: boolean;
  /** Posts a day that somebody expects; X is not asked then. */
  readonly perDay?: number;
  /** Where the estimate goes as JSON. */
  readonly json?: string;
}

/** The command line can't be understood; the message says what it takes. */
export class WatchArgumentsInvalid extends Error {
  override readonly name = 'WatchArgumentsInvalid';
}

const usage = `npm run watch -- 'QUERY' [options]
  Checks an X search query against X's rules and estimates what it finds and costs. Asks X for counts, at ${perCounts},
  where X_BEARER_TOKEN is set, and asks you first in a terminal. Ends with 1 where X would refuse the query. Put the query into single quotes; one that
  begins with a - goes last, after another --.
  --handle NAME      the account of the brand (default: the one that the query mentions)
  --every DURATION   how often the watch will ask (default '10 minutes')
  --per-day N        estimate from N posts a day, without asking X
  --offline          only check, without asking X
  --json OUT.json    write what was found as JSON`;

/** @throws WatchArgumentsInvalid */
export function readWatchArguments(argv: readonly string[]): WatchArguments {
  try {
    const { values, positionals } = parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: {
        handle: { type: 'string' },
        every: { type: 'string', default: '10 minutes' },
        'per-day': { type: 'string' },
        offline: { type: 'boolean', default: false },
        json: { type: 'string' },
      },
    });
    const { handle, every, offline, json } = values;
    const perDay = values['per-day'];
    return {
      query: onlyQuery(positionals),
      every: wholeMinutes(every),
      offline,
      ...(handle === undefined ? {} : { handle: handleName(handle) }),
      ...(perDay === undefined ? {} : { perDay: postsADay(perDay) }),
      ...(json === undefined ? {} : { json: fileName(json) }),
    };
  } catch (error) {
    throw new WatchArgumentsInvalid(`${(error as Error).message}\n\n${usage}`);
  }
}

function onlyQuery(positionals: readonly string[]): string {
  const [query, ...more] = positionals;
  if (query === undefined) throw new Error('give the query to check');
  if (more.length === 0) return query.trim().replaceAll(/\s+/g, ' ');
  throw new Error(`one query at a time, in single quotes: the shell made ${positionals.length} parts of it`);
}

function handleName(text: string): string {
  const name = text.replace(/^@/, '');
  if (/^[A-Za-z0-9_]{1,15}$/.test(name)) return name;
  throw new Error(`--handle takes the name of an X account, not '${text}'`);
}

function wholeMinutes(text: string): string {
  const isWhole = /^[1-9][0-9]* (second|minute|hour|day)s?$/.test(text) && seconds(text) % 60 === 0;
  if (isWhole) return text;
  throw new Error(`--every takes whole minutes or more, such as '5 minutes' or '1 hour', not '${text}'`);
}

function postsADay(text: string): number {
  const number = /^[0-9]{1,7}$/.test(text) ? Number(text) : Number.NaN;
  if (number <= 1_000_000) return number;
  throw new Error(`--per-day takes a whole number of posts up to 1000000, not '${text}'`);
}

function fileName(text: string): string {
  if (text.trim() !== '') return text;
  throw new Error('--json takes the name of a file');
}
