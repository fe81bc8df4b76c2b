import { resolve } from 'node:path';
import team from '../config/desk.ts';
import { ArgumentsInvalid, readArguments } from './arguments.ts';
import { liveCommand } from './live/live-command.ts';
import { LiveRefused } from './live/live-refused.ts';
import { playCommand } from './play-command.ts';
import { checkPaths, PathRefused } from './usable-paths.ts';
import { tuneForManyIsolates } from './v8-flags.ts';

const assemblies = resolve(import.meta.dirname, '../../cdk.out');

/** Errors that say all there is to say: nobody needs the line of ours that threw them. */
const plain = ['SynthesisFailed', 'NotSupported', 'AssemblyUnreadable', 'PortRefused', 'NothingToPlay', 'ENOENT'];

try {
  const options = readArguments(process.argv.slice(2));
  checkPaths(options);
  tuneForManyIsolates();
  await (options.live ? liveCommand(team, options, assemblies) : playCommand(team, options, assemblies));
} catch (error) {
  const { name, message, stack } = error as Error;
  const isOneLine = [ArgumentsInvalid, LiveRefused, PathRefused].some((ours) => error instanceof ours);
  process.stderr.write(`${isOneLine ? message : plain.includes(name) ? `${name}: ${message}` : stack}\n`);
  process.exitCode = 1;
}
