import { createHash } from 'node:crypto';

/** Where a page begins, and how far back its search saw when it began; both are ids, and neither is included. */
export interface PageStart {
  readonly before: bigint;
  readonly floor: bigint;
}

const idBits = 64n;
const queryBits = 32n;

const fingerprint = (query: string): bigint => BigInt(createHash('sha256').update(query).digest().readUInt32BE());

/**
 * The token carries its whole meaning, so it never expires and answers the same however many posts have come since.
 * It is bound to its query: X would page through something else without a word.
 */
const encodePageToken = (query: string, { before, floor }: PageStart): string =>
  ((((before << idBits) | floor) << queryBits) | fingerprint(query)).toString(36);

/** The token to what follows a page that ends before `next`, if anything does. */
export const tokenAfter = (query: string, next: bigint | undefined, floor: bigint): string | undefined =>
  next === undefined ? undefined : encodePageToken(query, { before: next, floor });

/** @returns undefined when this query never got that token. */
export function decodePageToken(query: string, token: string): PageStart | undefined {
  if (!/^[0-9a-z]+$/.test(token)) return undefined;
  const bits = [...token].reduce((sum, digit) => sum * 36n + BigInt(Number.parseInt(digit, 36)), 0n);
  if (BigInt.asUintN(Number(queryBits), bits) !== fingerprint(query)) return undefined;
  const ids = bits >> queryBits;
  return { before: ids >> idBits, floor: BigInt.asUintN(Number(idBits), ids) };
}
