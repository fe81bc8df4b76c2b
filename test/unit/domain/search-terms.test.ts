import { expect, test } from 'vitest';
import { searchTermsOf, soughtIn } from '../../../functions/domain/search-terms.ts';

test.each([
  ['words without the small ones, and two at a time', 'They lost my bag again', ['lost', 'bag', 'lost bag']],
  ['whatever the case and the accents', 'CAFÉ Zürich', ['cafe', 'zurich', 'cafe zurich']],
  ['one written in full width as any other', 'ＬＯＳＴ', ['lost']],
  ['a plural as its singular', 'bags. boxes. parties. movies', ['bag', 'box', 'party', 'movy']],
  ['a word that ends like a plural', 'boss. virus. glass', ['boss', 'virus', 'glass']],
  ['a phrase ends where the sentence does', 'Lost. Bag', ['lost', 'bag']],
  ['a negation makes a phrase, and no word', 'not working', ['working', 'not working']],
  ['a word that is a small one in another language only', 'the fare for a van', ['fare', 'van', 'fare van']],
  ['short numbers', 'gate 42', ['gate', '42', 'gate 42']],
  ['a language without spaces', '荷物が届かない', expect.arrayContaining(['荷物'])],
])('a post is found by %s', (_, post, terms) => {
  expect(searchTermsOf(post).toSorted()).toEqual(Array.isArray(terms) ? terms.toSorted() : terms);
});

test('the English plural of a word is found by its singular', () => {
  for (const [one, more] of [
    ...[
      ['bag', 'bags'],
      ['box', 'boxes'],
      ['watch', 'watches'],
      ['class', 'classes'],
      ['case', 'cases'],
    ],
    ...[
      ['fee', 'fees'],
      ['movie', 'movies'],
      ['delay', 'delays'],
      ['party', 'parties'],
      ['shoe', 'shoes'],
    ],
  ]) {
    expect(searchTermsOf(one ?? '')).toEqual(searchTermsOf(more ?? ''));
  }
});

test.each([
  ['a handle', '@united'],
  ['an address', 'ana@example.com'],
  ['a link', 'https://example.com/lost-bag'],
  ['a number that may be a phone or a card', '5551234'],
])('%s is nothing to be found by', (_, text) => {
  expect(searchTermsOf(text)).toEqual([]);
});

test('a long post keeps its words before its phrases, and no more than fit into its row', () => {
  const words = Array.from({ length: 100 }, (_, i) => `word${String.fromCharCode(97 + (i % 26))}${i}`);
  const terms = searchTermsOf(words.join(' '));
  expect(terms.slice(0, 100)).toEqual(words);
  expect(terms).toHaveLength(128);
});

test.each([
  ['words, each once', 'lost bag bags', [['lost'], ['bag']]],
  ['a phrase in quotation marks', '"lost bag"', [['lost bag']]],
  ['a phrase of three words by its pairs', '“lost bag today”', [['lost bag', 'bag today']]],
  ['small words in a phrase count for nothing', '"lost my bag"', [['lost bag']]],
  ['a single word in quotation marks', '"bag"', [['bag']]],
  ['words beside a phrase', 'refund "lost bag"', [['refund'], ['lost bag']]],
  ['a quotation mark that stands alone', 'lost "bag today', [['lost'], ['bag'], ['today']]],
  ['nothing in small words', 'where is the', []],
])('a question asks for %s', (_, question, sought) => {
  expect(soughtIn(question)).toEqual(sought);
});
