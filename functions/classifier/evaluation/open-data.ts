import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type LabelledRow, readRows } from './rows.ts';

/** Labelled posts and tweets that anybody can get, apart from this project. */
export interface OpenData {
  /** Posts to brands, with their intents. */
  readonly posts: readonly LabelledRow[];
  /** With their sentiment, of people to people. */
  readonly tweets: readonly LabelledRow[];
}

/** A file of the open data isn't there; the message says where to get it. */
export class OpenDataMissing extends Error {
  override readonly name = 'OpenDataMissing';
}

export const openFiles = { posts: 'intent/dev.jsonl', tweets: 'sentiment/tweeteval-val.jsonl' } as const;

const project = resolve(import.meta.dirname, '../../..');

/** Where the data lies: in `DATA_DIR`, or else beside the project. */
export const openDataFolder = (env: Readonly<NodeJS.ProcessEnv>): string =>
  resolve(env.DATA_DIR || join(project, '../shared/data'));

export const hasOpenData = (folder: string): boolean => missingIn(folder).length === 0;

/** @throws OpenDataMissing, RowsUnreadable */
export function readOpenData(folder: string): OpenData {
  const missing = missingIn(folder);
  if (missing.length > 0) throw new OpenDataMissing(whereToGetIt(folder, missing));
  return { posts: readRows(join(folder, openFiles.posts)), tweets: readRows(join(folder, openFiles.tweets)) };
}

const missingIn = (folder: string): readonly string[] =>
  Object.values(openFiles).filter((file) => !existsSync(join(folder, file)));

const whereToGetIt = (folder: string, missing: readonly string[]): string => `\
${folder} has no ${missing.join(' and no ')}

The open data is no part of this project. Let DATA_DIR name a folder that holds, as JSON lines:
  ${openFiles.posts}               {"text","intent","trainable"}: posts to brands, labelled with the eight intents;
                                 the trainable texts are of github.com/IBM/twitter-customer-care-document-prediction
  ${openFiles.tweets}  {"text","sentiment"}: the validation set of TweetEval's sentiment task,
                                 github.com/cardiffnlp/tweeteval
Posts of your own need none of it: npm run evaluate -- --file F.jsonl`;
