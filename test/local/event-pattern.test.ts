import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compilePattern, InvalidEventPattern, matchesPattern } from '../../infra/local/event-pattern.ts';
import { hasShared, sharedRows } from '../fixtures/shared.ts';

type Json = Readonly<Record<string, unknown>>;

/** Whether the list `entries` takes `value` as the value of a field. */
const takes = (entries: readonly unknown[], value: unknown): boolean =>
  matchesPattern({ field: entries }, { field: value });

describe('a value in a list of values', () => {
  test.each<[description: string, entries: unknown[], taken: unknown[], refused: unknown[]]>([
    ['text is equal in type and case', ['open'], ['open'], ['Open', 'open ', '', true, null]],
    ['a number is equal by value', [5], [5, 5.0], ['5', 5.1, null]],
    ['null is neither empty nor missing', [null], [null], ['', 0, false, 'null', undefined]],
    ['true is not its text', [true], [true], ['true', false, 1]],
    ['any entry suffices', ['a', 1, null], ['a', 1, null], ['b', 2, false]],
    ['numbers beyond six decimals are equal to themselves', [0.1234567], [0.1234567], [0.1234568, 0.123456]],
    ['so are account ids', [987654321098765], [987654321098765], [987654321098764]],
    ['addresses are equal in any notation', ['2001:db8::1'], ['2001:DB8:0:0:0:0:0:1'], ['2001:db8::2']],
    ['what only looks like an address is text', ['1.2.3.999', ':'], ['1.2.3.999', ':'], ['1.2.3.99']],
    ['so is a double colon that stands for nothing', ['1:2:3:4::5:6:7:8'], ['1:2:3:4::5:6:7:8'], ['1:2:3:4:5:6:7:8']],
    ['exactly is a plain text even for addresses', [{ exactly: '::1' }], ['::1'], ['0:0:0:0:0:0:0:1']],
    ['exists takes whatever is there', [{ exists: true }], ['', 0, false, null], [undefined, {}, []]],
    ['exists false takes what is not there', [{ exists: false }], [undefined, {}, []], ['', null]],
    ['exists false among values', [{ exists: false }, 'a'], [undefined, 'a'], ['b']],
  ])('%s', (_, entries, taken, refused) => {
    expect(taken.filter((value) => !takes(entries, value))).toEqual([]);
    expect(refused.filter((value) => takes(entries, value))).toEqual([]);
  });
});

describe('an operator on text', () => {
  test.each<[expression: unknown, taken: unknown[], refused: unknown[]]>([
    [{ prefix: 'Err' }, ['Err', 'Error'], ['error', 'an Error', 'Er', 5, null]],
    [{ prefix: '' }, ['', 'any'], [5, null, true]],
    [{ suffix: '.png' }, ['.png', 'a.png'], ['a.PNG', 'png', 5]],
    [{ prefix: { 'equals-ignore-case': 'eRr' } }, ['ERROR', 'err'], ['an error', 'er']],
    [{ suffix: { 'equals-ignore-case': '.pNg' } }, ['A.PNG', '.png'], ['png', '.png ']],
    [{ 'equals-ignore-case': 'Straße' }, ['STRASSE', 'straße'], ['strasse', 'Straß', 'Straßen', 5]],
    [{ 'equals-ignore-case': '🎉' }, ['??'], ['🎉']],
    [{ wildcard: 'a*c' }, ['ac', 'abc', 'acac'], ['a', 'c', 'abcd', 'xac', 5]],
    [{ wildcard: 'a*a' }, ['aa', 'aba'], ['a']],
    [{ wildcard: '*ab*ba*' }, ['abba', 'xabxbax'], ['aba', 'ba ab']],
    [{ wildcard: '*' }, ['', 'any'], [5, null]],
    [{ wildcard: '' }, [''], ['a']],
    [{ wildcard: '\\*\\\\*' }, ['*\\', '*\\x'], ['a\\', '\\']],
  ])('%j', (expression, taken, refused) => {
    expect(taken.filter((value) => !takes([expression], value))).toEqual([]);
    expect(refused.filter((value) => takes([expression], value))).toEqual([]);
  });
});

