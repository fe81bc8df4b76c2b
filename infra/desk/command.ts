import type { OpenDesk } from './open-desk.ts';

/** An option of a command line, as `parseArgs` of Node takes it. */
export interface Option {
  readonly type: 'string' | 'boolean';
  readonly multiple?: boolean;
}
export type Options = Readonly<Record<string, Option>>;

/** What stands on a command line after the command. */
export interface Given {
  /** What is no option. */
  readonly words: readonly string[];
  one(option: string): string | undefined;
  /** Undefined where the option is not given at all. */
  many(option: string): readonly string[] | undefined;
  is(option: string): boolean;
}

/** What is written to. */
export interface Screen {
  readonly columns: number;
  /** IANA name of the time zone that times are shown in. */
  readonly zone: string;
}

export interface Answer {
  /** What `--json` writes. */
  readonly json: unknown;
  /** What people read; in pieces where it is long. */
  readonly text: string | AsyncIterable<string>;
}

/** What is left to do once the desk is open. */
export type Deed = (desk: OpenDesk, screen: Screen) => Promise<Answer>;

export interface Command {
  readonly name: string;
  /** What it takes that is no option, such as `TICKET`; `WORDS…` is any number. */
  readonly words: readonly string[];
  /** The options that it takes, as the help shows them. */
  readonly takes: string;
  /** What it does, in a line. */
  readonly does: string;
  /** The members of the document that `--json` writes. */
  readonly document: string;
  readonly options: Options;
  /** @throws DeskArgumentsInvalid before anything is opened */
  read(given: Given): Deed;
}

/** How a command is written: `snooze TICKET --until T|--for 2h [--by PERSON]`. */
export const usageOf = ({ name, words, takes }: Command): string => [name, ...words, takes].join(' ').trimEnd();

export const text = { type: 'string' } as const;
export const texts = { type: 'string', multiple: true } as const;
export const flag = { type: 'boolean' } as const;
