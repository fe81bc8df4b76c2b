import { columnsOf } from '../local/show/columns.ts';
import { columnOf, type Problem, type Span, sourceOf } from './query/problem.ts';
import { longestQuery } from './query/refusals.ts';

/** The query, and under it each problem with its place marked. */
export function problemsText(query: string, problems: readonly Problem[]): string {
  const refusals = problems.filter(({ severity }) => severity === 'refused').length;
  const verdict = refusals === 0 ? 'within' : 'against';
  if (query.trim() === '') return problems.flatMap((problem) => problemLines(query, problem)).join('\n');
  return [
    query,
    '',
    `${query.length} of ${longestQuery} characters, ${verdict} X's rules${countText(problems.length - refusals)}.`,
    ...problems.flatMap((problem) => ['', ...problemLines(query, problem)]),
  ].join('\n');
}

const countText = (warnings: number): string => {
  if (warnings === 0) return '';
  return warnings === 1 ? ', one warning' : `, ${warnings} warnings`;
};

function problemLines(query: string, { severity, span, what, remedy }: Problem): readonly string[] {
  if (span === undefined) return [`${severity}: ${what}.`, `  → ${remedy}.`];
  return [
    ...markedPart(query, span).map((line) => `    ${line}`),
    `${severity}, column ${columnOf(query, span)}: ${what}.`,
    `  → ${remedy}.`,
  ];
}

/** As much of a line as terminals are wide. */
const widest = 100;
const context = 40;

/** The query with carets under a part of it; of a long query, what stands around that part. */
function markedPart(query: string, span: Span): readonly string[] {
  const isShort = columnsOf(query) <= widest;
  const from = isShort ? 0 : Math.max(0, span.at - context);
  const length = isShort ? span.length : Math.min(span.length, context);
  const to = isShort ? query.length : span.at + length + context;
  const before = `${from > 0 ? '…' : ''}${query.slice(from, span.at)}`;
  const marked = sourceOf(query, { at: span.at, length });
  return [
    `${before}${marked}${query.slice(span.at + length, to)}${to < query.length ? '…' : ''}`,
    `${' '.repeat(columnsOf(before))}${'^'.repeat(Math.max(1, columnsOf(marked)))}`,
  ];
}
