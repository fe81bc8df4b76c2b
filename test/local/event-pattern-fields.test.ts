import { describe, expect, test } from 'vitest';
import { matchesPattern } from '../../infra/local/event-pattern.ts';

type Json = Readonly<Record<string, unknown>>;

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
