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

/** Defaults are those of the Amazon States Language specification. */
function readRetrier(source: StateSource, raw: unknown, errorEquals: readonly string[], at: string): Retrier {
  const given = isObject(raw) ? raw : {};
  const number = (field: string, otherwise: number, least: number): number => {
    const value = given[field] ?? otherwise;
    if (typeof value !== 'number' || value < least)
      return source.refuse(`${at}/${field}`, `must be a number from ${least}`);
    return value;
  };
  const jitter = given.JitterStrategy ?? 'NONE';
  if (jitter !== 'NONE' && jitter !== 'FULL') source.refuse(`${at}/JitterStrategy`, 'must be NONE or FULL');
  return {
    errorEquals,
    intervalSeconds: number('IntervalSeconds', 1, 1),
    maxAttempts: number('MaxAttempts', 3, 0),
    backoffRate: number('BackoffRate', 2, 1),
    maxDelaySeconds: number('MaxDelaySeconds', Number.POSITIVE_INFINITY, 1),
    jitter: jitter === 'FULL',
  };
}
