import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { Intent, Sentiment } from '../../contracts/verdict.ts';

/** A real post and what a person says that it wants. */
export interface LabelledPost {
  readonly text: string;
  readonly intent: Intent;
  /** Whether its licence lets it train weights that are shipped; the others only tune and measure. */
  readonly trainable: boolean;
  /** `dev`: the open labelled posts; `own`: those that this project labelled by hand. */
  readonly from: 'dev' | 'own';
}

/** A comment and how it sounds. */
export interface TonedText {
  readonly text: string;
  readonly sentiment: Sentiment;
}

export interface TrainingData {
  readonly posts: readonly LabelledPost[];
  /** Comments of GoEmotions whose emotions agree on a tone. */
  readonly comments: readonly TonedText[];
  /** For tuning and measuring only. */
  readonly tweets: readonly TonedText[];
}

/** The data to train on, or a part of it, is not where `DATA_DIR` points. */
export class DataMissing extends Error {
  override readonly name = 'DataMissing';
}

const files = {
  dev: 'intent/dev.jsonl',
  unlabelled: 'intent/support-posts-unlabelled.jsonl',
  emotions: 'goemotions/labels.txt',
  comments: ['goemotions/train.tsv', 'goemotions/dev.tsv', 'goemotions/test.tsv'],
  tweets: 'sentiment/tweeteval-val.jsonl',
} as const;

const DevRow = z.object({ text: z.string(), intent: Intent, trainable: z.boolean() });
const TextRow = z.object({ text: z.string() });
const TweetRow = z.object({ text: z.string(), sentiment: Sentiment });
const Label = z.object({ sha256: z.string().length(16), intent: Intent });

const linesOf = (path: string): string[] => readFileSync(path, 'utf8').split('\n').filter(Boolean);
const rowsOf = <T>(path: string, row: z.ZodType<T>): T[] => linesOf(path).map((line) => row.parse(JSON.parse(line)));

/** What a label stands for: the project keeps the labels of posts that are not its own, not the posts. */
export const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 16);

const emotionsOf: Readonly<Record<'positive' | 'negative' | 'unclear', string>> = {
  positive: 'admiration amusement approval caring desire excitement gratitude joy love optimism pride relief',
  negative: 'anger annoyance disappointment disapproval disgust embarrassment fear grief nervousness remorse sadness',
  unclear: 'confusion curiosity realization surprise',
};
const soundsOf = new Map(
  Object.entries(emotionsOf).flatMap(([sounds, names]) => names.split(' ').map((name) => [name, sounds] as const)),
);

/** One tone where all emotions that have one agree; none for mixed feelings, and for surprise alone. */
function toneOfEmotions(emotions: readonly string[]): Sentiment | undefined {
  const sounds = new Set(emotions.map((emotion) => soundsOf.get(emotion)));
  if (sounds.has('positive')) return sounds.has('negative') ? undefined : 'positive';
  if (sounds.has('negative')) return 'negative';
  return sounds.has(undefined) ? 'neutral' : undefined;
}

/**
 * Reads what the model is trained on, tuned by and measured with.
 * @throws DataMissing that says which file, and where the model card tells how to get it
 */
export function readTrainingData(folder: string): TrainingData {
  const at = (file: string): string => {
    const path = join(folder, file);
    if (existsSync(path)) return path;
    throw new DataMissing(
      `${path} is not there. Set DATA_DIR to the folder that holds ${file}: functions/classifier/model/README.md says where each file comes from.`,
    );
  };
  const dev = rowsOf(at(files.dev), DevRow).map((row) => ({ ...row, from: 'dev' as const }));
  const known = new Set(dev.map(({ text }) => text));
  const labels = new Map(
    rowsOf(join(import.meta.dirname, 'labels.jsonl'), Label).map(({ sha256, intent }) => [sha256, intent]),
  );
  const own = rowsOf(at(files.unlabelled), TextRow).flatMap(({ text }) => {
    const intent = labels.get(hashOf(text));
    return intent === undefined || known.has(text) ? [] : [{ text, intent, trainable: true, from: 'own' as const }];
  });
  const emotions = readFileSync(at(files.emotions), 'utf8').trim().split(/\s+/);
  const comments = files.comments.flatMap((file) =>
    linesOf(at(file)).flatMap((line) => {
      const [text = '', ids = ''] = line.split('\t');
      const sentiment = toneOfEmotions(ids.split(',').map((id) => emotions[Number(id)] ?? 'neutral'));
      return sentiment === undefined ? [] : [{ text, sentiment }];
    }),
  );
  return { posts: [...dev, ...own], comments, tweets: rowsOf(at(files.tweets), TweetRow) };
}
