import type { TemplateSet } from './grammar.ts';
import { irrelevantLife } from './irrelevant-life.ts';
import { irrelevantLong } from './irrelevant-long.ts';
import { irrelevantNews } from './irrelevant-news.ts';
import { irrelevantSpam } from './irrelevant-spam.ts';
import { irrelevantThreads } from './irrelevant-threads.ts';

/** The largest and most varied of the intents: all that is not to or about a company's service. */
export const irrelevant: readonly TemplateSet[] = [
  ...irrelevantNews,
  ...irrelevantThreads,
  ...irrelevantLife,
  ...irrelevantSpam,
  ...irrelevantLong,
];
