import { hash } from 'node:crypto';

/**
 * A term is kept as the first 5 bytes of its SHA-256. Of a million terms, one in a million questions meets another's hash.
 *
 * Whoever reads the table sees no word, and can't tell a word from its hash but by trying: with a list of words everybody
 * can. It keeps words out of what is exported, logged or looked at; it is no secret.
 */
const bytesPerTerm = 5;

/** One more than the highest hash. */
export const hashes = 2 ** (8 * bytesPerTerm);

export const termHash = (term: string): number => hash('sha256', term, 'buffer').readUIntBE(0, bytesPerTerm);

/** The hashes of some terms, one after the other. */
export function packHashes(terms: readonly number[]): Uint8Array {
  const bytes = Buffer.alloc(terms.length * bytesPerTerm);
  terms.forEach((term, i) => {
    bytes.writeUIntBE(term, i * bytesPerTerm, bytesPerTerm);
  });
  return bytes;
}

export function unpackHashes(packed: Uint8Array): readonly number[] {
  const bytes = Buffer.from(packed.buffer, packed.byteOffset, packed.byteLength);
  return Array.from({ length: Math.floor(bytes.length / bytesPerTerm) }, (_, i) =>
    bytes.readUIntBE(i * bytesPerTerm, bytesPerTerm),
  );
}
