import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import * as z from 'zod/mini';
import { CorrectionRefused } from './correction-refused.ts';

/** A line of the team's own evaluation file. */
export interface EvaluationLine {
  /** As it stands. */
  readonly line: string;
  /** What it says; a blank line says nothing. */
  readonly row?: Readonly<Record<string, unknown>>;
}

/** With whatever else the team wrote into it. */
const Row = z.looseObject({ text: z.string() });

/**
 * The lines of the file, none where there is no file.
 * @throws CorrectionRefused for a line that is no labelled post, by its number and without its words
 */
export function readEvaluationFile(file: string): readonly EvaluationLine[] {
  const lines = contentOf(file).split('\n');
  if (lines.at(-1) === '') lines.pop();
  return lines.map((line, i) => (line.trim() === '' ? { line } : { line, row: rowOf(line, `${file}:${i + 1}`) }));
}

/** Puts the lines in place of the file: whole, or not at all. */
export function writeEvaluationFile(file: string, lines: readonly string[]): void {
  const besides = `${file}.new`;
  attempt(file, 'written', () => {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(besides, lines.map((line) => `${line}\n`).join(''));
    renameSync(besides, file);
  });
}

function contentOf(file: string): string {
  const bytes = attempt(file, 'read', () => {
    try {
      return readFileSync(file);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return new Uint8Array();
      throw error;
    }
  });
  // Bytes that are no UTF-8 would be lost when the file is written.
  return attempt(file, 'read', () => new TextDecoder('utf-8', { fatal: true }).decode(bytes));
}

function rowOf(line: string, where: string) {
  try {
    return Row.parse(JSON.parse(line));
  } catch (cause) {
    throw new CorrectionRefused(`${where} is no JSON object with a text: mend it first, nothing was written`, {
      cause,
    });
  }
}

function attempt<T>(file: string, what: string, deed: () => T): T {
  try {
    return deed();
  } catch (cause) {
    throw new CorrectionRefused(`${file} can't be ${what}: ${(cause as Error).message}`, { cause });
  }
}
