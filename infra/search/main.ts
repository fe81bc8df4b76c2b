import { isWithinLimits, reportText } from './report.ts';
import { readSearchArguments, SearchArgumentsInvalid } from './search-arguments.ts';
import { searchBench } from './search-bench.ts';

try {
  const report = await searchBench(readSearchArguments(process.argv.slice(2)));
  process.stdout.write(`${reportText(report)}\n`);
  process.exitCode = isWithinLimits(report) ? 0 : 1;
} catch (error) {
  const { message, stack } = error as Error;
  process.stderr.write(`${error instanceof SearchArgumentsInvalid ? message : stack}\n`);
  process.exitCode = 1;
}
