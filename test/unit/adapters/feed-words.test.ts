import { expect, test } from 'vitest';
import { wordsOf } from '../../../functions/adapters/feed/feed-words.ts';

test.each([
  ['acme', 'Where is ACME?', true],
  ['acme', 'acmeology', false],
  ['acme', 'unacme', false],
  ['acme', 'my-acme.example', true],
  ['acme', 'acmeが遅い', true],
  ['アクメ', '私のアクメは', true],
  ['Acme Parcels', 'acme\n  parcels', true],
  ['Acme Parcels', 'acme sends parcels', false],
  ['"Acme Parcels"', 'Acme Parcels!', true],
  ['acme OR globex', 'globex again', true],
  ['acme OR globex', 'initech', false],
  ['for', 'for or against', true],
  ['C++ (beta)', 'in c++ (beta) only', true],
  ['C++ (beta)', 'in cc beta only', false],
  ['a.b', 'axb', false],
  ['café', 'cafe\u0301 closed', true],
  ['', 'whatever', true],
  [' OR ', 'whatever', true],
  ['acme OR ', 'whatever', false],
])('the query %j and the text %j: %j', (query, text, isMet) => {
  expect(wordsOf(query)(text)).toBe(isMet);
});
