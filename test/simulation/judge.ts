import type { Fault } from './fault-plan.ts';
import type { History } from './history.ts';
import { violationsOf } from './invariants.ts';
import type { Violation } from './remains.ts';
import { afterReplays } from './replayed-archive.ts';

/** What one history came to. */
export interface Verdict {
  readonly seed: number;
  readonly faults: readonly Fault[];
  readonly violations: readonly Violation[];
  readonly alarms: readonly string[];
  readonly posts: number;
  readonly tickets: number;
  readonly notices: number;
  /** Mails that came again after an attempt whose outcome nobody knew. */
  readonly repeatedMails: number;
}

/** A replay costs half as much as a history: every so many are followed by two. */
const replaysIn = 10;

/** Whatever a history breaks, and whatever replaying its archive breaks. */
export async function violationsIn(history: History, seed: number): Promise<Violation[]> {
  const found = await violationsOf(history);
  return seed % replaysIn === 0 ? [...found, ...(await afterReplays(history))] : found;
}

/** Holds every invariant against a history; nothing may come of replaying its archive either. */
export async function judge(history: History, seed: number): Promise<Verdict> {
  const { desk, posts, faults, raised } = history;
  const violations = await violationsIn(history, seed);
  const keys = desk.mailbox.mails.map(({ headers }) => headers['X-Overheard-Notice']);
  return {
    ...{ seed, faults, violations, alarms: raised, posts: posts.length },
    tickets: desk.cloud.executions.standard.filter(({ machine }) => machine.startsWith('HandleTicket')).length,
    notices: desk.slack.messages.length + new Set(keys).size,
    repeatedMails: keys.length - new Set(keys).size,
  };
}
