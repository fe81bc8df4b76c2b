import type { Comparison } from './evaluate.ts';
import type { OpenEvaluation } from './evaluate-open-data.ts';
import { headlineOf } from './headline.ts';
import type { Shipped } from './judged.ts';

type Told = Omit<Shipped, 'classifier'>;

/**
 * What `--json` writes of a file of posts: the intents' figures on the top level, the sentiments' in `sentiment`.
 * `confusionMatrix` is by label, then by answer. Absent is what no row has a label for.
 */
export const fileAsJson = (file: string, compared: Comparison, { loadMs, modelBytes }: Told): string =>
  jsonOf({ file, ...detailOf(compared), loadMs, modelBytes });

/** What it writes of the open data: the same of each part. */
export const openDataAsJson = (evaluated: OpenEvaluation, { loadMs, modelBytes }: Told): string =>
  jsonOf({ ...partsOf(evaluated), loadMs, modelBytes });

/** The committed report: the parts without their times, so that it is the same from every machine. */
export const reportAsJson = (evaluated: OpenEvaluation): string => jsonOf(partsOf(evaluated), ['msPerPost']);

const partsOf = ({ posts, fiveFold, seenInTraining, notSeen, tweets }: OpenEvaluation) => ({
  posts: detailOf(posts),
  fiveFold,
  seenInTraining: seenInTraining && outlineOf(seenInTraining),
  notSeen: notSeen && outlineOf(notSeen),
  tweets: detailOf(tweets),
});

const detailOf = ({ own, baselines }: Comparison) => ({
  ...outlineOf({ own, baselines }),
  perClass: own.intent?.perClass,
  confusionMatrix: own.intent?.confusionMatrix,
  reliability: own.intent?.reliability,
  sentiment: own.sentiment,
  languages: own.languages,
});

const outlineOf = ({ own, baselines }: Comparison) => ({
  ...headlineOf(own),
  baselines: Object.fromEntries(Object.entries(baselines).map(([name, theirs]) => [name, headlineOf(theirs)])),
});

/** Four digits: a fifth says nothing of some hundred posts. */
const jsonOf = (value: object, without: readonly string[] = []): string => {
  const shown = (key: string, field: unknown): unknown => {
    if (without.includes(key)) return undefined;
    return typeof field === 'number' ? Math.round(field * 1e4) / 1e4 : field;
  };
  return `${JSON.stringify(value, shown, 2)}\n`;
};
