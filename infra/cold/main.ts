import { ColdArgumentsInvalid, readColdArguments } from './cold-arguments.ts';
import { coldCommand } from './cold-command.ts';
import { limits } from './limits.ts';

try {
  const options = readColdArguments(process.argv.slice(2));
  process.exitCode = await coldCommand(options, limits, (text) => process.stdout.write(text));
} catch (error) {
  const { name, message, stack } = error as Error;
  const isOurs = ['SynthesisFailed', 'NotSupported', 'AssemblyUnreadable', 'ImportFailed'].includes(name);
  process.stderr.write(`${error instanceof ColdArgumentsInvalid ? message : isOurs ? `${name}: ${message}` : stack}\n`);
  process.exitCode = 1;
}
