import { intents } from '../../contracts/verdict.ts';
import { type LinearModel, scoresOf } from '../linear-model.ts';
import type { Model } from '../model.ts';
import { englishRules } from '../rules.ts';
import type { Calibration, Scored } from './calibrate.ts';
import { hashOf, type LabelledPost, type TonedText, type TrainingData } from './data.ts';
import { needlesOf } from './needles.ts';
import type { Example } from './regression.ts';
import { everydayPosts } from './templates/everyday-posts.ts';
import { generatePosts } from './templates/generate.ts';
import { intentExample, observe, trainIntent } from './train-intent.ts';
import { trainTone, tuneTone } from './train-tone.ts';

/** What was found to work on the open posts; `npm run train` prints what it comes to. */
const recipe = {
  seed: 20261122,
  tone: { ownWeight: 3, pull: 10, iterations: 40 },
  intent: { pull: 1, rulePull: 0.5, ruleScale: 1, iterations: 60 },
  /** How much one post of each kind counts, and how many there are. */
  real: { weight: 2, withoutHandles: 1 },
  templates: { perIntent: 1_500, weight: 0.1 },
  everyday: { perTone: 2_000, asIrrelevant: 1_500, weight: 0.1 },
  comments: { count: 3_000, weight: 0.03 },
  calibration: { trainableWeight: 0.6 },
} as const;

/** What is the same whichever posts are held back. */
export interface Materials {
  readonly tone: LinearModel;
  /** Templates, everyday talk and comments. */
  readonly made: readonly Example[];
}

const everyNth = <T>(list: readonly T[], count: number): readonly T[] => {
  const step = Math.max(1, list.length / count);
  return Array.from({ length: Math.min(count, list.length) }, (_, i) => list[Math.floor(i * step)]).filter(
    (one) => one !== undefined,
  );
};

/** The model of tone, and everything that is no real post to a company. */
export function prepare({ comments, tweets }: Pick<TrainingData, 'comments' | 'tweets'>): Materials {
  const everyday: readonly TonedText[] = everydayPosts(recipe.everyday.perTone, recipe.seed);
  const tone = tuneTone(trainTone(comments, everyday, recipe.tone), tweets);
  const made = [...generatePosts({ perIntent: recipe.templates.perIntent, seed: recipe.seed })].map((post) =>
    intentExample(tone, post, recipe.templates.weight),
  );
  const chatter = (texts: readonly TonedText[], weight: number) =>
    texts.map(({ text }) => intentExample(tone, { text, intent: 'irrelevant' }, weight));
  return {
    tone,
    made: [
      ...made,
      ...chatter(everyNth(everyday, recipe.everyday.asIrrelevant), recipe.everyday.weight),
      ...chatter(everyNth(comments, recipe.comments.count), recipe.comments.weight),
    ],
  };
}

/** Posts on other sites than X call nobody by a handle, and want the same. */
const withAndWithoutHandles =
  (tone: LinearModel) =>
  (post: LabelledPost): Example[] => [
    intentExample(tone, post, recipe.real.weight),
    intentExample(tone, { ...post, text: post.text.replaceAll(/@\w+/g, '').trim() }, recipe.real.withoutHandles),
  ];

/** The model of intents from what may train it, of all posts that are given. */
export const trainOn = ({ tone, made }: Materials, posts: readonly LabelledPost[]): LinearModel =>
  trainIntent(
    [...posts.filter(({ trainable }) => trainable).flatMap(withAndWithoutHandles(tone)), ...made],
    recipe.intent,
  );

/** A model whose scores were moved as its calibration says. */
export function calibrated(tone: LinearModel, intent: LinearModel, { temperature, offsets }: Calibration): Model {
  const named = Float32Array.from(intent.named);
  const always = named.length - intent.classes;
  for (const [c, offset] of offsets.entries()) named[always + c] = (named[always + c] ?? 0) + offset;
  return {
    tone,
    intent: { ...intent, named },
    temperature,
    rules: englishRules.map(({ name, pattern }) => ({ name, needles: needlesOf(pattern) })),
  };
}

/** Which part a post belongs to in each of two rounds: the same wherever it stands among the others. */
export const foldOf = ({ text }: LabelledPost, round: number, folds: number): number =>
  Number.parseInt(hashOf(text).slice(8 * round, 8 * round + 8), 16) % folds;

/**
 * What a model that did not train on a post says of it. Posts that may train it come from one source, which asks for help
 * far more than people do elsewhere: for calibration they count for less than the others.
 */
export const scored = (intent: LinearModel, tone: LinearModel, post: LabelledPost): Scored => ({
  scores: scoresOf(intent, observe(tone, post.text)),
  label: intents.indexOf(post.intent),
  weight: post.trainable ? recipe.calibration.trainableWeight : 1,
});
