import { type Intent, intents } from '../contracts/verdict.ts';
import { type LinearModel, likeliest, probabilitiesOf, scoresOf } from './linear-model.ts';
import { needleFilter } from './needle-filter.ts';
import { englishRules } from './rules.ts';
import { moodNames, observedIntent, observedTone, type Sight, see } from './sight.ts';

/** A rule by its name, and what a post has to hold one of for it to fire; any post may fire one that has none. */
export interface KnownRule {
  readonly name: string;
  readonly needles: readonly string[];
}

/** What was trained: how a post sounds, what it wants, and how sure to be of that. */
export interface Model {
  readonly tone: LinearModel;
  readonly intent: LinearModel;
  /** The rules that the model of intents knows, in its order. */
  readonly rules: readonly KnownRule[];
  /** What the scores are divided by, so that a confidence is how often it is right. */
  readonly temperature: number;
}

/** What a model makes of one text. */
export interface Opinion {
  readonly sight: Sight;
  /** Of negative, neutral and positive. */
  readonly mood: Float64Array;
  /** Of the intents, in the order of `intents`. */
  readonly probabilities: Float64Array;
}

/** Looks at a normalised English text. */
export const opinionOf = (model: Model): ((normalised: string) => Opinion) => {
  const ruleIndex = new Map(model.rules.map(({ name }, i) => [name, moodNames.length + i]));
  const needlesOf = new Map(model.rules.map(({ name, needles }) => [name, needles]));
  const rulesFor = needleFilter(englishRules.map((rule) => ({ rule, needles: needlesOf.get(rule.name) ?? [] })));
  return (normalised) => {
    const sight = see(normalised, rulesFor(normalised));
    const mood = probabilitiesOf(scoresOf(model.tone, observedTone(sight)));
    const scores = scoresOf(model.intent, observedIntent(sight, mood, ruleIndex));
    return { sight, mood, probabilities: probabilitiesOf(scores, model.temperature) };
  };
};

export const likeliestIntent = ({ probabilities }: Opinion): Intent =>
  intents[likeliest(probabilities)] ?? 'irrelevant';
