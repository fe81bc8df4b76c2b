import { createHash } from 'node:crypto';

/** A number from 0 up to 1 that is always the same for the same words, whatever else was drawn before. */
export function chance(...words: readonly (string | number)[]): number {
  const digest = createHash('sha256').update(words.join('\u0000')).digest();
  return digest.readUInt32BE(0) / 2 ** 32;
}
