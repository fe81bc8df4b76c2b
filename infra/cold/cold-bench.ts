import type { Bundle } from './bundles.ts';
import type { ColdFigures } from './figures.ts';
import { type Judgement, judge, type Limit } from './limits.ts';
import { medianImportTimes } from './measure.ts';

export interface ColdBenchOptions {
  readonly bundles: readonly Bundle[];
  /** Where the same code is unbundled, by the name of its Lambda. */
  readonly unbundled: (lambda: string) => string;
  readonly runs: number;
  readonly limits: Readonly<Record<string, Limit>>;
}

export interface ColdReport {
  readonly runs: number;
  readonly lambdas: readonly ColdFigures[];
  /** One for each limit. */
  readonly judgements: readonly Judgement[];
  /** Whether each of them is kept. */
  readonly isWithinLimits: boolean;
}

/** @throws ImportFailed */
export async function coldBench({ bundles, unbundled, runs, limits }: ColdBenchOptions): Promise<ColdReport> {
  const lambdas: ColdFigures[] = [];
  for (const { name, file, environment, bytes, gzipBytes } of bundles) {
    const times = await medianImportTimes(
      { name, environment, files: { bundled: file, unbundled: unbundled(name) } },
      runs,
    );
    lambdas.push({ name, bytes, gzipBytes, bundledMs: times.bundled, unbundledMs: times.unbundled });
  }
  const judgements = Object.entries(limits).map(([name, limit]) =>
    judge(
      name,
      limit,
      lambdas.find((figures) => figures.name === name),
    ),
  );
  return { runs, lambdas, judgements, isWithinLimits: judgements.every(({ isWithin }) => isWithin) };
}
