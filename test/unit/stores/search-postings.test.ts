import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  decodePostings,
  encodePostings,
  mergePostings,
  type Posting,
  ticketsSaying,
} from '../../../functions/adapters/dynamodb/search-postings.ts';
import { cursorOver, endOf, placeOf, shardsFor } from '../../../functions/adapters/dynamodb/search-shards.ts';
import { hashes, packHashes, termHash, unpackHashes } from '../../../functions/adapters/dynamodb/term-hash.ts';

const rising = (values: readonly number[]): readonly number[] => [...new Set(values)].sort((a, b) => a - b);
const tickets = fc.array(fc.nat({ max: 2 ** 31 - 1 }), { minLength: 1, maxLength: 40 }).map(rising);
const postings: fc.Arbitrary<readonly Posting[]> = fc
  .dictionary(fc.nat({ max: hashes - 1 }).map(String), tickets, { maxKeys: 30 })
  .map((by) =>
    Object.entries(by)
      .map(([term, saying]) => ({ term: Number(term), tickets: saying }))
      .sort((a, b) => a.term - b.term),
  );

test('postings are read as they were written', () => {
  fc.assert(
    fc.property(postings, (written) => {
      expect(decodePostings(encodePostings(written))).toEqual(written);
    }),
  );
});

test('one term is found among the others, and none that is not there', () => {
  fc.assert(
    fc.property(postings, fc.nat({ max: hashes - 1 }), (written, other) => {
      const bytes = encodePostings(written);
      for (const { term, tickets: saying } of written) expect(ticketsSaying(term, bytes)).toEqual(saying);
      if (!written.some(({ term }) => term === other)) expect(ticketsSaying(other, bytes)).toEqual([]);
    }),
  );
});

test('merging is the union of the sets', () => {
  fc.assert(
    fc.property(fc.array(postings, { maxLength: 4 }), (lists) => {
      const expected = new Map<number, Set<number>>();
      for (const { term, tickets: saying } of lists.flat()) {
        expected.set(term, new Set([...(expected.get(term) ?? []), ...saying]));
      }
      const merged = mergePostings(lists);
      expect(merged.map(({ term }) => term)).toEqual(rising([...expected.keys()]));
      for (const { term, tickets: saying } of merged) expect(saying).toEqual(rising([...(expected.get(term) ?? [])]));
    }),
  );
});

test('what many tickets say takes a byte a ticket', () => {
  const saying = Array.from({ length: 10_000 }, (_, i) => i + 1);
  expect(encodePostings([{ term: 1, tickets: saying }]).length).toBeLessThan(10_010);
});

test('hashes are packed and read again, in five bytes each', () => {
  const terms = ['lost', 'bag', 'lost bag'].map(termHash);
  expect(packHashes(terms)).toHaveLength(15);
  expect(unpackHashes(packHashes(terms))).toEqual(terms);
});

async function* parts(...lists: readonly (readonly Posting[])[]): AsyncGenerator<readonly Posting[], void> {
  yield* lists;
}
const posting = (term: number): Posting => ({ term, tickets: [1] });

test('a cursor takes what lies below, and leaves the rest for the next time', async () => {
  const take = cursorOver(parts([posting(1), posting(5)], [], [posting(9), posting(10)]));
  const terms = async (before: number) => (await take(before)).map(({ term }) => term);
  expect(await terms(1)).toEqual([]);
  expect(await terms(9)).toEqual([1, 5]);
  expect(await terms(10)).toEqual([9]);
  expect(await terms(hashes)).toEqual([10]);
  expect(await terms(hashes)).toEqual([]);
});

test('every term lies in the shard whose part of the hashes it is in', () => {
  fc.assert(
    fc.property(fc.nat({ max: hashes - 1 }), fc.integer({ min: 0, max: 12 }), (term, power) => {
      const segment = { id: 1, shards: 2 ** power };
      const place = placeOf(term, segment);
      expect(term).toBeLessThan(endOf(place, segment));
      expect(term).toBeGreaterThanOrEqual(place === 0 ? 0 : endOf(place - 1, segment));
    }),
  );
});

test.each([
  [1, 1],
  [8_000, 1],
  [8_001, 2],
  [1_000_000, 128],
])('%i bytes lie in %i rows', (bytes, rows) => {
  expect(shardsFor(bytes)).toBe(rows);
});