describe('anything-but takes all other values, of any type, but no missing field', () => {
  test.each<[excluded: unknown, taken: unknown[], refused: unknown[]]>([
    ['a', ['b', 'A', '', 1, true, null], ['a', undefined, []]],
    [
      ['a', 'b'],
      ['c', 1],
      ['a', 'b'],
    ],
    [5, [6, '5', null], [5, undefined]],
    [
      [5, 6],
      [7, 'a', 0.1234567],
      [5, 6],
    ],
    [{ prefix: 'a' }, ['b', '', 1], ['a', 'ab']],
    [{ prefix: ['a', 'b'] }, ['c'], ['ab', 'ba']],
    [{ suffix: ['.a', '.b'] }, ['x.c', null], ['x.a', '.b']],
    [{ 'equals-ignore-case': ['A', 'b'] }, ['c', 'ab'], ['a', 'B']],
    [{ wildcard: 'a*c' }, ['ab', 5], ['ac', 'abc']],
    [{ wildcard: ['*/lib/*', 'z*'] }, ['a/b'], ['a/lib/b', 'z']],
  ])('%j', (excluded, taken, refused) => {
    const entries = [{ 'anything-but': excluded }];
    expect(taken.filter((value) => !takes(entries, value))).toEqual([]);
    expect(refused.filter((value) => takes(entries, value))).toEqual([]);
  });

  test('two of them exclude only what both exclude', () => {
    const entries = [{ 'anything-but': 'a' }, { 'anything-but': { prefix: 'b' } }];
    expect(['a', 'b'].map((value) => takes(entries, value))).toEqual([true, true]);
    expect(takes([{ 'anything-but': 'a' }, { 'anything-but': ['a', 'b'] }], 'a')).toBe(false);
  });
});

describe('numeric', () => {
  test.each<[terms: unknown[], taken: unknown[], refused: unknown[]]>([
    [
      ['=', 301.8],
      [301.8, 3.018e2],
      [301.800001, '301.8', null],
    ],
    [
      ['<', 10],
      [9.999999, -5e11],
      [10, '9'],
    ],
    [['<=', 10], [10], [10.000001]],
    [
      ['>', 0],
      [0.000001, 5e11],
      [0, 5e11 + 1, true],
    ],
    [['>=', 0], [0, -0], [-0.000001]],
    [
      ['>', 0, '<=', 5],
      [1, 5],
      [0, 5.1],
    ],
    [
      ['>=', -5, '<', -1],
      [-5, -1.5],
      [-1, -6],
    ],
    [['>', 0, '<', 1], [0.5], [0.1234567]],
  ])('%j', (terms, taken, refused) => {
    expect(taken.filter((value) => !takes([{ numeric: terms }], value))).toEqual([]);
    expect(refused.filter((value) => takes([{ numeric: terms }], value))).toEqual([]);
  });
});

describe('cidr', () => {
  test.each<[block: string, taken: unknown[], refused: unknown[]]>([
    ['10.0.0.0/24', ['10.0.0.0', '10.0.0.255', '010.0.0.1', '::ffff:a00:1'], ['10.0.1.0', '10.0.0.256', 10, '10.0.0']],
    ['10.0.0.7/24', ['10.0.0.7', '10.0.0.255'], ['10.0.0.6']],
    ['0.0.0.0/0', ['1.2.3.4', '255.255.255.255'], ['', 'host']],
    ['10.0.0.0/8', ['10.9.9.9', 'a01::', 'aff:ffff::1'], ['b01::', '11.0.0.0']],
    ['2001:db8::/32', ['2001:db8::', '2001:DB8:ffff:1:2:3:4:5'], ['2001:db9::', '2001:db8', '2001:db8:::1', '1::2::3']],
  ])('%s', (block, taken, refused) => {
    expect(taken.filter((value) => !takes([{ cidr: block }], value))).toEqual([]);
    expect(refused.filter((value) => takes([{ cidr: block }], value))).toEqual([]);
  });
});

describe('one way of reading a field holds for all entries of its list', () => {
  test('beside an address, an address is no text', () => {
    expect(takes(['10.0.0.1', { prefix: '10.' }], '10.0.0.2')).toBe(false);
    expect(takes(['10.0.0.1', { prefix: '10.' }], '10.x')).toBe(true);
  });
  test('beside a number, an address is only text', () => {
    expect(takes(['10.0.0.1', 5], '10.0.0.1')).toBe(false);
    expect(takes(['10.0.0.1', 'a'], '10.0.0.1')).toBe(true);
  });
});

