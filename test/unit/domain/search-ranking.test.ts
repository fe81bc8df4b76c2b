import { expect, test } from 'vitest';
import { rankTickets } from '../../../functions/domain/search-ranking.ts';

const matches = (prefix: string, ...tickets: readonly (readonly number[])[]) => ({
  prefix,
  tickets: tickets.map((saying) => new Set(saying)),
});

const shown = (ranked: ReturnType<typeof rankTickets>) =>
  ranked.map(({ prefix, sequence, matched }) => `${prefix}-${sequence} ${matched}`);

test('those that say everything come alone, the newest first', () => {
  expect(shown(rankTickets([matches('ACME', [1, 2, 3, 4], [2, 4, 5])], 10))).toEqual(['ACME-4 2', 'ACME-2 2']);
});

test('where none does, those that say most come first, then those that say what is rare', () => {
  const found = [matches('ACME', [1, 2, 3, 4, 9], [1, 5], [2, 6, 7])];
  expect(shown(rankTickets(found, 10))).toEqual([
    ...['ACME-1 2', 'ACME-2 2'],
    ...['ACME-5 1', 'ACME-7 1', 'ACME-6 1', 'ACME-9 1', 'ACME-4 1', 'ACME-3 1'],
  ]);
});

test('brands take turns, because their numbers tell nothing of their age', () => {
  const found = [matches('ACME', [10, 20]), matches('NIMBUS', [1, 2, 3])];
  expect(shown(rankTickets(found, 4))).toEqual(['ACME-20 1', 'NIMBUS-3 1', 'ACME-10 1', 'NIMBUS-2 1']);
});

test('one brand that says everything leaves out what another says in part', () => {
  expect(shown(rankTickets([matches('ACME', [1], [2]), matches('NIMBUS', [3], [3])], 10))).toEqual(['NIMBUS-3 2']);
});
