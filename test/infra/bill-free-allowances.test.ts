import { describe, expect, test } from 'vitest';
import { type FreeAllowance, freeAllowances, lessFree } from '../../infra/bill/free-allowances.ts';
import { billFor, type Usage } from '../../infra/bill/usage.ts';
import { prices } from '../../infra/prices/prices.ts';

/** A month of two watches that are asked every minute and hear nothing. */
const polls = 2 * 30 * 24 * 60;
const idleMonth: Usage = {
  'scheduler.invocations': polls,
  'lambda.requests': polls,
  'lambda.gb-seconds': polls * 0.16 * 0.5,
  'dynamodb.write-units': polls,
  'alarms.months': 9,
};

const totalOf = (usage: Usage): number => Object.values(billFor(usage).aws).reduce((sum, dollars) => sum + dollars, 0);

describe('an idle month', () => {
  test('at list prices it is 86,400 polls and nine alarm metrics', () => {
    // 86,400 × (0.2 + 1 + 0.625) millionths, 6,912 GB-seconds and nine times ten cents.
    expect(totalOf(idleMonth)).toBeCloseTo(0.15768 + 6_912 * 0.0000133334 + 0.9, 10);
  });

  test('with the allowances only the writes are left to pay', () => {
    expect(billFor(lessFree(idleMonth)).aws).toEqual({ dynamodb: expect.closeTo(0.054, 10) });
  });
});

test.each<readonly [what: string, used: Usage, left: Usage]>([
  ['below the allowance nothing is left', { 'lambda.requests': 999_999 }, { 'lambda.requests': 0 }],
  ['exactly at it as well', { 'states.standard-transitions': 4_000 }, { 'states.standard-transitions': 0 }],
  ['above it the rest', { 'alarms.months': 13 }, { 'alarms.months': 3 }],
  ['what has no allowance stays', { 'comprehend.units': 5, 'x.posts': 7 }, { 'comprehend.units': 5, 'x.posts': 7 }],
  ['on-demand units have none', { 'dynamodb.write-units': 1 }, { 'dynamodb.write-units': 1 }],
  ['what was not used is not there', {}, {}],
])('%s', (_, used, left) => {
  expect(lessFree(used)).toEqual(left);
});

test('what was used is not changed by it', () => {
  const used = { 'lambda.requests': 5 };
  lessFree(used);
  expect(used).toEqual({ 'lambda.requests': 5 });
});

const all: readonly (readonly [string, FreeAllowance])[] = Object.entries(freeAllowances);

test.each(all)('%s is a unit with a price, and says where its allowance stands', (unit, { free, source, checked }) => {
  expect(Object.keys(prices)).toContain(unit);
  expect(free).toBeGreaterThan(0);
  if (checked === 'never') expect(source).toMatch(/^unchecked: /);
  else expect(source).toMatch(/pricing|price list/);
});
