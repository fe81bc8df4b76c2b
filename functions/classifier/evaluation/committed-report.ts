import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Headline } from './headline.ts';

/** What is read of the figures that were committed. */
export type Report = Readonly<Partial<Record<Part, Partial<Headline>>>>;

const parts = ['posts', 'fiveFold', 'seenInTraining', 'notSeen', 'tweets'] as const;
type Part = (typeof parts)[number];

export const reportFile = join(import.meta.dirname, 'report.json');

/** Nothing where none was written yet. */
export const readReport = (): Report =>
  existsSync(reportFile) ? (JSON.parse(readFileSync(reportFile, 'utf8')) as Report) : {};

/** 1 where more is better, −1 where less is. */
const guarded = { macroF1: 1, accuracy: 1, actionableF1: 1, calibrationError: -1, macroRecall: 1 } as const;
type Guarded = keyof typeof guarded;

const tolerance = 0.01;

/**
 * The figures that are worse than in the report by more than a point, one sentence each. One that the report has and
 * was not measured again counts as lost, but for the five folds, which take a training each.
 */
export function dropsSince(report: Report, now: Report): readonly string[] {
  return parts.flatMap((part) =>
    (Object.keys(guarded) as Guarded[]).flatMap((figure) => {
      const before = report[part]?.[figure];
      const after = now[part]?.[figure];
      if (before === undefined || (after === undefined && part === 'fiveFold')) return [];
      if (after === undefined) return [`${part}: ${figure} was ${before}, and is not measured any more`];
      // A difference of two figures with four digits: what its binary form adds is no drop.
      const worse = Math.round((before - after) * guarded[figure] * 1e6) / 1e6;
      return worse > tolerance ? [`${part}: ${figure} was ${before}, and is ${after}`] : [];
    }),
  );
}
