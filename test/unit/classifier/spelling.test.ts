import fc from 'fast-check';
import { expect, test } from 'vitest';
import { normalise } from '../../../functions/classifier/normalise.ts';
import { chunksWithin, spansOf, spell } from '../../../functions/classifier/spelling.ts';

const texts = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 200 }),
  fc
    .array(
      fc.constantFrom(
        ...`@AcmeSupport can't CAN’T sooooo ok. ﬁne &amp; https://a.b/C?d É (down), ... 😡 a\u200bb x-y 3rd \ufdfa NOPE!!! ??`.split(
          ' ',
        ),
      ),
    )
    .map((words) => words.join(' ')),
);

test('a post is spelled as normalise spells it, and each word knows where it stands', () => {
  fc.assert(
    fc.property(texts, (post) => {
      const { text, chunks } = spell(post);
      expect(text).toBe(normalise(post));
      for (const { raw, from, to } of chunks) expect(text.slice(from, to)).toBe(normalise(post.slice(...raw)));
    }),
    { numRuns: 2_000 },
  );
});

test.each<[post: string, words: string, quoted: readonly string[]]>([
  ['it (keeps crashing!!), help', 'keeps crashing', ['keeps crashing']],
  ['it (keeps crashing!!), help', 'help', ['help']],
  ['@acme ... why', '...', ['...']],
  ['I can’t log in', 'cant log', ['can’t log']],
])('%j: what says %j is quoted as it was written', (post, words, quoted) => {
  const spelling = spell(post);
  const at = spelling.text.indexOf(words);
  const spans = spansOf(chunksWithin(spelling, at, at + words.length), spelling, post);
  expect(spans.map(([from, to]) => post.slice(from, to))).toEqual(quoted);
});

test('words that don’t stand together are quoted apart', () => {
  const post = 'never, ever, again!';
  expect(spansOf([0, 2], spell(post), post).map(([from, to]) => post.slice(from, to))).toEqual(['never', 'again']);
});
