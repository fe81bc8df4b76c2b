import { errorList } from './error-list.ts';
import { matches } from './error-names.ts';
import { isObject } from './json.ts';
import type { StateSource } from './state-source.ts';

interface Retrier {
  readonly errorEquals: readonly string[];
  readonly intervalSeconds: number;
  readonly maxAttempts: number;
  readonly backoffRate: number;
  readonly maxDelaySeconds: number;
  readonly jitter: boolean;
}

/** Decides for one visit of a state: milliseconds until the next attempt, or undefined where it is to fail. */
export type Retries = (error: string | undefined) => number | undefined;

const fields = [
  'ErrorEquals',
  'IntervalSeconds',
  'MaxAttempts',
  'BackoffRate',
  'MaxDelaySeconds',
  'JitterStrategy',
  'Comment',
];

/** Each visit starts counting anew; the first retrier that names the error decides, even when it is used up. */
export function compileRetry(source: StateSource): (random: () => number) => Retries {
  const retriers = source.objects('Retry', fields).map((raw, index, all) => {
    const errorEquals = errorList(source, raw.ErrorEquals, `Retry[${index}]/ErrorEquals`, index === all.length - 1);
    return readRetrier(source, raw, errorEquals, `Retry[${index}]`);
  });
  return (random) => {
    const attempts = retriers.map(() => 0);
    return (error) => {
      const index = retriers.findIndex(({ errorEquals }) => matches(errorEquals, error));
      const retrier = retriers[index];
      const attempt = attempts[index];
      if (retrier === undefined || attempt === undefined || attempt >= retrier.maxAttempts) return undefined;
      attempts[index] = attempt + 1;
      return delayMs(retrier, attempt, random);
    };
  };
}

function delayMs(retrier: Retrier, attempt: number, random: () => number): number {
  const grown = retrier.intervalSeconds * retrier.backoffRate ** attempt;
  const seconds = Math.min(grown, retrier.maxDelaySeconds);
  return 1000 * (retrier.jitter ? seconds * random() : seconds);
}

/** What a retrier's numbers may be at most. Source: Step Functions developer guide, "Retrying after an error". */
const largest = 99_999_999;
const longestDelay = 31_622_399;

/** Defaults are those of the Amazon States Language specification. */
function readRetrier(source: StateSource, raw: unknown, errorEquals: readonly string[], at: string): Retrier {
  const given = isObject(raw) ? raw : {};
  const integer = (field: string, otherwise: number, least: number, most: number): number => {
    const value = given[field] ?? otherwise;
    if (!Number.isInteger(value) || Number(value) < least || Number(value) > most)
      return source.refuse(`${at}/${field}`, `must be an integer from ${least} to ${most}`);
    return Number(value);
  };
  const { BackoffRate: backoffRate = 2 } = given;
  if (typeof backoffRate !== 'number' || backoffRate < 1) source.refuse(`${at}/BackoffRate`, 'must be a number from 1');
  const jitter = given.JitterStrategy ?? 'NONE';
  if (jitter !== 'NONE' && jitter !== 'FULL') source.refuse(`${at}/JitterStrategy`, 'must be NONE or FULL');
  return {
    errorEquals,
    intervalSeconds: integer('IntervalSeconds', 1, 1, largest),
    maxAttempts: integer('MaxAttempts', 3, 0, largest),
    backoffRate: Number(backoffRate),
    maxDelaySeconds: given.MaxDelaySeconds === undefined ? Infinity : integer('MaxDelaySeconds', 0, 1, longestDelay),
    jitter: jitter === 'FULL',
  };
}
