import { parseArgs } from 'node:util';
import { type Command, type Deed, flag, type Given, type Options, usageOf } from './command.ts';
import { misuse } from './desk-refused.ts';
import { commandHelp, help } from './help.ts';
import { deskOptions } from './which-desk.ts';

/** What a command line asks for. */
export type Asked =
  | { readonly help: string }
  | {
      readonly help?: undefined;
      readonly deed: Deed;
      readonly isJson: boolean;
      readonly given: Given;
    };

const everyCommand: Options = { ...deskOptions, json: flag, help: flag };

/** @throws DeskArgumentsInvalid with one line that says what to give */
export function readDeskArguments([name, ...argv]: readonly string[], commands: readonly Command[]): Asked {
  if (name === undefined || name === 'help' || name === '--help' || name === '-h') {
    const wanted = commands.find((each) => each.name === argv[0]);
    return { help: wanted === undefined ? help(commands) : commandHelp(wanted) };
  }
  const command = commands.find((each) => each.name === name) ?? unknownCommand(name, commands);
  const given = parsed(command, argv);
  if (given.is('help')) return { help: commandHelp(command) };
  return { deed: command.read(given), isJson: given.is('json'), given };
}

function unknownCommand(name: string, commands: readonly Command[]): never {
  const names = commands.map((each) => each.name);
  if (name.startsWith('-')) misuse(`say first what to do, one of ${names.join(', ')}; options come after it`);
  return misuse(`there is no '${name}': give one of ${names.join(', ')}, or help`);
}

function parsed(command: Command, argv: readonly string[]): Given {
  const options = { ...command.options, ...everyCommand };
  const { values, positionals } = understood(command, () =>
    parseArgs({ args: [...argv], options, allowPositionals: true }),
  );
  refuseMore(command, positionals);
  const many = (option: string): readonly string[] | undefined => {
    const value = values[option];
    if (value === undefined || typeof value === 'boolean') return undefined;
    return [value].flat().map(String);
  };
  return { words: positionals, many, one: (option) => many(option)?.at(-1), is: (option) => values[option] === true };
}

/** What a command would pass over in silence is a mistake. @throws DeskArgumentsInvalid */
function refuseMore(command: Command, given: readonly string[]): void {
  const { name, words } = command;
  const more = given.slice(words.length);
  if (words.at(-1)?.endsWith('…') || more.length === 0) return;
  if (words.length === 0) misuse(`${name} takes options alone, not '${more.join(' ')}': ${usageOf(command)}`);
  misuse(`${name} takes ${words.join(' ')}, and nothing after it: not '${more.join(' ')}'`);
}

/** Node's own words, and what the command does take. */
function understood<T>(command: Command, parse: () => T): T {
  try {
    return parse();
  } catch (error) {
    const [line = ''] = (error as Error).message.split(/\. To specify|\n/);
    return misuse(`${line.replace(/\.$/, '')}: ${usageOf(command)}`);
  }
}
