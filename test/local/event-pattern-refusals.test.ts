import { describe, expect, test } from 'vitest';
import { compilePattern, InvalidEventPattern } from '../../infra/local/event-pattern.ts';

type Json = Readonly<Record<string, unknown>>;

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
