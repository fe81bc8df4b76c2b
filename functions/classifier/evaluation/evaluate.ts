import type { Classifier } from '../../ports/classifier.ts';
import type { Baseline, Judge, Opinion, Tone } from './baselines/baseline.ts';
import {
  actionableF1,
  type IntentFigures,
  type IntentPair,
  intentFigures,
  type SentimentFigures,
  sentimentFigures,
} from './figures.ts';
import type { LabelledRow } from './rows.ts';

/** How well one judge does on rows; figures are absent where no row has the label, or the judge has no such opinion. */
export interface Evaluation {
  readonly rows: number;
  readonly intent?: IntentFigures;
  readonly sentiment?: SentimentFigures;
  /** By primary language tag, of the rows that say theirs and have an intent. */
  readonly languages: Readonly<Record<string, LanguageFigures>>;
  /** Milliseconds for a post, the mean over all rows after a warm-up. */
  readonly msPerPost: number;
}

export interface LanguageFigures {
  readonly posts: number;
  readonly actionableF1: number;
}

/** The classifier beside what is free to have. */
export interface Comparison {
  readonly own: Evaluation;
  readonly baselines: Readonly<Record<string, Evaluation>>;
}

export interface Compared {
  readonly classifier: Classifier;
  readonly baselines: readonly Baseline[];
  readonly rows: readonly LabelledRow[];
}

export const compare = ({ classifier, baselines, rows }: Compared): Comparison => ({
  own: evaluateClassifier({ classifier, rows }),
  baselines: Object.fromEntries(baselines.map(({ name, judge }) => [name, evaluate(judge, rows)])),
});

export const evaluateClassifier = ({ classifier, rows }: Omit<Compared, 'baselines'>): Evaluation =>
  evaluate((text, lang) => classifier({ text, ...(lang === undefined ? {} : { lang }) }), rows);

interface Answered {
  readonly row: LabelledRow;
  readonly answer: Tone | Opinion;
}

function evaluate(judge: Judge, rows: readonly LabelledRow[]): Evaluation {
  const { answered, msPerPost } = judgeAll(judge, rows);
  const intent = answered.flatMap(intentPairOf);
  const sentiment = answered.flatMap(({ row, answer }) =>
    row.sentiment === undefined ? [] : [{ truth: row.sentiment, said: answer.sentiment }],
  );
  return {
    rows: rows.length,
    ...(intent.length === 0 ? {} : { intent: intentFigures(intent) }),
    ...(sentiment.length === 0 ? {} : { sentiment: sentimentFigures(sentiment) }),
    languages: languagesOf(answered),
    msPerPost,
  };
}

/** Calls before the clock runs, for so many milliseconds at most, so that the compiler's work is not on it. */
const warmUp = { calls: 2_000, ms: 1_000 } as const;

function judgeAll(judge: Judge, rows: readonly LabelledRow[]) {
  const until = performance.now() + warmUp.ms;
  for (let calls = 0; calls < warmUp.calls && performance.now() < until && rows.length > 0; calls++) {
    const { text = '', lang } = rows[calls % rows.length] ?? {};
    judge(text, lang);
  }
  const start = process.hrtime.bigint();
  const answered = rows.map((row) => ({ row, answer: judge(row.text, row.lang) }));
  return { answered, msPerPost: Number(process.hrtime.bigint() - start) / 1e6 / rows.length };
}

const intentPairOf = ({ row, answer }: Answered): readonly IntentPair[] =>
  row.intent === undefined || !('intent' in answer)
    ? []
    : [{ truth: row.intent, said: answer.intent, confidence: answer.confidence }];

function languagesOf(answered: readonly Answered[]): Evaluation['languages'] {
  const tagOf = ({ row }: Answered): string => (row.lang ?? '').toLowerCase().split('-', 1).join('');
  const figures = [...Map.groupBy(answered, tagOf)].flatMap(([tag, inIt]) => {
    const pairs = inIt.flatMap(intentPairOf);
    return tag === '' || pairs.length === 0
      ? []
      : [[tag, { posts: pairs.length, actionableF1: actionableF1(pairs) }] as const];
  });
  return Object.fromEntries(figures.sort(([, one], [, other]) => other.posts - one.posts));
}
