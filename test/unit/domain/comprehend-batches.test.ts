import fc from 'fast-check';
import { expect, test } from 'vitest';
import { batchesFor, firstBytes } from '../../../functions/domain/comprehend-batches.ts';
import { aMention, postId } from '../../fixtures/mentions.ts';

const unsure = (n: number, language: string, text = `post ${n}`) => ({
  mention: aMention({ postId: postId(n), text }),
  language,
});
const bytes = (text: string): number => new TextEncoder().encode(text).length;

test('each batch speaks one language, in the order in which the mentions came', () => {
  expect(batchesFor([unsure(1, 'en'), unsure(2, 'de'), unsure(3, 'en')])).toEqual([
    { language: 'en', mentionIds: [1, 3].map((n) => aMention({ postId: postId(n) }).id), texts: ['post 1', 'post 3'] },
    { language: 'de', mentionIds: [aMention({ postId: postId(2) }).id], texts: ['post 2'] },
  ]);
});

test.each([
  ['a language that Comprehend does not know', unsure(1, 'nl')],
  ['a language that nobody knows', unsure(1, 'und')],
  ['a text of nothing but space, which Comprehend refuses', unsure(1, 'en', ' \n\t')],
])('%s is left out', (_, mention) => {
  expect(batchesFor([mention])).toEqual([]);
});

test('an event’s worth of mentions never makes a batch above 25, and no text above 5,000 bytes', () => {
  const event = Array.from({ length: 25 }, (_, n) => unsure(n, 'ja', '荷物'.repeat(5_000)));
  const [batch] = batchesFor(event);
  expect(batch?.texts).toHaveLength(25);
  for (const text of batch?.texts ?? []) expect(bytes(text)).toBeLessThanOrEqual(5_000);
});

test('a text is cut on the border of a character', () => {
  expect(firstBytes('aé', 2)).toBe('a');
  expect(firstBytes('aé', 3)).toBe('aé');
  expect(firstBytes('ab😀', 5)).toBe('ab');
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 0, max: 30 }), (text, limit) => {
      const cut = firstBytes(text, limit);
      expect(text.startsWith(cut)).toBe(true);
      expect(bytes(cut)).toBeLessThanOrEqual(limit);
      const next = [...text.slice(cut.length)][0];
      if (next !== undefined) expect(bytes(cut + next)).toBeGreaterThan(limit);
    }),
  );
});
