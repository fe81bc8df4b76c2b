import { InvalidRequest } from './answer.ts';
import { decodePageToken, type PageStart } from './page-token.ts';

const second = 1000;
/** What a look-up takes at once. */
const mostIds = 100;

/** @throws InvalidRequest for the first parameter that the endpoint doesn't have. */
export function refuseUnknown(params: URLSearchParams, known: readonly string[]): void {
  for (const [name, value] of params) {
    if (!known.includes(name)) {
      throw new InvalidRequest(name, value, `The query parameter [${name}] is not one of [${known.join(',')}]`);
    }
  }
}

/** @throws InvalidRequest for anything but a whole number between the two, both included. */
export function readNumber(
  params: URLSearchParams,
  name: string,
  { least, most, unless }: { readonly least: number; readonly most: number; readonly unless: number },
): number {
  const text = params.get(name) ?? String(unless);
  const value = /^\d+$/.test(text) ? Number(text) : Number.NaN;
  if (value >= least && value <= most) return value;
  const message = `The \`${name}\` query parameter value [${text}] is not between ${least} and ${most}`;
  throw new InvalidRequest(name, text, message);
}

/** @throws InvalidRequest for a value that is none of `known`. */
export function readChoice<T extends string>(
  params: URLSearchParams,
  name: string,
  known: readonly T[],
): T | undefined {
  const [value] = readList(params, name, known);
  return known.find((one) => one === value);
}

/** @throws InvalidRequest for the first value that is none of `known`. */
export function readList(params: URLSearchParams, name: string, known: readonly string[]): readonly string[] {
  const values = params.get(name)?.split(',') ?? [];
  for (const value of values) {
    if (!known.includes(value)) {
      const message = `The \`${name}\` query parameter value [${value}] is not one of [${known.join(',')}]`;
      throw new InvalidRequest(name, value, message);
    }
  }
  return values;
}

/** @throws InvalidRequest for a token that this query never got. */
export function readPageToken(params: URLSearchParams, name: string, query: string): PageStart | undefined {
  const token = params.get(name);
  if (token === null) return undefined;
  const start = decodePageToken(query, token);
  if (start === undefined) {
    throw new InvalidRequest(name, token, `The \`${name}\` query parameter value [${token}] is not valid`);
  }
  return start;
}

/** @throws InvalidRequest where `text` is no id; both OpenAPI files name the pattern. */
export function checkId(name: string, text: string): bigint {
  if (/^[0-9]{1,19}$/.test(text)) return BigInt(text);
  throw new InvalidRequest(name, text, `The \`${name}\` query parameter value [${text}] does not match ^[0-9]{1,19}$`);
}

/** @throws InvalidRequest */
export function readId(params: URLSearchParams, name: string): bigint | undefined {
  const text = params.get(name);
  return text === null ? undefined : checkId(name, text);
}

/** The 1 to 100 `ids` of a look-up. @throws InvalidRequest */
export function readIds(params: URLSearchParams): readonly string[] {
  const text = params.get('ids') ?? '';
  const ids = text === '' ? [] : text.split(',');
  if (ids.length === 0 || ids.length > mostIds) {
    const size = `The number of values in the \`ids\` query parameter list [${ids.length}] is not between 1 and ${mostIds}`;
    throw new InvalidRequest('ids', text, size);
  }
  for (const id of ids) checkId('ids', id);
  return ids;
}

/**
 * Milliseconds since 1970 of a whole second.
 * @throws InvalidRequest for what is no time, and for one that doesn't keep to the rule.
 */
export function readTime(
  params: URLSearchParams,
  name: string,
  { allows, otherwise }: { readonly allows: (ms: number) => boolean; readonly otherwise: string },
): number | undefined {
  const text = params.get(name);
  if (text === null) return undefined;
  const isTime = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/.test(text);
  const time = isTime ? Math.floor(Date.parse(text) / second) * second : Number.NaN;
  if (allows(time)) return time;
  const rule = Number.isNaN(time) ? 'must be a time like 2026-03-03T06:00:00Z' : otherwise;
  throw new InvalidRequest(name, text, `Invalid '${name}':'${text}'. '${name}' ${rule}.`);
}
