import { resolve } from 'node:path';
import { parseArgs } from 'node:util';

export interface EvaluationArguments {
  /** Labelled posts to judge, instead of the open data. */
  readonly file?: string;
  /** Where the figures go as JSON. */
  readonly json?: string;
  /** Whether the committed report is written anew. */
  readonly update: boolean;
  readonly help: boolean;
}

/** The command line can't be understood; the message says what it takes. */
export class EvaluationArgumentsInvalid extends Error {
  override readonly name = 'EvaluationArgumentsInvalid';
}

export const usage = `npm run evaluate [-- options]
  without options   judges the open data, in DATA_DIR or ../shared/data
  --file F.jsonl    judges posts of your own: {"text", "intent"?, "sentiment"?, "lang"?} on each line
  --json OUT.json   writes the figures as JSON
  --update          writes the committed report anew, from the open data
  --help            says this`;

/** @throws EvaluationArgumentsInvalid */
export function readEvaluationArguments(argv: readonly string[]): EvaluationArguments {
  try {
    const { values } = parseArgs({
      args: [...argv],
      options: {
        file: { type: 'string' },
        json: { type: 'string' },
        update: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    });
    const { file, json, update, help } = values;
    if (file?.trim() === '') throw new Error('--file takes the name of a file');
    if (json?.trim() === '') throw new Error('--json takes the name of a file');
    if (update && file !== undefined) throw new Error('--update is of the open data: it goes without --file');
    if (file !== undefined && json !== undefined && resolve(file) === resolve(json)) {
      throw new Error('--json would write over the posts of --file: name another file');
    }
    return {
      ...(file === undefined ? {} : { file }),
      ...(json === undefined ? {} : { json }),
      update,
      help,
    };
  } catch (error) {
    throw new EvaluationArgumentsInvalid(`${(error as Error).message}\n\n${usage}`);
  }
}
