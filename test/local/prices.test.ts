import { describe, expect, test } from 'vitest';
import { xDollars } from '../../functions/adapters/x/x-prices.ts';
import { gigabyteSeconds, type HandlerDuration, handlerDurations } from '../../infra/prices/handler-durations.ts';
import type { Price } from '../../infra/prices/price.ts';
import { prices } from '../../infra/prices/prices.ts';
import { sources } from '../fixtures/sources.ts';

const all: readonly (readonly [string, Price])[] = Object.entries(prices);

describe.each(all)('%s', (unit, { unit: counted, dollars, source, checked }) => {
  test('is named after its service and what is counted', () => {
    expect(unit).toMatch(/^[a-z]+\.[a-z-]+$/);
    expect(counted).not.toBe('');
  });

  test('costs something, and less than a dollar', () => {
    expect(dollars).toBeGreaterThan(0);
    expect(dollars).toBeLessThan(1);
  });

  test('says where it was looked up, and when; or that it was not', () => {
    if (checked === 'never') expect(source).toMatch(/^unchecked: /);
    else {
      expect(source).toMatch(/pricing|price list/);
      expect(checked).toMatch(/^20\d\d-(0[1-9]|1[0-2])$/);
    }
  });
});

test.each([
  ['x.posts', xDollars.searchedPost],
  ['x.own-posts', xDollars.ownedPost],
  ['x.users', xDollars.user],
  ['x.counts', xDollars.counts],
] as const)('%s costs what a budget counts for it', (unit, dollars) => {
  expect(prices[unit].dollars).toBe(dollars);
});

describe('what a handler is billed for', () => {
  test('there is a duration for each handler that there is, and for no other', () => {
    const handlers = sources('functions/handlers/*/*.lambda.ts').map(({ path }) => path.split('/')[2]);
    expect(handlers.length).toBeGreaterThan(0);
    expect(Object.keys(handlerDurations).sort()).toEqual(handlers);
  });

  test('each runs with the memory that its function is given', () => {
    const [construct] = sources('infra/constructs/handler-function.ts');
    const [, memory] = /memorySize: (\d+)/.exec(construct?.text ?? '') ?? [];
    const durations: readonly HandlerDuration[] = Object.values(handlerDurations);
    expect(new Set(durations.map(({ memoryMb }) => memoryMb))).toEqual(new Set([Number(memory)]));
  });

  test.each([
    // 160 ms at half a GB.
    ['an empty poll', 'search-mentions', 0, 0.08],
    // 160 + 100 × 3 ms.
    ['a full page', 'search-mentions', 100, 0.23],
    // 23 + 0.8 ms are billed as 24.
    ['one mention', 'classify-mentions', 1, 0.012],
  ] as const)('%s', (_, handler, items, expected) => {
    expect(gigabyteSeconds(handler, items)).toBeCloseTo(expected, 10);
  });
});
