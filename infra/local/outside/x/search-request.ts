import { InvalidRequest, NotPretended } from './answer.ts';
import { readSelection, type Selection } from './fields.ts';
import { decodePageToken, type PageStart } from './page-token.ts';
import { madeAt, snowflake } from './post.ts';

/** A checked request to search recent posts. Bounds are ids, and none of them is included. */
export interface SearchRequest {
  readonly query: string;
  readonly after: bigint;
  readonly before: bigint;
  /** The oldest id that this search, with all of its pages, could see. */
  readonly floor: bigint;
  readonly maxResults: number;
  readonly selection: Selection;
}

const second = 1000;
const lag = 30 * second;
const leastLag = 10 * second;
const week = 7 * 24 * 3600 * second;
const longestQuery = 512;

const parameters = [
  ...['query', 'max_results', 'next_token', 'pagination_token', 'start_time', 'end_time', 'since_id', 'until_id'],
  ...['sort_order', 'tweet.fields', 'post.fields', 'expansions', 'user.fields'],
  ...['media.fields', 'poll.fields', 'place.fields'],
];

/** @throws InvalidRequest as X's 400 would say it. */
export function readSearchRequest(params: URLSearchParams, now: number): SearchRequest {
  for (const [name, value] of params) {
    if (!parameters.includes(name)) {
      throw new InvalidRequest(name, value, `The query parameter [${name}] is not one of [${parameters.join(',')}]`);
    }
  }
  if (params.get('sort_order') === 'relevancy') throw new NotPretended('the pretended X does not sort by relevancy');
  const query = readQuery(params);
  // A page token keeps the view of the first page: neither newer posts nor the moving window change what follows.
  const { before, floor } = readPageToken(params, query) ?? {
    before: readEndTime(params, now) ?? snowflake(now - lag + 1),
    floor: snowflake(now - week),
  };
  const untilId = readId(params, 'until_id') ?? before;
  return {
    query,
    // X passes over the start time where there is a since_id.
    after: readSinceId(params, floor) ?? readStartTime(params, floor) ?? floor,
    before: untilId < before ? untilId : before,
    floor,
    maxResults: readMaxResults(params),
    selection: readSelection(params),
  };
}

function readQuery(params: URLSearchParams): string {
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

function readMaxResults(params: URLSearchParams): number {
  const text = params.get('max_results') ?? '10';
  const value = /^\d+$/.test(text) ? Number(text) : Number.NaN;
  if (value >= 10 && value <= 100) return value;
  const message = `The \`max_results\` query parameter value [${text}] is not between 10 and 100`;
  throw new InvalidRequest('max_results', text, message);
}

function readPageToken(params: URLSearchParams, query: string): PageStart | undefined {
  const name = params.has('next_token') ? 'next_token' : 'pagination_token';
  const token = params.get(name);
  if (token === null) return undefined;
  const start = decodePageToken(query, token);
  if (start === undefined) {
    throw new InvalidRequest(name, token, `The \`${name}\` query parameter value [${token}] is not valid`);
  }
  return start;
}

function readId(params: URLSearchParams, name: string): bigint | undefined {
  const text = params.get(name);
  if (text === null) return undefined;
  if (/^[0-9]{1,19}$/.test(text)) return BigInt(text);
  const message = `The \`${name}\` query parameter value [${text}] does not match ^[0-9]{1,19}$`;
  throw new InvalidRequest(name, text, message);
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
  const time = readTime(params, 'start_time');
  if (time === undefined) return undefined;
  if (time >= madeAt(floor)) return snowflake(time) - 1n;
  throw invalidTime(params, 'start_time', `must be on or after ${new Date(madeAt(floor)).toISOString()}`);
}

/** The first id of that second. */
function readEndTime(params: URLSearchParams, now: number): bigint | undefined {
  const time = readTime(params, 'end_time');
  if (time === undefined) return undefined;
  if (time <= now - leastLag) return snowflake(time);
  throw invalidTime(params, 'end_time', 'must be a minimum of 10 seconds prior to the request time');
}

function readTime(params: URLSearchParams, name: string): number | undefined {
  const text = params.get(name);
  if (text === null) return undefined;
  const time = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/.test(text) ? Date.parse(text) : Number.NaN;
  if (Number.isNaN(time)) throw invalidTime(params, name, 'must be a time like 2026-03-03T06:00:00Z');
  return Math.floor(time / second) * second;
}

const invalidTime = (params: URLSearchParams, name: string, rule: string): InvalidRequest => {
  const text = params.get(name) ?? '';
  return new InvalidRequest(name, text, `Invalid '${name}':'${text}'. '${name}' ${rule}.`);
};
