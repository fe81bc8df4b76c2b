import { writeFileSync } from 'node:fs';
import { fileAsJson, openDataAsJson, reportAsJson } from './as-json.ts';
import { fileAsText, openDataAsText } from './as-text.ts';
import { baselines } from './baselines/baselines.ts';
import { dropsSince, type Report, readReport, reportFile } from './committed-report.ts';
import { compare } from './evaluate.ts';
import { evaluateOpenData } from './evaluate-open-data.ts';
import {
  type EvaluationArguments,
  EvaluationArgumentsInvalid,
  readEvaluationArguments,
  usage,
} from './evaluation-arguments.ts';
import { readFiveFold } from './five-fold.ts';
import { loadShipped } from './judged.ts';
import { OpenDataMissing, openDataFolder, readOpenData } from './open-data.ts';
import { RowsUnreadable, readRows } from './rows.ts';

/** Everything is read and judged before a word is written. */
function main({ file, json, update, help }: EvaluationArguments): void {
  if (help) process.stdout.write(`${usage}\n`);
  else if (file === undefined) judgeOpenData(json, update);
  else judgeFile(file, json);
}

function judgeFile(file: string, json: string | undefined): void {
  const rows = readRows(file);
  const shipped = loadShipped();
  const compared = compare({ classifier: shipped.classifier, baselines, rows });
  if (json !== undefined) write(json, fileAsJson(file, compared, shipped));
  process.stdout.write(fileAsText(file, compared, shipped));
}

function judgeOpenData(json: string | undefined, update: boolean): void {
  const data = readOpenData(openDataFolder(process.env));
  const shipped = loadShipped();
  const evaluated = evaluateOpenData({
    classifier: shipped.classifier,
    baselines,
    data,
    fiveFold: readFiveFold().figures,
  });
  const report = reportAsJson(evaluated);
  const drops = dropsSince(readReport(), JSON.parse(report) as Report);
  if (json !== undefined) write(json, openDataAsJson(evaluated, shipped));
  if (update) write(reportFile, report);
  process.stdout.write(openDataAsText(evaluated, shipped, drops));
  if (drops.length > 0 && !update) process.exitCode = 1;
}

/** A file can't be written; the message says which and why. */
class FiguresUnwritable extends Error {
  override readonly name = 'FiguresUnwritable';
}

function write(file: string, content: string): void {
  try {
    writeFileSync(file, content);
  } catch (cause) {
    throw new FiguresUnwritable(`${file} can't be written: ${(cause as Error).message}`, { cause });
  }
}

const foreseen = [EvaluationArgumentsInvalid, RowsUnreadable, OpenDataMissing, FiguresUnwritable];

try {
  main(readEvaluationArguments(process.argv.slice(2)));
} catch (error) {
  if (!foreseen.some((kind) => error instanceof kind)) throw error;
  process.stderr.write(`${(error as Error).message}\n`);
  process.exitCode = 1;
}
