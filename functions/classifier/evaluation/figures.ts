import { type Intent, intents, type Sentiment, sentiments } from '../../contracts/verdict.ts';
import { expectedCalibrationError, type ReliabilityBin, reliabilityOf } from './calibration.ts';
import {
  accuracyOf,
  type ClassFigures,
  type Confusion,
  classFigures,
  confusionOf,
  figuresOf,
  macro,
  type Pair,
} from './metrics.ts';

export interface IntentPair extends Pair<Intent> {
  /** Of what was said, 0 to 1. */
  readonly confidence: number;
}

export interface IntentFigures {
  readonly posts: number;
  /** The mean F1 of the intents that occur among the labels. */
  readonly macroF1: number;
  readonly accuracy: number;
  /** F1 of "somebody should do something about it", which is all but praise and irrelevant. */
  readonly actionableF1: number;
  /** Expected calibration error, in 15 bins. */
  readonly calibrationError: number;
  readonly perClass: Readonly<Record<Intent, ClassFigures>>;
  readonly confusionMatrix: Confusion<Intent>;
  readonly reliability: readonly ReliabilityBin[];
}

export interface SentimentFigures {
  readonly posts: number;
  /** The mean recall of the sentiments that occur among the labels, as SemEval and TweetEval measure it. */
  readonly macroRecall: number;
  readonly macroF1: number;
  readonly accuracy: number;
  readonly perClass: Readonly<Record<Sentiment, ClassFigures>>;
  readonly confusionMatrix: Confusion<Sentiment>;
}

const isActionable = (intent: Intent): boolean => intent !== 'praise' && intent !== 'irrelevant';

export const actionableF1 = (pairs: readonly Pair<Intent>[]): number => figuresOf(pairs, isActionable).f1;

export function intentFigures(pairs: readonly IntentPair[]): IntentFigures {
  const perClass = classFigures(intents, pairs);
  const reliability = reliabilityOf(
    pairs.map(({ truth, said, confidence }) => ({ confidence, isRight: truth === said })),
  );
  return {
    posts: pairs.length,
    macroF1: macro(perClass, 'f1'),
    accuracy: accuracyOf(pairs),
    actionableF1: actionableF1(pairs),
    calibrationError: expectedCalibrationError(reliability),
    perClass,
    confusionMatrix: confusionOf(intents, pairs),
    reliability,
  };
}

export function sentimentFigures(pairs: readonly Pair<Sentiment>[]): SentimentFigures {
  const perClass = classFigures(sentiments, pairs);
  return {
    posts: pairs.length,
    macroRecall: macro(perClass, 'recall'),
    macroF1: macro(perClass, 'f1'),
    accuracy: accuracyOf(pairs),
    perClass,
    confusionMatrix: confusionOf(sentiments, pairs),
  };
}
