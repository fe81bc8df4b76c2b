import { parseArgs } from 'node:util';

export interface BillArguments {
  readonly posts: number;
  /** Posts that come at once; no burst without it. */
  readonly burst?: number;
  /** Where the figures go as JSON. */
  readonly json?: string;
  /** Where the chart goes as SVG. */
  readonly chart?: string;
}

/** The command line can't be understood; the message says what it takes. */
export class BillArgumentsInvalid extends Error {
  override readonly name = 'BillArgumentsInvalid';
}

const usage = `npm run bill -- --posts N [options]
  --posts N         what a month with N posts costs (100 to 10000000)
  --burst N         how long N posts take that come all at once (100 to 50000)
  --json OUT.json   write the figures as JSON
  --chart OUT.svg   draw the costs of a month against its posts`;

/** @throws BillArgumentsInvalid */
export function readBillArguments(argv: readonly string[]): BillArguments {
  try {
    const { values } = parseArgs({
      args: [...argv],
      options: {
        posts: { type: 'string' },
        burst: { type: 'string' },
        json: { type: 'string' },
        chart: { type: 'string' },
      },
    });
    const { posts, burst, json, chart } = values;
    if (posts === undefined) throw new Error('--posts says how many posts the month has: it is missing');
    return {
      posts: between('--posts', posts, 100, 10_000_000),
      ...(burst === undefined ? {} : { burst: between('--burst', burst, 100, 50_000) }),
      ...(json === undefined ? {} : { json: fileName('--json', json) }),
      ...(chart === undefined ? {} : { chart: fileName('--chart', chart) }),
    };
  } catch (error) {
    throw new BillArgumentsInvalid(`${(error as Error).message}\n\n${usage}`);
  }
}

function between(option: string, text: string, least: number, most: number): number {
  const number = /^[0-9]{1,9}$/.test(text) ? Number(text) : Number.NaN;
  if (number >= least && number <= most) return number;
  throw new Error(`${option} takes a whole number from ${least} to ${most}, not '${text}'`);
}

function fileName(option: string, text: string): string {
  if (text.trim() !== '') return text;
  throw new Error(`${option} takes the name of a file`);
}
