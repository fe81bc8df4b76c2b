import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { holdsTables } from '../local/kept-tables.ts';
import type { Answer } from './command.ts';
import { commands } from './commands.ts';
import { readDeskArguments } from './desk-arguments.ts';
import { openDesk } from './stores.ts';
import { deskGiven } from './which-desk.ts';

/** Of a screen that is none: as wide as a line of prose. */
const usualColumns = 160;

// Whoever pipes the answer into `head` has seen enough.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit();
  throw error;
});

async function main(argv: readonly string[]): Promise<void> {
  const asked = readDeskArguments(argv, commands);
  if (asked.help !== undefined) return say(asked.help);
  const desk = await openDesk(deskGiven(asked.given, process.env, holdsTables));
  try {
    const screen = {
      columns: process.stdout.columns ?? usualColumns,
      zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    };
    await write(await asked.deed(desk, screen), asked.isJson);
  } finally {
    await desk.close();
  }
}

async function write({ json, text }: Answer, isJson: boolean): Promise<void> {
  if (typeof text !== 'string') await pipeline(Readable.from(text), process.stdout, { end: false });
  else say(isJson && json !== undefined ? JSON.stringify(json, null, 2) : text);
}

const say = (text: string): void => {
  process.stdout.write(`${text}\n`);
};

/** Errors that say all there is to say: nobody needs the line of ours that met them. Those of AWS by name or message. */
const plain = [
  ...['DeskRefused', 'DeskArgumentsInvalid', 'KeptTablesRefused', 'DeskInvalid', 'TicketUnknown'],
  ...['AccessDeniedException', 'CredentialsProviderError', 'ExpiredTokenException', 'Region is missing'],
  ...['ResourceNotFoundException', 'UnrecognizedClientException'],
];
const ours = ['DeskRefused', 'DeskArgumentsInvalid', 'KeptTablesRefused', 'DeskInvalid'];

try {
  await main(process.argv.slice(2));
} catch (error) {
  const { name, message, stack } = error as Error;
  const isPlain = plain.includes(name) || plain.includes(message);
  process.stderr.write(`${ours.includes(name) ? message : isPlain ? `${name}: ${message}` : stack}\n`);
  process.exitCode = name === 'DeskArgumentsInvalid' ? 2 : 1;
}
