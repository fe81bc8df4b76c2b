import { aligned } from '../aligned.ts';
import type { ColdReport } from './cold-bench.ts';
import { inKB, ratioOf } from './figures.ts';

/** What `npm run bench:cold` prints. */
export function reportText({ runs, lambdas, judgements }: ColdReport): string {
  return [
    `Import times, medians of ${runs} fresh processes each of Node ${process.version}, bundled and unbundled in turn.`,
    'Bundled: index.js of the synthesised assembly, the very file that deploys, with its SDK clients in it.',
    'Unbundled, the rival: the same sources compiled file by file to ES modules, packages loaded from node_modules as',
    'npm installed them. Starting Node is not in the times; a kB is 1000 bytes.',
    '',
    ...aligned([
      ['Lambda', 'kB', 'kB gzip', 'ms bundled', 'ms unbundled', 'ratio'],
      ...lambdas.map((figures) => [
        figures.name,
        inKB(figures.bytes).toFixed(1),
        inKB(figures.gzipBytes).toFixed(1),
        figures.bundledMs.toFixed(1),
        figures.unbundledMs.toFixed(1),
        ratioOf(figures).toFixed(3),
      ]),
    ]),
    ...(judgements.length > 0 ? ['', ...judgements.map(({ text }) => text)] : []),
  ].join('\n');
}

/** What `--json` writes: bytes, milliseconds, ratios, and whether the limits are kept. */
export const reportAsJson = ({ runs, lambdas, isWithinLimits }: ColdReport) => ({
  node: process.version,
  runs,
  lambdas: lambdas.map((figures) => ({ ...figures, ratio: ratioOf(figures) })),
  isWithinLimits,
});
