import type { Comparison, Evaluation } from './evaluate.ts';
import type { OpenEvaluation } from './evaluate-open-data.ts';
import type { IntentFigures } from './figures.ts';
import { classLines, confusionLines, languageLines, reliabilityLines } from './figures-text.ts';
import { headlineLines } from './headline-text.ts';
import type { Shipped } from './judged.ts';
import { openFiles } from './open-data.ts';
import { count, digits, textTable } from './text-table.ts';

/** What the command prints of a file of posts. */
export const fileAsText = (file: string, compared: Comparison, shipped: Shipped): string =>
  paragraphs([...comparisonParagraphs(file, compared), whatItTakes(compared.own, shipped)]);

/** What it prints of the open data. `drops` are the figures that are worse than in the committed report. */
export const openDataAsText = (evaluated: OpenEvaluation, shipped: Shipped, drops: readonly string[]): string =>
  paragraphs([
    ...comparisonParagraphs(openFiles.posts, evaluated.posts),
    partLines(evaluated),
    ...(evaluated.fiveFold === undefined ? [] : [classLines('intent, out of fold', evaluated.fiveFold.perClass)]),
    ...comparisonParagraphs(openFiles.tweets, evaluated.tweets),
    whatItTakes(evaluated.posts.own, shipped),
    dropLines(drops),
  ]);

const paragraphs = (all: readonly (readonly string[])[]): string =>
  all
    .filter((lines) => lines.length > 0)
    .map((lines) => `${lines.join('\n')}\n`)
    .join('\n');

const comparisonParagraphs = (file: string, compared: Comparison): readonly (readonly string[])[] => {
  const { rows, intent, sentiment, languages } = compared.own;
  return [
    [
      `${file}: ${count(rows)} rows, ${count(intent?.posts ?? 0)} with an intent, ${count(sentiment?.posts ?? 0)} with a sentiment`,
    ],
    headlineLines(compared),
    ...(intent === undefined ? [] : intentParagraphs(intent)),
    languageLines(languages),
    ...(sentiment === undefined
      ? []
      : [classLines('sentiment', sentiment.perClass), confusionLines(sentiment.confusionMatrix)]),
  ];
};

const intentParagraphs = ({
  perClass,
  confusionMatrix,
  reliability,
}: IntentFigures): readonly (readonly string[])[] => [
  classLines('intent', perClass),
  confusionLines(confusionMatrix),
  reliabilityLines(reliability),
];

function partLines({ posts, seenInTraining, notSeen, fiveFold }: OpenEvaluation): readonly string[] {
  const parts: readonly (readonly [string, IntentFigures | undefined])[] = [
    ['all, by the shipped classifier', posts.own.intent],
    ['  trainable rows: seen in training', seenInTraining?.own.intent],
    ['  the others', notSeen?.own.intent],
    ['five folds, each judged unseen', fiveFold],
  ];
  return textTable([
    [openFiles.posts, 'posts', 'macroF1', 'accuracy', 'actionableF1', 'calibrationError'],
    ...parts.flatMap(([name, figures]) => (figures === undefined ? [] : [[name, ...cellsOf(figures)]])),
  ]);
}

const cellsOf = ({ posts, macroF1, accuracy, actionableF1, calibrationError }: IntentFigures): readonly string[] => [
  count(posts),
  ...[macroF1, accuracy, actionableF1, calibrationError].map(digits),
];

const whatItTakes = ({ msPerPost }: Evaluation, { loadMs, modelBytes }: Shipped): readonly string[] => [
  [
    `${digits(msPerPost)} ms a post`,
    ...(loadMs === undefined ? [] : [`loaded in ${loadMs.toFixed(1)} ms`]),
    ...(modelBytes === undefined ? [] : [`${count(Math.round(modelBytes / 1000))} kB of weights`]),
  ].join(', '),
];

const dropLines = (drops: readonly string[]): readonly string[] =>
  drops.length === 0
    ? ['No figure is worse than in the committed report by more than a point.']
    : ['Worse than in the committed report by more than a point:', ...drops.map((drop) => `  ${drop}`)];
