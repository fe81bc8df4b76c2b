import type { Comparison } from './evaluate.ts';
import { type Headline, headlineOf } from './headline.ts';
import { digits, textTable } from './text-table.ts';

const figures = ['macroF1', 'accuracy', 'actionableF1', 'calibrationError', 'macroRecall', 'msPerPost'] as const;
type Figure = (typeof figures)[number];

/** Of which figures less is better. */
const errors: ReadonlySet<Figure> = new Set<Figure>(['calibrationError']);

/** The figures of the classifier and of each baseline, and how much better it is than the best of them. */
export function headlineLines({ own, baselines }: Comparison): readonly string[] {
  const ours = headlineOf(own);
  const theirs = Object.values(baselines).map(headlineOf);
  const measured = figures.filter((figure) => ours[figure] !== undefined);
  const row = (name: string, judge: Headline) => [name, ...measured.map((figure) => digits(judge[figure]))];
  return textTable([
    ['', ...measured],
    row('Overheard', ours),
    ...Object.entries(baselines).map(([name, evaluation]) => row(name, headlineOf(evaluation))),
    ['better by', ...measured.map((figure) => lead(figure, ours, theirs))],
  ]);
}

/** A plus is better, of errors too. Times aren't compared: a judge that knows less takes less. */
function lead(figure: Figure, ours: Headline, theirs: readonly Headline[]): string {
  const sign = errors.has(figure) ? -1 : 1;
  const known = theirs.flatMap((judge) => judge[figure] ?? []).map((value) => value * sign);
  if (figure === 'msPerPost' || known.length === 0) return '';
  const by = (ours[figure] ?? 0) * sign - Math.max(...known);
  return `${by < 0 ? '−' : '+'}${Math.abs(by).toFixed(3)}`;
}
