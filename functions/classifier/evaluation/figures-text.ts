import type { ReliabilityBin } from './calibration.ts';
import type { Evaluation } from './evaluate.ts';
import type { ClassFigures, Confusion } from './metrics.ts';
import { count, digits, textTable } from './text-table.ts';

/** Each label's precision, recall and F1. */
export const classLines = (title: string, perClass: Readonly<Record<string, ClassFigures>>): readonly string[] =>
  textTable([
    [title, 'precision', 'recall', 'f1', 'posts'],
    ...Object.entries(perClass).map(([label, { precision, recall, f1, support }]) => [
      label,
      digits(precision),
      digits(recall),
      digits(f1),
      count(support),
    ]),
  ]);

/** Labels down, answers across; a dot is none. */
export function confusionLines<Label extends string>(matrix: Confusion<Label>): readonly string[] {
  const labels = Object.keys(matrix) as Label[];
  return textTable([
    ['labelled ↓  answered →', ...labels.map((label) => label.replace(/_.*/, ''))],
    ...labels.map((label) => [
      label,
      ...labels.map((answer) => matrix[label][answer]).map((posts) => (posts === 0 ? '·' : count(posts))),
    ]),
  ]);
}

const barWidth = 40;

/** A bar is the share that is right, and its stroke the mean confidence: they end together where it means what it says. */
export const reliabilityLines = (curve: readonly ReliabilityBin[]): readonly string[] =>
  textTable([
    ['confidence', 'posts', 'mean', 'right'],
    ...curve.map(({ from, to, posts, meanConfidence, accuracy }) => [
      `${from.toFixed(2)} to ${to.toFixed(2)}`,
      count(posts),
      meanConfidence.toFixed(2),
      accuracy.toFixed(2),
      bar(accuracy, meanConfidence),
    ]),
  ]);

const bar = (right: number, sure: number): string => {
  const filled = Math.round(right * barWidth);
  const stroke = Math.min(barWidth - 1, Math.round(sure * barWidth));
  return Array.from({ length: barWidth }, (_, at) => {
    if (at === stroke) return '|';
    return at < filled ? '█' : ' ';
  }).join('');
};

const fewest = 20;

/** Of the languages with posts enough to say something; none where there is but one of those. */
export function languageLines(languages: Evaluation['languages']): readonly string[] {
  const shown = Object.entries(languages).filter(([, { posts }]) => posts >= fewest);
  if (shown.length < 2) return [];
  return textTable([
    ['language', 'actionableF1', 'posts'],
    ...shown.map(([tag, { posts, actionableF1 }]) => [tag, digits(actionableF1), count(posts)]),
  ]);
}
