import { readFileSync } from 'node:fs';
import { type Intent, intents, type Sentiment, sentiments } from '../../contracts/verdict.ts';

/** A post and what a person says of it; a row with no label is judged for its time alone. */
export interface LabelledRow {
  readonly text: string;
  readonly intent?: Intent;
  readonly sentiment?: Sentiment;
  /** BCP 47, as the source gives it. */
  readonly lang?: string;
  /** Whether the row's licence lets shipped weights be trained on it: those rows are. */
  readonly isTrainable: boolean;
}

/** A file can't be read as labelled posts; the message names file, lines and remedy, and no word of a post. */
export class RowsUnreadable extends Error {
  override readonly name = 'RowsUnreadable';
}

const namedProblems = 5;
const example = '{"text":"the app crashes when I log in","intent":"problem"}';

/**
 * Reads JSON lines in UTF-8: `{ text, intent?, sentiment?, lang? }`, where null is as good as absent. Blank lines and
 * other fields are passed over.
 * @throws RowsUnreadable
 */
export function readRows(file: string): readonly LabelledRow[] {
  return rowsIn(contentOf(file), file);
}

/** @throws RowsUnreadable */
export function rowsIn(content: string, file: string): readonly LabelledRow[] {
  const rows: LabelledRow[] = [];
  const problems: string[] = [];
  for (const [index, line] of content.split('\n').entries()) {
    if (line.trim() === '') continue;
    const row = rowIn(line);
    if (typeof row === 'string') problems.push(`${file}:${index + 1}: ${row}`);
    else rows.push(row);
  }
  if (problems.length > 0) throw new RowsUnreadable(severalOf(problems));
  if (rows.length === 0) throw new RowsUnreadable(`${file} holds no row: write one a line, as ${example}`);
  return rows;
}

function contentOf(file: string): string {
  try {
    // Takes a byte order mark away as well.
    return new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(file));
  } catch (cause) {
    const why = cause instanceof TypeError ? 'is not in UTF-8: save it as that' : `can't be read: ${reasonOf(cause)}`;
    throw new RowsUnreadable(`${file} ${why}`, { cause });
  }
}

const reasonOf = (cause: unknown): string => {
  const code = (cause as NodeJS.ErrnoException).code;
  if (code === 'ENOENT') return 'there is no such file';
  return code === 'EISDIR' ? 'it is a folder' : (cause as Error).message;
};

/** The row, or what is wrong with it. */
function rowIn(line: string): LabelledRow | string {
  const fields = objectIn(line);
  if (fields === undefined) return `is no JSON object: each line holds one, as ${example}`;
  const { text, intent, sentiment, lang, trainable } = fields;
  if (typeof text !== 'string') return 'has no "text": give it the words of the post, or delete the line';
  if (!isAbsent(intent) && !isOneOf(intents, intent)) return unknown('intent', intent, intents);
  if (!isAbsent(sentiment) && !isOneOf(sentiments, sentiment)) return unknown('sentiment', sentiment, sentiments);
  if (!isAbsent(lang) && typeof lang !== 'string') return '"lang" is no string: write it as "en", or leave it out';
  return {
    text,
    ...(isAbsent(intent) ? {} : { intent }),
    ...(isAbsent(sentiment) ? {} : { sentiment }),
    ...(isAbsent(lang) || lang === '' ? {} : { lang }),
    isTrainable: trainable === true,
  };
}

/** What the parser says of broken JSON repeats words of the line, which are a person's: it is not passed on. */
function objectIn(line: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : undefined;
  } catch {
    return undefined;
  }
}

const isAbsent = (value: unknown): value is undefined | null => value === undefined || value === null;

const isOneOf = <Label extends string>(labels: readonly Label[], value: unknown): value is Label =>
  labels.some((label) => label === value);

const unknown = (field: string, value: unknown, labels: readonly string[]): string =>
  `"${field}" is ${JSON.stringify(value).slice(0, 40)}: write one of ${labels.join(', ')}, or leave it out`;

const severalOf = (problems: readonly string[]): string => {
  const more = problems.length - namedProblems;
  return [...problems.slice(0, namedProblems), ...(more > 0 ? [`… and ${more} more such lines`] : [])].join('\n');
};