describe('fields', () => {
  test.each<[description: string, pattern: Json, event: unknown, matches: boolean]>([
    ['all must match', { a: [1], b: [2] }, { a: 1, b: 2, c: 3 }, true],
    ['one that differs is enough to refuse', { a: [1], b: [2] }, { a: 1, b: 3 }, false],
    ['nested objects', { a: { b: { c: [1] } } }, { a: { b: { c: 1 } } }, true],
    ['an object is no value', { a: [{ exists: true }] }, { a: { b: 1 } }, false],
    ['dots in the pattern', { 'a.b': [1] }, { a: { b: 1 } }, true],
    ['dots in the event', { a: { b: { c: [1] } } }, { 'a.b': { c: 1 } }, true],
    ['a field named twice keeps its last list', { a: { b: [1] }, 'a.b': [2] }, { a: { b: 2 } }, true],
    ['a name that every object has', { constructor: [{ exists: true }] }, {}, false],
    ['what is no object matches nothing', { a: [{ exists: false }] }, [{ b: 1 }], false],
  ])('%s', (_, pattern, event, matches) => {
    expect(matchesPattern(pattern, event)).toBe(matches);
  });
});

describe('arrays', () => {
  const both = { d: { a: [1], b: [2] } };
  test.each<[description: string, pattern: Json, event: Json, matches: boolean]>([
    ['any element suffices', { a: ['x'] }, { a: ['y', 'x'] }, true],
    ['nested arrays are one', { a: ['x'] }, { a: [['y'], [['x']]] }, true],
    ['an empty array has no value', { a: [{ exists: true }] }, { a: [] }, false],
    ['anything-but needs one other element', { a: [{ 'anything-but': 'x' }] }, { a: ['x', 'y'] }, true],
    ['anything-but refuses where all are excluded', { a: [{ 'anything-but': 'x' }] }, { a: ['x', 'x'] }, false],
    ['objects must match in one element', both, { d: [{ a: 1 }, { b: 2 }] }, false],
    ['and may match in any', both, { d: [{ a: 1 }, { a: 1, b: 2 }] }, true],
    ['at any depth', { x: { y: { a: [1], b: [2] } } }, { x: [{ y: [{ a: 1 }] }, { y: [{ b: 2 }] }] }, false],
    [
      'inner arrays within one outer element',
      { x: { a: [1], y: { b: [2] } } },
      { x: [{ a: 1, y: [{ b: 3 }, { b: 2 }] }] },
      true,
    ],
    [
      'inner array of another outer element',
      { x: { a: [1], y: { b: [2] } } },
      { x: [{ a: 1 }, { y: [{ b: 2 }] }] },
      false,
    ],
    [
      'sibling arrays are independent',
      { p: { a: [1] }, q: { b: [2] } },
      { p: [{ a: 0 }, { a: 1 }], q: [{ b: 2 }] },
      true,
    ],
    ['scalars of an array agree with everything', both, { d: { a: [3, 1], b: [2, 4] } }, true],
    ['scalars beside objects of one array', { d: [1], 'd.a': [2] }, { d: [1, { a: 2 }] }, true],
    ['absence counts within the element', { d: { a: [1], b: [{ exists: false }] } }, { d: [{ a: 1 }, { b: 2 }] }, true],
    ['absence by order of names', { d: { b: [1], a: [{ exists: false }] } }, { d: [{ b: 1 }, { a: 2 }] }, false],
    [
      'a later choice rescues an earlier one',
      both,
      {
        d: [
          { a: 1, b: 3 },
          { a: 1, b: 2 },
        ],
      },
      true,
    ],
  ])('%s', (_, pattern, event, matches) => {
    expect(matchesPattern(pattern, event)).toBe(matches);
  });

  test('an array that is used twice in the event is two arrays', () => {
    const shared = [{ v: 1 }, { v: 2 }];
    expect(matchesPattern({ p: { v: [1] }, q: { v: [2] } }, { p: shared, q: shared })).toBe(true);
  });
});

