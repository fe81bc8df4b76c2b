import type { Usage } from './usage.ts';

/** One state of the workflow that a straightforward build would run for each mention. */
export interface NaiveStep {
  readonly state: string;
  readonly runsFor: 'mention' | 'routed' | 'ticket';
  /** What its Lambda is billed for, in milliseconds. @default the state runs no Lambda */
  readonly lambdaMs?: number;
  /** Calls to Comprehend with one post each. @default none */
  readonly detects?: number;
  /** @default none */
  readonly writes?: number;
  /** @default none */
  readonly reads?: number;
  readonly why: string;
}

/** Round trips as `handler-durations.ts` has them, in milliseconds; Comprehend's is an estimate like the others. */
const write = 8;
const read = 8;
const detect = 100;
const slack = 300;
const x = 150;

const detection = { runsFor: 'mention', detects: 1, lambdaMs: detect + write, writes: 1 } as const;

/**
 * Overheard as a first afternoon would build it: each post is an event, each event starts a Standard workflow, each
 * state of it is a function that asks one service and notes what it was told. Posts go to Comprehend one by one, as in
 * AWS's blog post "Build a Social Media Dashboard Using Machine Learning and BI Services". That is four fifths of what
 * this way costs: who needs the sentiment alone saves three of the four calls.
 *
 * All other doubts are settled in favour of this way: nothing fails, nothing is tried again, nobody escalates.
 */
export const naiveSteps: readonly NaiveStep[] = [
  {
    state: 'ReceiveMention',
    runsFor: 'mention',
    lambdaMs: write,
    writes: 1,
    why: 'the post is kept before anything is done with it',
  },
  {
    state: 'DetectLanguage',
    ...detection,
    why: 'the other three want to be told it, and X does not know that of every post',
  },
  { state: 'DetectSentiment', ...detection, why: 'tells anger from praise' },
  { state: 'DetectKeyPhrases', ...detection, why: 'tells what the post is about' },
  { state: 'DetectEntities', ...detection, why: 'tells whether the post means the company, and which product' },
  {
    state: 'DecideRoute',
    runsFor: 'mention',
    lambdaMs: write,
    writes: 1,
    why: 'rules over what was detected; the verdict is kept with the post',
  },
  { state: 'IsForSomebody', runsFor: 'mention', why: 'a Choice: what no route wants ends here' },
  {
    state: 'FileTicket',
    runsFor: 'routed',
    lambdaMs: read + write,
    reads: 1,
    writes: 1,
    why: 'opens a ticket, or joins the one that its conversation has',
  },
  {
    state: 'NotifyPeople',
    runsFor: 'ticket',
    lambdaMs: slack + write,
    writes: 1,
    why: 'one message in Slack, which is free; mails would come on top',
  },
  { state: 'AwaitAcknowledgement', runsFor: 'ticket', writes: 1, why: 'keeps a task token, without a Lambda' },
  { state: 'AwaitResolution', runsFor: 'ticket', writes: 1, why: 'keeps a task token, without a Lambda' },
  { state: 'CloseTicket', runsFor: 'ticket', lambdaMs: write, writes: 1, why: 'notes how it ended' },
];

/** A poll asks X, and moves the checkpoint. */
const poll = { lambdaMs: x + write, writes: 1 } as const;

/** Lambda's default, and its cheapest. That it would slow the functions down is left out. */
const gigabytes = 128 / 1_024;

export interface NaiveWork {
  /** Posts that X returned, each a mention. */
  readonly mentions: number;
  /** The length of every mention, or of a fair sample of them, or one length for all. */
  readonly charactersPerMention: number | readonly number[];
  /** Mentions that a route picked. */
  readonly routed: number;
  /** Tickets that were opened; the other routed mentions joined one. */
  readonly tickets: number;
  readonly polls: number;
}

/**
 * What the naive way would use for the same work. Alarms, logs, stored gigabytes and mails are left out: each way has
 * them alike, so add them to both or to neither.
 * @throws RangeError for a sample without a mention
 */
export function naiveUsage({ mentions, charactersPerMention, routed, tickets, polls }: NaiveWork): Usage {
  const times = { mention: mentions, routed, ticket: tickets };
  const sum = (amountOf: (step: NaiveStep) => number): number =>
    naiveSteps.reduce((total, step) => total + times[step.runsFor] * amountOf(step), 0);
  const seconds = (sum(({ lambdaMs = 0 }) => lambdaMs) + polls * poll.lambdaMs) / 1_000;
  return {
    'states.standard-transitions': sum(() => 1),
    'lambda.requests': sum(({ lambdaMs }) => (lambdaMs === undefined ? 0 : 1)) + polls,
    'lambda.gb-seconds': seconds * gigabytes,
    'comprehend.units': sum(({ detects = 0 }) => detects) * unitsPerDocument(charactersPerMention),
    // One for each mention, which starts its workflow.
    'events.custom-events': mentions,
    'dynamodb.write-units': sum(({ writes = 0 }) => writes) + polls * poll.writes,
    'dynamodb.read-units': sum(({ reads = 0 }) => reads),
    'scheduler.invocations': polls,
    'x.posts': mentions,
  };
}

/** Comprehend bills 100 characters begun, and at least three of these, for each document (Amazon Comprehend pricing). */
function unitsPerDocument(characters: number | readonly number[]): number {
  const lengths = typeof characters === 'number' ? [characters] : characters;
  if (lengths.length === 0) throw new RangeError('a sample without a mention tells nothing of their length');
  return lengths.reduce((sum, length) => sum + Math.max(3, Math.ceil(length / 100)), 0) / lengths.length;
}
