import { parseArgs } from 'node:util';

export interface BenchArguments {
  /** How many posts are played. */
  readonly posts: number;
  /** A file to take them from. @default the built-in day, repeated */
  readonly replay?: string;
}

/** The command line can't be understood; the message says what it takes. */
export class BenchArgumentsInvalid extends Error {
  override readonly name = 'BenchArgumentsInvalid';
}

const usage = `npm run bench -- [options]
  --posts N             play N posts (default 1000), and five times as many of a busy brand
  --replay FILE.jsonl   take them from the beginning of a file (default: the built-in day over and over)`;

/** @throws BenchArgumentsInvalid */
export function readBenchArguments(argv: readonly string[]): BenchArguments {
  try {
    const options = { posts: { type: 'string', default: '1000' }, replay: { type: 'string' } } as const;
    const { values } = parseArgs({ args: [...argv], options });
    const posts = Number(values.posts);
    if (!(Number.isSafeInteger(posts) && posts > 0))
      throw new Error(`--posts takes a number above 0, not '${values.posts}'`);
    return { posts, ...(values.replay === undefined ? {} : { replay: values.replay }) };
  } catch (error) {
    throw new BenchArgumentsInvalid(`${(error as Error).message}\n\n${usage}`);
  }
}
