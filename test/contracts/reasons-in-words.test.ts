import { expect, test } from 'vitest';
import { reasonsInWords } from '../../functions/contracts/reasons-in-words.ts';
import type { Span } from '../../functions/contracts/verdict.ts';
import { aMention, aVerdict, postId } from '../fixtures/mentions.ts';

const text = '@acme you charged me twice, call me on +49 170 1234567 now';
const spanOf = (words: string): Span => [text.indexOf(words), text.indexOf(words) + words.length];
const verdict = aVerdict({
  reasons: ['speaks of unwelcome charges', 'worded like a reproach'],
  evidence: [[spanOf('charged me twice')], [spanOf('you'), spanOf('now')]],
});

test('a reason quotes the words of the post that it rests on', () => {
  expect(reasonsInWords(verdict, aMention({ text }))).toEqual([
    'speaks of unwelcome charges (“charged me twice”)',
    'worded like a reproach (“you”, “now”)',
  ]);
});

test('without the post at hand, or for another version of it, the reasons stand alone', () => {
  expect(reasonsInWords(verdict)).toEqual(verdict.reasons);
  expect(reasonsInWords(verdict, aMention({ text, versionId: postId(9) }))).toEqual(verdict.reasons);
  const ofEdited = { ...verdict, ofVersion: postId(9) };
  expect(reasonsInWords(ofEdited, aMention({ text }))).toEqual(verdict.reasons);
  expect(reasonsInWords(ofEdited, aMention({ text, versionId: postId(9) }))[0]).toContain('charged me twice');
});

test('a verdict of an earlier release, which knows no evidence, is shown as it is', () => {
  const { evidence: _, ...earlier } = verdict;
  expect(reasonsInWords(earlier, aMention({ text }))).toEqual(verdict.reasons);
});

test('what is personal is not quoted, nor what lies beyond the text, and long words are cut', () => {
  const long = 'aaaaaaaaa '.repeat(9).trim();
  const [personal, beyond, cut] = reasonsInWords(
    aVerdict({
      reasons: ['one', 'two', 'three'],
      evidence: [[[4, 9]], [[80, 300]], [[0, long.length]]],
      personalData: [{ kind: 'phone', at: [8, 12] }],
    }),
    aMention({ text: long }),
  );
  expect([personal, beyond]).toEqual(['one', 'two']);
  expect(cut).toBe('three');
  const quoted = reasonsInWords(aVerdict({ reasons: ['r'], evidence: [[[0, long.length]]] }), aMention({ text: long }));
  expect(quoted).toEqual(['r (“aaaaaaaaa aaaaaaaaa aaaaaaaaa aaaaaaaaa …”)']);
});
