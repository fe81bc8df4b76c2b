import { InvalidRequest } from './answer.ts';
import { readId, readTime } from './parameters.ts';
import { madeAt, snowflake } from './post.ts';

const second = 1000;
const leastLag = 10 * second;
const week = 7 * 24 * 3600 * second;
const longestQuery = 512;

/** Search and counts end this long ago unless told (https://docs.x.com/x-api/posts/recent-search, `end_time`). */
export const searchLag = 30 * second;

/** Which posts a request is about. Both bounds are ids, and neither is included. */
export interface Bounds {
  readonly after: bigint;
  readonly before: bigint;
}

/** @throws InvalidRequest for none, and for one that is longer than self-serve access allows. */
export function readQuery(params: URLSearchParams): string {
  const query = params.get('query') ?? '';
  if (query.trim() === '') {
    throw new InvalidRequest('query', query, `Invalid 'query':'${query}'. 'query' must be a non-empty string`);
  }
  if (query.length > longestQuery) {
    const size = `Rules must be ${longestQuery} characters or less`;
    throw new InvalidRequest('query', query, `There were errors processing your request: ${size} (at position 1)`);
  }
  return query;
}

/** The whole window of a search that begins now: its last id (not included), and the one below its first. */
export const recentWindow = (now: number): { readonly before: bigint; readonly floor: bigint } => ({
  before: snowflake(now - searchLag + 1),
  floor: snowflake(now - week),
});

/**
 * What of that window a request wants.
 * @throws InvalidRequest as X's 400 would say it.
 */
export function readBounds(
  params: URLSearchParams,
  now: number,
  { before, floor }: { readonly before: bigint; readonly floor: bigint },
): Bounds {
  const end = readEndTime(params, now) ?? before;
  const untilId = readId(params, 'until_id') ?? end;
  return {
    // X passes over the start time where there is a since_id.
    after: readSinceId(params, floor) ?? readStartTime(params, floor) ?? floor,
    before: untilId < end ? untilId : end,
  };
}

function readSinceId(params: URLSearchParams, floor: bigint): bigint | undefined {
  const id = readId(params, 'since_id');
  if (id === undefined || id > floor) return id;
  const minute = `${new Date(madeAt(floor)).toISOString().slice(0, 16)}Z`;
  const restart = `Please use a 'since_id' that is larger than ${floor}`;
  const message = `'since_id' must be a tweet id created after ${minute}. ${restart}`;
  throw new InvalidRequest('since_id', String(id), message);
}

/** The id just below the first one of that second. */
function readStartTime(params: URLSearchParams, floor: bigint): bigint | undefined {
  const time = readTime(params, 'start_time', {
    allows: (ms) => ms >= madeAt(floor),
    otherwise: `must be on or after ${new Date(madeAt(floor)).toISOString()}`,
  });
  return time === undefined ? undefined : snowflake(time) - 1n;
}

/** The first id of that second. */
function readEndTime(params: URLSearchParams, now: number): bigint | undefined {
  const time = readTime(params, 'end_time', {
    allows: (ms) => ms <= now - leastLag,
    otherwise: 'must be a minimum of 10 seconds prior to the request time',
  });
  return time === undefined ? undefined : snowflake(time);
}
