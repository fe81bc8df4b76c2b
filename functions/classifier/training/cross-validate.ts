import type { Intent } from '../../contracts/verdict.ts';
import { intents } from '../../contracts/verdict.ts';
import { likeliest, probabilitiesOf } from '../linear-model.ts';
import { type Calibration, calibrate, type Scored } from './calibrate.ts';
import type { LabelledPost } from './data.ts';
import { foldOf, type Materials, scored, trainOn } from './recipe.ts';

/** What a model said of a post that neither trained nor calibrated it. */
export interface HeldOut {
  readonly post: LabelledPost;
  readonly said: Intent;
  readonly confidence: number;
}

export interface CrossValidation {
  readonly heldOut: readonly HeldOut[];
  /** From all posts, each scored by a model that did not train on it: for the model that is shipped. */
  readonly calibration: Calibration;
}

const folds = 5;
const rounds = 2;

const judge = ({ scores }: Scored, { temperature, offsets }: Calibration): { said: Intent; confidence: number } => {
  const probabilities = probabilitiesOf(
    scores.map((score, c) => score + (offsets[c] ?? 0)),
    temperature,
  );
  const best = likeliest(probabilities);
  return { said: intents[best] ?? 'irrelevant', confidence: probabilities[best] ?? 0 };
};

/** Trains five times, each time without a fifth of the posts, and asks for those. Deterministic. */
function oneRound(materials: Materials, posts: readonly LabelledPost[], round: number, onFold: () => void) {
  const all = Array.from({ length: folds }, (_, fold) => {
    onFold();
    const isHeldBack = (post: LabelledPost): boolean => foldOf(post, round, folds) === fold;
    const model = trainOn(
      materials,
      posts.filter((post) => !isHeldBack(post)),
    );
    return posts.filter(isHeldBack).map((post) => ({ post, fold, scored: scored(model, materials.tone, post) }));
  }).flat();
  const heldOut = Array.from({ length: folds }, (_, fold): HeldOut[] => {
    const calibration = calibrate(
      all.filter((one) => one.fold !== fold).map((one) => one.scored),
      intents.length,
    );
    return all.filter((one) => one.fold === fold).map((one) => ({ post: one.post, ...judge(one.scored, calibration) }));
  }).flat();
  return { heldOut, scored: all.map((one) => one.scored) };
}

/** Every post twice, in other company each time: with few posts, one cut into five says as much of the cut as of the model. */
export function crossValidate(
  materials: Materials,
  posts: readonly LabelledPost[],
  onFold: (fold: number, folds: number) => void = () => {},
): CrossValidation {
  let fold = 0;
  const done = Array.from({ length: rounds }, (_, round) =>
    oneRound(materials, posts, round, () => onFold(++fold, rounds * folds)),
  );
  return {
    heldOut: done.flatMap(({ heldOut }) => heldOut),
    calibration: calibrate(
      done.flatMap((one) => one.scored),
      intents.length,
    ),
  };
}
