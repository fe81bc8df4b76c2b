import { createHash } from 'node:crypto';
import jsonata from 'jsonata';

const algorithms: Record<string, string> = {
  MD5: 'md5',
  'SHA-1': 'sha1',
  'SHA-256': 'sha256',
  'SHA-384': 'sha384',
  'SHA-512': 'sha512',
};

/** `$range` makes no longer array than this (AWS). */
const RANGE_ITEMS = 1000;

function partition(array: unknown[], size: number): unknown[][] {
  if (!Number.isInteger(size) || size < 1) throw new Error('$partition needs a positive integer as chunk size');
  const chunks: unknown[][] = [];
  for (let start = 0; start < array.length; start += size) chunks.push(array.slice(start, start + size));
  return chunks;
}

/** Both ends count. The result is a JSONata sequence: AWS answers a range of one number with that number. */
function range(first: number, last: number, step: number): number[] {
  if (step === 0) throw new Error('$range needs a step other than 0');
  const count = Math.max(0, Math.floor((last - first) / step) + 1);
  if (count > RANGE_ITEMS) throw new Error(`$range makes at most ${RANGE_ITEMS} items`);
  const numbers = Array.from({ length: count }, (_, index) => first + index * step);
  return Object.assign(numbers, { sequence: true });
}

function hash(data: unknown, algorithm: string): string {
  const known = algorithms[algorithm];
  if (known === undefined) throw new Error(`$hash knows ${Object.keys(algorithms).join(', ')}, not ${algorithm}`);
  return createHash(known)
    .update(typeof data === 'string' ? data : JSON.stringify(data))
    .digest('hex');
}

const parse = (text: string | undefined): unknown => (text === undefined ? undefined : JSON.parse(text));

/**
 * What Step Functions adds to JSONata and takes from it.
 * Source: Step Functions developer guide, "Transforming data with JSONata", functions provided by Step Functions.
 */
export function addStepFunctions(expression: jsonata.Expression): void {
  expression.registerFunction('partition', partition, '<an:a>');
  expression.registerFunction('range', range, '<nnn:a>');
  expression.registerFunction('hash', hash, '<xs:s>');
  expression.registerFunction('parse', parse, '<s-:x>');
  expression.assign('eval', undefined);
}

const formatted = jsonata('$fromMillis($at, $picture, $timezone)');

/** The functions whose answers depend on the execution. `random` answers from 0 up to 1, `now` in epoch milliseconds. */
export const executionFunctions = (random: () => number, now: () => number): Record<string, unknown> => ({
  random: (seed?: number) => (seed === undefined ? random() : seeded(seed)),
  uuid: () => uuid(random),
  millis: now,
  now: (picture?: string, timezone?: string) => formatted.evaluate(undefined, { at: now(), picture, timezone }),
});

/** One step of mulberry32: the same seed gives the same number. */
function seeded(seed: number): number {
  let mixed = (Math.trunc(seed) + 0x6d2b79f5) | 0;
  mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
  mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
  return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
}

/** A version 4 UUID. */
function uuid(random: () => number): string {
  const bytes = Buffer.from(Array.from({ length: 16 }, () => Math.floor(random() * 256)));
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}