describe('$or', () => {
  const either = { s: ['x'], $or: [{ a: [1] }, { b: [2], c: [3] }] };
  test.each<[description: string, pattern: Json, event: Json, matches: boolean]>([
    ['the first', either, { s: 'x', a: 1 }, true],
    ['the second, whole', either, { s: 'x', b: 2, c: 3 }, true],
    ['the second, in part', either, { s: 'x', b: 2 }, false],
    ['beside it all must match', either, { s: 'y', a: 1 }, false],
    ['inside a field', { d: { $or: [{ a: [1] }, { b: [2] }] } }, { d: { b: 2 } }, true],
    [
      'two of them multiply',
      { $or: [{ a: [1] }, { b: [1] }], d: { $or: [{ a: [1] }, { b: [1] }] } },
      { b: 1, d: { a: 1 } },
      true,
    ],
    [
      'two of them both matter',
      { $or: [{ a: [1] }, { b: [1] }], d: { $or: [{ a: [1] }, { b: [1] }] } },
      { b: 1, d: {} },
      false,
    ],
    ['nested', { $or: [{ a: [1] }, { b: [1], $or: [{ c: [1] }, { d: [1] }] }] }, { b: 1, d: 1 }, true],
    ['a branch replaces a list from before', { a: [1], $or: [{ a: [2] }, { b: [3] }] }, { a: 2 }, true],
    ['a list from after replaces the branches', { $or: [{ a: [2] }, { b: [3] }], a: [1] }, { a: 2 }, false],
    ['values make it a field', { $or: ['x'] }, { $or: 'x' }, true],
    ['an object makes it a field', { $or: { a: [1] } }, { $or: { a: 1 } }, true],
    ['operators make it a field', { $or: [{ prefix: 'a' }, { prefix: 'b' }] }, { $or: 'bc' }, true],
  ])('%s', (_, pattern, event, matches) => {
    expect(matchesPattern(pattern, event)).toBe(matches);
  });
});

