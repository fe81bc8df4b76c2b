import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { matchesPattern } from '../../infra/local/event-pattern.ts';
import { takes } from '../fixtures/taken-values.ts';

describe('for all events', () => {
  const scalar = fc.oneof(
    fc.string(),
    fc.integer(),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.boolean(),
    fc.constant(null),
  );
  const key = fc
    .string({ minLength: 1 })
    .filter((name) => name !== '$or' && !name.includes('.') && name !== '__proto__');

  test('each matches the pattern of its own values', () => {
    fc.assert(
      fc.property(fc.dictionary(key, scalar, { minKeys: 1 }), (detail) => {
        const pattern = Object.fromEntries(Object.entries(detail).map(([name, value]) => [name, [value]]));
        expect(matchesPattern({ detail: pattern }, { detail: [{ ...detail }] })).toBe(true);
      }),
    );
  });

  test('a text is taken by exactly one of a list of texts and anything-but that list', () => {
    const texts = ['a', 'A', 'ab', 'b', 'ba'];
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.constantFrom(...texts), { minLength: 1 }),
        fc.constantFrom('prefix', 'suffix', 'equals-ignore-case', 'wildcard'),
        fc.constantFrom('', ...texts),
        (listed, operator, value) => {
          const some = listed.map((text) => ({ [operator]: text }));
          expect(takes([{ 'anything-but': { [operator]: listed } }], value)).toBe(!takes(some, value));
          expect(takes([{ 'anything-but': listed }], value)).toBe(!takes(listed, value));
        },
      ),
    );
  });

  test('a wildcard means what its regular expression means', () => {
    const piece = fc.constantFrom('a', 'b', '\\*', '\\\\', '*');
    const expression: Readonly<Record<string, string>> = { '*': '.*', '\\*': '\\*', '\\\\': '\\\\' };
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 6 }),
        fc.string({ unit: fc.constantFrom('a', 'b', '*', '\\') }),
        (pieces, value) => {
          fc.pre(!pieces.some((at, index) => at === '*' && pieces[index + 1] === '*'));
          const source = pieces.map((at) => expression[at] ?? at).join('');
          expect(takes([{ wildcard: pieces.join('') }], value)).toBe(new RegExp(`^${source}$`).test(value));
        },
      ),
      { numRuns: 500 },
    );
  });

  test('a v4 block takes what shares its first bits', () => {
    const byte = fc.integer({ min: 0, max: 255 });
    const dotted = (address: number): string => [24, 16, 8, 0].map((shift) => (address >>> shift) & 255).join('.');
    fc.assert(
      fc.property(
        fc.integer(),
        fc.integer({ min: 1, max: 31 }),
        byte,
        fc.integer({ min: 0, max: 31 }),
        (base, bits, low, flip) => {
          const mask = -1 << (32 - bits);
          const network = base & mask;
          const address = network ^ (1 << flip) ^ (low & ~mask);
          expect(takes([{ cidr: `${dotted(network)}/${bits}` }], dotted(address))).toBe((address & mask) === network);
        },
      ),
    );
  });

  test('$or is either of its branches', () => {
    const entries = fc.array(
      fc.constantFrom(1, 'x', null, { exists: false }, { exists: true }, { 'anything-but': 1 }),
      { minLength: 1, maxLength: 2 },
    );
    const branch = fc.dictionary(fc.constantFrom('a', 'b'), entries, { minKeys: 1 });
    const leaf = fc.constantFrom(1, 'x', null, 2);
    const event = fc.dictionary(fc.constantFrom('a', 'b'), fc.oneof(leaf, fc.array(leaf)));
    fc.assert(
      fc.property(branch, branch, fc.oneof(event, fc.array(event)), (first, second, d) => {
        const either = matchesPattern({ d: first }, { d }) || matchesPattern({ d: second }, { d });
        expect(matchesPattern({ d: { $or: [first, second] } }, { d })).toBe(either);
        expect(matchesPattern({ $or: [{ d: first }, { d: second }] }, { d })).toBe(either);
      }),
    );
  });
});
