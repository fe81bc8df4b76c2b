import { parseArgs } from 'node:util';

export interface SearchArguments {
  /** How many tickets are opened in a month. */
  readonly tickets: number;
  /** How many questions are timed. */
  readonly questions: number;
}

/** The command line can't be understood; the message says what it takes. */
export class SearchArgumentsInvalid extends Error {
  override readonly name = 'SearchArgumentsInvalid';
}

const usage = `npm run bench:search -- [options]
  --tickets N     fill the table with so many tickets of one month (default 100000)
  --questions N   time so many searches (default 400)`;

/** @throws SearchArgumentsInvalid */
export function readSearchArguments(argv: readonly string[]): SearchArguments {
  try {
    const options = {
      tickets: { type: 'string', default: '100000' },
      questions: { type: 'string', default: '400' },
    } as const;
    const { values } = parseArgs({ args: [...argv], options });
    return {
      tickets: wholeNumber('--tickets', values.tickets, 100),
      questions: wholeNumber('--questions', values.questions, 1),
    };
  } catch (error) {
    throw new SearchArgumentsInvalid(`${(error as Error).message}\n\n${usage}`);
  }
}

function wholeNumber(option: string, text: string, least: number): number {
  const value = Number(text);
  if (!(Number.isSafeInteger(value) && value >= least)) {
    throw new Error(`${option} takes a whole number from ${least} on, not '${text}'`);
  }
  return value;
}