describe('a pattern that EventBridge would refuse is refused, with the place', () => {
  const field = (entry: unknown): Json => ({ a: [entry] });
  test.each<[path: string, pattern: unknown]>([
    ['', null],
    ['', '{"a":["x"]}'],
    ['', [{ a: ['x'] }]],
    ['', {}],
    ['a.b', { a: { b: {} } }],
    ['a', { a: 'x' }],
    ['a', { a: [] }],
    ['a[1]', { a: ['x', ['y']] }],
    ['a[0]', field({})],
    ['a[0]', field({ prefix: 'x', suffix: 'y' })],
    ['a[0].EXISTS', field({ EXISTS: true })],
    ['a[0].constructor', field({ constructor: 'x' })],
    ['a[0].exists', field({ exists: 'true' })],
    ['a[0].exactly', field({ exactly: 5 })],
    ['a[0].prefix', field({ prefix: 5 })],
    ['a[0].prefix', field({ prefix: ['x'] })],
    ['a[0].prefix.wildcard', field({ prefix: { wildcard: 'x' } })],
    ['a[0].suffix', field({ suffix: {} })],
    ['a[0].suffix.equals-ignore-case', field({ suffix: { 'equals-ignore-case': 5 } })],
    ['a[0].equals-ignore-case', field({ 'equals-ignore-case': { prefix: 'x' } })],
    ['a[0].wildcard', field({ wildcard: 'a**b' })],
    ['a[0].wildcard', field({ wildcard: '\\***' })],
    ['a[0].wildcard', field({ wildcard: 'a\\b' })],
    ['a[0].wildcard', field({ wildcard: 'a\\' })],
    ['a[0].anything-but', field({ 'anything-but': null })],
    ['a[0].anything-but', field({ 'anything-but': true })],
    ['a[0].anything-but', field({ 'anything-but': [] })],
    ['a[0].anything-but', field({ 'anything-but': ['x', 1] })],
    ['a[0].anything-but', field({ 'anything-but': 1e12 })],
    ['a[0].anything-but', field({ 'anything-but': {} })],
    ['a[0].anything-but.numeric', field({ 'anything-but': { numeric: ['=', 1] } })],
    ['a[0].anything-but.prefix', field({ 'anything-but': { prefix: '' } })],
    ['a[0].anything-but.suffix', field({ 'anything-but': { suffix: ['x', ''] } })],
    ['a[0].anything-but.suffix', field({ 'anything-but': { suffix: { 'equals-ignore-case': 'x' } } })],
    ['a[0].anything-but.wildcard', field({ 'anything-but': { wildcard: ['x', '**'] } })],
    ['a[0].numeric', field({ numeric: 10 })],
    ['a[0].numeric', field({ numeric: [] })],
    ['a[0].numeric', field({ numeric: ['>'] })],
    ['a[0].numeric', field({ numeric: ['>', '5'] })],
    ['a[0].numeric', field({ numeric: ['!', 5] })],
    ['a[0].numeric', field({ numeric: ['toString', 5] })],
    ['a[0].numeric', field({ numeric: ['>', 0.1234567] })],
    ['a[0].numeric', field({ numeric: ['<', 5, '>', 1] })],
    ['a[0].numeric', field({ numeric: ['>', 5, '<', 5] })],
    ['a[0].numeric', field({ numeric: ['>', 5, '=', 6] })],
    ['a[0].cidr', field({ cidr: 5 })],
    ['a[0].cidr', field({ cidr: '10.0.0.0' })],
    ['a[0].cidr', field({ cidr: '10.0.0.0/x' })],
    ['a[0].cidr', field({ cidr: '10.0.0.0/-1' })],
    ['a[0].cidr', field({ cidr: '10.0.0.0/32' })],
    ['a[0].cidr', field({ cidr: '::/128' })],
    ['a[0].cidr', field({ cidr: '10.0.0.256/8' })],
    ['$or', { $or: [{ a: ['x'] }] }],
    ['d.$or', { d: { $or: [{ a: ['x'] }, 5] } }],
    ['numeric', { $or: [{ a: ['x'] }, { numeric: ['x'] }] }],
    ['b.numeric', { $or: [{ a: ['x'] }, { b: { numeric: ['x'] } }] }],
    ['a', field({ wildcard: '*:*:*:*:*:event-bus/*' })],
    ['a', { a: ['1', '2', '3', '4', '5', '6'].map((ending) => ({ wildcard: `x*${ending}` })) }],
    ['a', { a: ['bif', 'tif', 'svs', 'png'].map((ending) => ({ wildcard: `*/datasync/*.${ending}` })) }],
  ])('%s of %j', (path, pattern) => {
    const refusal = expect(() => compilePattern(pattern));
    refusal.toThrow(InvalidEventPattern);
    refusal.toThrow(expect.objectContaining({ name: 'InvalidEventPattern', path }));
  });

  test('the message says where and what to do', () => {
    expect(() => compilePattern({ detail: { followers: [{ numeric: ['>', 5, '<', 1] }] } })).toThrow(
      'Event pattern is not valid at detail.followers[0].numeric: the bottom of a range must be less than its top; swap or widen them',
    );
  });

  test('wildcards are too complex together where a text can be in more than ten places of them', () => {
    const wildcards = (...texts: string[]) => ({ a: texts.map((wildcard) => ({ wildcard })) });
    expect(() => compilePattern(wildcards('*.bif', '*.tiff', '*.tif', '*.svs'))).not.toThrow();
    expect(() => compilePattern(wildcards('*/datasync/*.bif', '*/datasync/*.tif'))).not.toThrow();
    expect(() => compilePattern(wildcards('x*1', 'x*2', 'x*3', 'x*4', 'x*5'))).not.toThrow();
    const endings = [...'abcdefghijkl'].map((letter) => `*${letter}`);
    expect(() => compilePattern(wildcards(...endings))).toThrow('too complex');
    expect(() => compilePattern(field({ 'anything-but': { wildcard: endings } }))).not.toThrow();
  });
});

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

interface Case {
  readonly name?: string;
  readonly pattern: unknown;
  readonly event: unknown;
  readonly matches?: boolean;
  readonly error?: unknown;
}

/** Cases that are answered differently on purpose, with the reason. A listed case that passes fails the test too. */
const explained: Readonly<Record<string, string>> = {};

const answer = ({ pattern, event }: Case): boolean | 'refused' => {
  try {
    return matchesPattern(pattern, event);
  } catch (error) {
    if (error instanceof InvalidEventPattern) return 'refused';
    throw error;
  }
};

describe('the verdicts of AWS', () => {
  const files = ['cases', 'recorded'].map((file) => `conformance/event-patterns/${file}.jsonl`);

  test.skipIf(!files.every(hasShared))('are ours', () => {
    const failing = files.flatMap((file) =>
      sharedRows<Case>(file).flatMap((row, index) => {
        const expected = row.error === undefined ? row.matches : 'refused';
        return answer(row) === expected
          ? []
          : [row.name ?? `${file} line ${index + 1}: ${JSON.stringify(row.pattern)}`];
      }),
    );
    expect(failing).toEqual(Object.keys(explained));
  });
});
