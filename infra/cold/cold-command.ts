import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import team from '../config/desk.ts';
import { synthesise } from '../local/synthesise.ts';
import { readBundles } from './bundles.ts';
import { type ColdArguments, ColdArgumentsInvalid } from './cold-arguments.ts';
import { coldBench } from './cold-bench.ts';
import type { Limit } from './limits.ts';
import { reportAsJson, reportText } from './report.ts';
import { compileUnbundled } from './unbundled.ts';

const project = resolve(import.meta.dirname, '../..');

/**
 * Synthesises the team's desk, and measures its Lambdas.
 * @returns the exit code: 1 where a limit is exceeded
 * @throws ColdArgumentsInvalid where there is no such Lambda
 * @throws SynthesisFailed
 * @throws ImportFailed
 */
export async function coldCommand(
  { runs, only, json }: ColdArguments,
  limits: Readonly<Record<string, Limit>>,
  write: (text: string) => void,
): Promise<0 | 1> {
  if (only !== undefined) refuseUnknown(only);
  const assembly = join(project, 'cdk.out/cold');
  await synthesise(team, assembly, () => {});
  // Code of a Lambda is CommonJS because no package.json is above it; here the project's own would make it ES modules.
  writeFileSync(join(assembly, 'package.json'), '{ "type": "commonjs" }');

  const isAsked = (name: string): boolean => only === undefined || name === only;
  const report = await coldBench({
    bundles: readBundles(assembly).filter(({ name }) => isAsked(name)),
    unbundled: await compileUnbundled(join(assembly, 'unbundled')),
    runs,
    limits: Object.fromEntries(Object.entries(limits).filter(([name]) => isAsked(name))),
  });
  write(`${reportText(report)}\n`);
  if (json !== undefined) writeFileSync(json, `${JSON.stringify(reportAsJson(report), null, 2)}\n`);
  rmSync(assembly, { recursive: true });
  return report.isWithinLimits ? 0 : 1;
}

function refuseUnknown(only: string): void {
  const names = readdirSync(join(project, 'functions/handlers')).sort();
  if (!names.includes(only)) throw new ColdArgumentsInvalid(`--only takes one of ${names.join(', ')}, not '${only}'`);
}
