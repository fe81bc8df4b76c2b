import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { likeliestIntent, opinionOf } from '../../../functions/classifier/model.ts';
import { readModel } from '../../../functions/classifier/model-file.ts';
import { shippedClassifier } from '../../../functions/classifier/shipped-classifier.ts';
import { weightsFile } from '../../../functions/classifier/shipped-model.ts';
import { spell } from '../../../functions/classifier/spelling.ts';
import { generatePosts } from '../../../functions/classifier/training/templates/generate.ts';
import { intents, type Span } from '../../../functions/contracts/verdict.ts';

const classify = shippedClassifier();
const look = opinionOf(readModel(weightsFile));

/** How likely a text is held to be of an intent. */
const likelihood = (text: string, intent: (typeof intents)[number]): number =>
  look(spell(text).text).probabilities[intents.indexOf(intent)] ?? 0;

/** The post without the words that touch one of the spans. */
const withoutWords = (text: string, spans: readonly Span[]): string =>
  [...text.matchAll(/\S+/g)]
    .filter(({ 0: word, index }) => !spans.some(([from, to]) => from < index + word.length && index < to))
    .map(([word]) => word)
    .join(' ');

const made = [...generatePosts({ perIntent: 150, seed: 7 })].map(({ text }) => text);
const odd = fc
  .array(
    fc.constantFrom(
      ..."@acme can't not never again down thanks? #a RT 😡 ... is broken, (please) refund https://a.b/c".split(' '),
    ),
  )
  .map((words) => words.join('  '));

describe('every reason of an English verdict', () => {
  test('rests on words of the post, without which the post is less likely to be held for the same', () => {
    let tried = 0;
    fc.assert(
      fc.property(fc.oneof(fc.constantFrom(...made), odd), (text) => {
        const { intent, evidence = [] } = classify({ text, lang: 'en' });
        expect(likeliestIntent(look(spell(text).text))).toBe(intent);
        for (const spans of evidence) {
          expect(spans.length).toBeGreaterThan(0);
          for (const [from, to] of spans) expect(text.slice(from, to)).toMatch(/\S/);
          expect(likelihood(withoutWords(text, spans), intent)).toBeLessThan(likelihood(text, intent));
          tried++;
        }
      }),
      { numRuns: 1_000 },
    );
    expect(tried).toBeGreaterThan(1_000);
  });

  test('is there for nearly all posts that want something; that nothing speaks for it is why most others are irrelevant', () => {
    const verdicts = made.map((text) => classify({ text, lang: 'en' })).filter(({ intent }) => intent !== 'irrelevant');
    const explained = verdicts.filter(({ reasons }) => reasons.length > 0);
    expect(explained.length / verdicts.length).toBeGreaterThan(0.98);
  });
});
