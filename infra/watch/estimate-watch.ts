import type { Watch } from '../../functions/contracts/watch.ts';
import { terminalSafe } from '../local/show/terminal-safe.ts';
import { type Estimate, estimateOf } from './estimate.ts';
import { estimateText } from './estimate-text.ts';
import { pollsTooOften } from './poll-interval.ts';
import { problemsText } from './problems-text.ts';
import { checkQuery } from './query/check-query.ts';
import { ownAccount } from './query/own-account.ts';
import type { Problem } from './query/problem.ts';
import { parse } from './query/tree.ts';
import { type AskCounts, type Volume, volumeOf } from './volume.ts';
import type { WatchArguments } from './watch-arguments.ts';
import { watchEntry, watchFor } from './watch-entry.ts';
import { perCounts } from './x-prices.ts';

/** What is known of a query at the end. */
export interface Estimated {
  readonly query: string;
  readonly problems: readonly Problem[];
  /** X's own refusal, or why there is no estimate. */
  readonly unanswered?: string;
  readonly volume?: Volume;
  readonly estimate?: Estimate;
  readonly watch?: Watch;
  readonly isRefused: boolean;
}

/**
 * Checks a query, asks X how much it finds unless something speaks against it, and tells it line by line. X is not asked
 * about a query that it would refuse: that costs nothing there, but tells no more either.
 * @param askCounts nothing where there is no token
 * @param isAgreed asked before anything is spent @default nobody is there to be asked
 */
export async function estimateWatch(
  options: WatchArguments,
  askCounts: AskCounts | undefined,
  write: (text: string) => void,
  isAgreed: (question: string) => Promise<boolean> = async () => true,
): Promise<Estimated> {
  const { query, handle, every } = options;
  const problems = checkQuery(query, handle);
  const tell = (text: string): void => write(terminalSafe(text));
  tell(problemsText(query, problems));
  const checked: Estimated = { query, problems, isRefused: problems.some(({ severity }) => severity === 'refused') };
  if (checked.isRefused) {
    tell('\nX would refuse this query: there is an estimate as soon as it is mended.');
    return checked;
  }

  const answer = await volumeFor(options, askCounts, tell, isAgreed);
  if ('unanswered' in answer) {
    tell(`\n${answer.unanswered}`);
    return { ...checked, ...answer };
  }
  const { volume } = answer;
  const estimate = estimateOf(volume);
  const account = ownAccount(parse(query).tree, handle)?.handle ?? 'YourAccount';
  const watch = watchFor(query, account, every, estimate.dailyBudget);
  const tooOften = pollsTooOften(every, volume);
  tell(`\n${estimateText(volume, estimate, account)}`);
  for (const { what, remedy } of tooOften) tell(`\nwarning: ${what}.\n  → ${remedy}.`);
  tell(`\nTo paste into \`watches\` of infra/config/desk.ts:\n\n${watchEntry(watch)}`);
  return { ...checked, problems: [...problems, ...tooOften], volume, estimate, watch };
}

type Answer = { readonly volume: Volume } | { readonly unanswered: string; readonly isRefused: boolean };

async function volumeFor(
  { query, offline, perDay }: WatchArguments,
  askCounts: AskCounts | undefined,
  tell: (text: string) => void,
  isAgreed: (question: string) => Promise<boolean>,
): Promise<Answer> {
  const otherwise = 'or give --per-day N to estimate from a number of your own';
  if (perDay !== undefined) {
    tell(`\nFrom ${perDay.toLocaleString('en-US')} posts a day, as given; X is not asked.`);
    return { volume: { days: [perDay] } };
  }
  if (offline) {
    return {
      unanswered: `X is not asked (--offline). For an estimate leave that out, ${otherwise}.`,
      isRefused: false,
    };
  }
  if (askCounts === undefined) {
    const missing = `X_BEARER_TOKEN is not set, so X is not asked. For an estimate set it (counts cost ${perCounts})`;
    return { unanswered: `${missing}, ${otherwise}.`, isRefused: false };
  }
  if (!(await isAgreed(`Ask X for counts of the last 7 days, at ${perCounts}?`))) {
    return { unanswered: `X was not asked. For an estimate agree to that, ${otherwise}.`, isRefused: false };
  }
  tell(`\nAsks X for counts of the last 7 days: ${perCounts}.`);
  try {
    return { volume: volumeOf(await askCounts(query)) };
  } catch (error) {
    const { name, message } = error as Error;
    const isRefused = name === 'SourceRefused';
    return { unanswered: isRefused ? `${message}.` : `No estimate: ${message}. Try again, ${otherwise}.`, isRefused };
  }
}
