import { describe, expect, test } from 'vitest';
import { takes } from '../fixtures/taken-values.ts';

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
