import { type Sentiment, sentiments } from '../../contracts/verdict.ts';
import { buckets } from '../features.ts';
import { type LinearModel, quantised, scoresOf } from '../linear-model.ts';
import { observedTone, see, toneNames } from '../sight.ts';
import { spell } from '../spelling.ts';
import type { TonedText } from './data.ts';
import { exampleOf, regress } from './regression.ts';

const classes = sentiments.length;
const named = toneNames.length + 1;

/** How each text is looked at, so that it is done once. */
const observe = (text: string) => observedTone(see(spell(text).text));

export interface ToneSettings {
  /** How much a text of our own counts beside a comment. */
  readonly ownWeight: number;
  readonly pull: number;
  readonly iterations: number;
}

/** The model of how a post sounds, from comments and from texts of our own. */
export function trainTone(
  comments: readonly TonedText[],
  own: readonly TonedText[],
  { ownWeight, pull, iterations }: ToneSettings,
): LinearModel {
  const example = ({ text, sentiment }: TonedText, weight: number) =>
    exampleOf(observe(text), { label: sentiments.indexOf(sentiment), weight, named });
  const weights = regress([...comments.map((one) => example(one, 1)), ...own.map((one) => example(one, ownWeight))], {
    classes,
    features: buckets + named,
    pull: (feature) => (feature < buckets ? pull : feature === buckets + named - 1 ? 0.001 : 0.3),
    iterations,
  });
  return {
    classes,
    ...quantised(weights.subarray(0, buckets * classes)),
    named: Float32Array.from(weights.subarray(buckets * classes)),
  };
}

/** The mean over the three tones of how many of its texts were heard as such. */
function macroRecall(truth: readonly Sentiment[], heard: readonly Sentiment[]): number {
  const recalls = sentiments.map((sentiment) => {
    const own = truth.flatMap((label, i) => (label === sentiment ? [heard[i]] : []));
    return own.filter((label) => label === sentiment).length / own.length;
  });
  return recalls.reduce((sum, recall) => sum + recall, 0) / classes;
}

/** From −2 to 3 in steps of a tenth. */
const offsets = Array.from({ length: 51 }, (_, i) => i / 10 - 2);

/**
 * Comments on Reddit sound unhappy and happy in other shares than posts on X: what counts for every post is moved to where
 * the three tones are heard equally well.
 */
export function tuneTone(model: LinearModel, tweets: readonly TonedText[]): LinearModel {
  const scored = tweets.map(({ text, sentiment }) => ({ scores: scoresOf(model, observe(text)), sentiment }));
  const truth = scored.map(({ sentiment }) => sentiment);
  let best = { recall: 0, negative: 0, positive: 0 };
  for (const negative of offsets) {
    for (const positive of offsets) {
      const heard = scored.map(({ scores: [a = 0, b = 0, c = 0] }): Sentiment => {
        if (a + negative > b && a + negative > c + positive) return 'negative';
        return c + positive > b ? 'positive' : 'neutral';
      });
      const recall = macroRecall(truth, heard);
      if (recall > best.recall) best = { recall, negative, positive };
    }
  }
  const moved = Float32Array.from(model.named);
  const always = moved.length - classes;
  moved[always] = (moved[always] ?? 0) + best.negative;
  moved[always + 2] = (moved[always + 2] ?? 0) + best.positive;
  return { ...model, named: moved };
}
