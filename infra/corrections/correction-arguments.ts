import { type ParseArgsOptionsConfig, parseArgs } from 'node:util';
import { Correction } from '../../functions/contracts/correction.ts';
import { MentionId } from '../../functions/contracts/mention.ts';
import { intents, sentiments } from '../../functions/contracts/verdict.ts';

/** The folder of a local desk, or the tables of a deployed one. */
export type WhichTables =
  | { readonly data: string }
  | { readonly data?: undefined; readonly mentionTable: string; readonly ticketTable: string };

export interface ListCorrections {
  readonly command: 'list';
  readonly json: boolean;
}
export interface AddCorrection extends Pick<Correction, 'mentionId' | 'shouldBe' | 'note'> {
  readonly command: 'add';
  /** Whoever is logged in without it. */
  readonly by?: string;
}
export interface AppendCorrections {
  readonly command: 'append';
  /** JSON lines. */
  readonly file: string;
}

export interface CorrectionArguments {
  readonly which: WhichTables;
  readonly asked: ListCorrections | AddCorrection | AppendCorrections;
}

/** The command line can't be understood; the message says what it takes. */
export class CorrectionArgumentsInvalid extends Error {
  override readonly name = 'CorrectionArgumentsInvalid';
}

const usage = `npm run corrections -- list [--json]
npm run corrections -- add MENTION_ID --intent INTENT [--sentiment SENTIMENT] [--note TEXT] [--by NAME]
npm run corrections -- append [--file evaluation/own.jsonl]
  Each takes --data DIR for the tables of a local desk, or --mention-table NAME --ticket-table NAME for those of a deployed
  one, with the AWS credentials of the environment.
  INTENT     ${intents.join(', ')}
  SENTIMENT  ${sentiments.join(', ')}`;

const tableOptions = {
  data: { type: 'string' },
  'mention-table': { type: 'string' },
  'ticket-table': { type: 'string' },
} as const;

/** @throws CorrectionArgumentsInvalid */
export function readCorrectionArguments([command, ...argv]: readonly string[]): CorrectionArguments {
  try {
    switch (command) {
      case 'list':
        return list(argv);
      case 'add':
        return add(argv);
      case 'append':
        return append(argv);
      default:
        throw new Error(
          command === undefined ? 'say what to do' : `there is no '${command}': give list, add or append`,
        );
    }
  } catch (error) {
    throw new CorrectionArgumentsInvalid(`${(error as Error).message}\n\n${usage}`);
  }
}

function list(argv: readonly string[]): CorrectionArguments {
  const { values } = parse(argv, { ...tableOptions, json: { type: 'boolean', default: false } });
  return { which: whichTables(values), asked: { command: 'list', json: values.json } };
}

function add(argv: readonly string[]): CorrectionArguments {
  const { values, positionals } = parse(
    argv,
    {
      ...tableOptions,
      intent: { type: 'string' },
      sentiment: { type: 'string' },
      note: { type: 'string' },
      by: { type: 'string' },
    },
    true,
  );
  const { intent, sentiment, note, by } = values;
  if (intent === undefined) throw new Error(`give --intent, one of ${intents.join(', ')}`);
  return {
    which: whichTables(values),
    asked: {
      command: 'add',
      mentionId: onlyMention(positionals),
      shouldBe: {
        intent: oneOf('--intent', intents, intent),
        ...(sentiment === undefined ? {} : { sentiment: oneOf('--sentiment', sentiments, sentiment) }),
      },
      ...(note === undefined ? {} : { note: fitting('note', note) }),
      ...(by === undefined ? {} : { by: fitting('by', by) }),
    },
  };
}

function append(argv: readonly string[]): CorrectionArguments {
  const { values } = parse(argv, { ...tableOptions, file: { type: 'string', default: 'evaluation/own.jsonl' } });
  if (values.file.trim() === '') throw new Error('--file takes the name of a file');
  return { which: whichTables(values), asked: { command: 'append', file: values.file } };
}

const parse = <Options extends ParseArgsOptionsConfig>(
  argv: readonly string[],
  options: Options,
  allowPositionals = false,
) => parseArgs({ args: [...argv], options, allowPositionals });

function whichTables(values: {
  readonly data?: string | undefined;
  readonly 'mention-table'?: string | undefined;
  readonly 'ticket-table'?: string | undefined;
}): WhichTables {
  const { data, 'mention-table': mentionTable, 'ticket-table': ticketTable } = values;
  if (data !== undefined) {
    if (mentionTable === undefined && ticketTable === undefined) return { data };
    throw new Error('--data is a local desk, --mention-table and --ticket-table are a deployed one: give either');
  }
  if (mentionTable && ticketTable) return { mentionTable, ticketTable };
  throw new Error('say where the tables are: --data for a local desk, else both --mention-table and --ticket-table');
}

function onlyMention(positionals: readonly string[]): string {
  const [id, ...more] = positionals;
  if (id === undefined) throw new Error('say which mention');
  if (more.length > 0) throw new Error('one mention at a time, and a note in quotes');
  if (MentionId.safeParse(id).success) return id;
  throw new Error(`a mention is called watch/source/post id, such as acme/x/2028738409182265362, not '${id}'`);
}

function oneOf<Name extends string>(option: string, names: readonly Name[], text: string): Name {
  const found = names.find((name) => name === text);
  if (found !== undefined) return found;
  throw new Error(`${option} takes one of ${names.join(', ')}, not '${text}'`);
}

function fitting(option: 'note' | 'by', text: string): string {
  if (Correction.shape[option].safeParse(text).success && text.trim() !== '') return text;
  throw new Error(`--${option} takes some words: ${option === 'by' ? 80 : 280} characters at most`);
}
