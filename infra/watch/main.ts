import { writeFileSync } from 'node:fs';
import { createInterface } from 'node:readline/promises';
import { xClient } from '../../functions/adapters/x/x-client.ts';
import { xCounts } from '../../functions/adapters/x/x-counts.ts';
import { estimateAsJson } from './estimate-as-json.ts';
import { estimateWatch } from './estimate-watch.ts';
import { readWatchArguments, type WatchArguments, WatchArgumentsInvalid } from './watch-arguments.ts';

async function main(options: WatchArguments): Promise<void> {
  const { X_BEARER_TOKEN: token, X_API_BASE_URL: baseUrl } = process.env;
  const askCounts = token ? xCounts(xClient(async () => token, baseUrl || 'https://api.x.com')) : undefined;
  const write = (text: string) => process.stdout.write(`${text}\n`);
  const isWatched = process.stdin.isTTY === true && process.stdout.isTTY === true;
  const estimated = await estimateWatch(options, askCounts, write, isWatched ? askPerson : undefined);
  if (options.json !== undefined) writeJson(options.json, estimateAsJson(estimated));
  if (estimated.isRefused) process.exitCode = 1;
}

/** Anything but a no is a yes: it is half a cent. */
async function askPerson(question: string): Promise<boolean> {
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const answer = await terminal.question(`\n${question} [Y/n] `);
  terminal.close();
  return !/^\s*n/i.test(answer);
}

function writeJson(file: string, value: object): void {
  try {
    writeFileSync(file, `${JSON.stringify(value, null, 2)}\n`);
  } catch (cause) {
    throw new WatchArgumentsInvalid(`--json: ${(cause as Error).message}`, { cause });
  }
}

try {
  await main(readWatchArguments(process.argv.slice(2)));
} catch (error) {
  if (!(error instanceof WatchArgumentsInvalid)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 2;
}
