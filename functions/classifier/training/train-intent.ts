import { type Intent, intents } from '../../contracts/verdict.ts';
import { buckets } from '../features.ts';
import { type LinearModel, type Observed, probabilitiesOf, quantised, scoresOf } from '../linear-model.ts';
import { englishRules } from '../rules.ts';
import { moodNames, observedIntent, observedTone, see } from '../sight.ts';
import { spell } from '../spelling.ts';
import { type Example, exampleOf, regress } from './regression.ts';

const classes = intents.length;
/** The named features: moods, then rules, then what counts for every post. */
const named = moodNames.length + englishRules.length + 1;
const ruleIndex = new Map(englishRules.map(({ name }, i) => [name, moodNames.length + i]));

export interface IntentPost {
  readonly text: string;
  readonly intent: Intent;
}

export interface IntentSettings {
  /** How strongly a hashed weight is drawn to 0. */
  readonly pull: number;
  /** How strongly a rule's weight is drawn to what was written for it. */
  readonly rulePull: number;
  /** What a rule's written weight is worth beside the words. */
  readonly ruleScale: number;
  readonly iterations: number;
}

/** A post as the model of intents sees it. */
export const observe = (tone: LinearModel, text: string): Observed => {
  const sight = see(spell(text).text);
  return observedIntent(sight, probabilitiesOf(scoresOf(tone, observedTone(sight))), ruleIndex);
};

/** The same with the weight that it has in training. */
export const intentExample = (tone: LinearModel, { text, intent }: IntentPost, weight: number): Example =>
  exampleOf(observe(tone, text), { label: intents.indexOf(intent), weight, named });

/** Before anything was learned, each rule speaks for its intent as it was written to. */
function writtenWeights(scale: number): Float64Array {
  const prior = new Float64Array((buckets + named) * classes);
  const speaks = (index: number, intent: Intent, weight: number): void => {
    prior[(buckets + index) * classes + intents.indexOf(intent)] = weight * scale;
  };
  speaks(0, 'complaint', 0.8);
  speaks(1, 'praise', 0.8);
  for (const [i, { intent, weight }] of englishRules.entries()) speaks(moodNames.length + i, intent, weight);
  return prior;
}

/** The model of what a post wants. */
export function trainIntent(examples: readonly Example[], settings: IntentSettings): LinearModel {
  const weights = regress(examples, {
    classes,
    features: buckets + named,
    prior: writtenWeights(settings.ruleScale),
    pull: (feature) => {
      if (feature < buckets) return settings.pull;
      return feature === buckets + named - 1 ? 0.001 : settings.rulePull;
    },
    iterations: settings.iterations,
  });
  return {
    classes,
    ...quantised(weights.subarray(0, buckets * classes)),
    named: Float32Array.from(weights.subarray(buckets * classes)),
  };
}
