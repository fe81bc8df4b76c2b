import type { Desk } from '../../functions/contracts/desk.ts';
import { mentionTriaged, ticketOpened } from '../../functions/contracts/events.ts';
import { draws } from '../local/draws.ts';
import { watchFunctionLog } from '../local/in-process/function-log.ts';
import { type Ground, InProcessDesk } from '../local/in-process/in-process-desk.ts';
import { type Intercept, straight } from '../local/intercept.ts';
import { Meter } from '../local/meter.ts';
import { startPeople } from '../local/outside/people.ts';
import { pretendedSecrets } from '../local/outside/pretended-secrets.ts';
import { billedWatch } from './billed-desk.ts';
import { judgedSentences } from './sentences.ts';
import { type StoredBytes, storedBytes } from './stored-bytes.ts';
import type { Usage } from './usage.ts';
import { madeUpPosts } from './workload.ts';

/** What AWS and X call a month here: 30 days. */
export const monthMs = 30 * 24 * 3_600_000;
const pollMs = 60_000;
export const pollsPerMonth = monthMs / pollMs;

/** A part of a month, lived through at its true rate, and what it set going until the last ticket was closed. */
export interface Slice {
  readonly posts: number;
  /** Of all watches. */
  readonly polls: number;
  /** Characters of each post. */
  readonly lengths: readonly number[];
  readonly routed: number;
  readonly tickets: number;
  /** Mentions whose tone Comprehend was asked for. */
  readonly unsure: number;
  /** Mentions that Comprehend looked for personal data in. */
  readonly searched: number;
  readonly emails: number;
  readonly usage: Usage;
  readonly stored: StoredBytes;
  /** Of the events on the bus, as JSON. */
  readonly eventBytes: number;
  /** Mentions and notices that were set aside: in a month in which nothing fails there are none. */
  readonly setAside: number;
}

export interface SliceOptions {
  /** Its tables are emptied first. */
  readonly ground: Ground;
  /** As `listeningDesk` makes it. */
  readonly desk: Desk;
  readonly posts: number;
  readonly polls: number;
  readonly seed: number;
}

const start = Date.parse('2026-03-03T06:00:00Z');
/** X leaves the latest half minute out of a search. */
const searchLagMs = 30_000;
/** A ticket that nobody closes is given up 90 days after its last escalation, and that is two days after its opening. */
const closingMs = 95 * 24 * 3_600_000;

/** Lives through so many posts in so many polls, a minute apart. */
export async function simulateSlice({ ground, desk: config, posts: count, polls, seed }: SliceOptions): Promise<Slice> {
  await ground.dynamo.clear();
  const posts = madeUpPosts({
    posts: count,
    sentences: judgedSentences(config, billedWatch),
    // What the first poll finds was written in the minute before, as with every other.
    from: start - searchLagMs - pollMs,
    to: start - searchLagMs + (polls - 1) * pollMs,
    seed,
  });
  const random = draws(seed);
  const tally = { routed: 0, tickets: 0, unsure: 0, searched: 0, eventBytes: 0 };
  let scheduled = 0;
  const meter = new Meter();
  const desk = new InProcessDesk({
    ground: keepingExpired(ground),
    desk: config,
    start,
    x: { posts, matches: () => true },
    meter,
    random,
    secrets: pretendedSecrets,
    intercept: untilPolled(
      polls,
      {
        'comprehend:BatchDetectSentiment': ({ TextList }) => {
          tally.unsure += (TextList as readonly string[]).length;
        },
        'comprehend:DetectPiiEntities': () => {
          tally.searched++;
        },
      },
      () => {
        scheduled++;
      },
    ),
  });
  const { clock, cloud, biller, x, mailbox } = desk;
  watchFunctionLog((line) => biller.logged(line));
  cloud.bus.watch((event) => {
    tally.eventBytes += Buffer.byteLength(JSON.stringify(event));
    if (event['detail-type'] === mentionTriaged.detailType) tally.routed++;
    if (event['detail-type'] === ticketOpened.detailType) tally.tickets++;
  });
  startPeople({ clock, bus: cloud.bus, putEvent: desk.putEvent }, config, seed);
  cloud.startSchedules();
  await clock.runUntil(start + polls * pollMs + (count > 0 ? closingMs : 0));

  biller.readFromX(x);
  for (const execution of cloud.executions.standard) {
    if (execution.status === 'RUNNING') biller.executionEnded(execution);
  }
  return {
    ...tally,
    posts: count,
    polls,
    lengths: posts.map(({ text }) => text.length),
    emails: mailbox.mails.length,
    // Schedules went on after the last poll, and nobody was called for it.
    usage: { ...meter.usage, 'scheduler.invocations': scheduled },
    stored: storedBytes(await desk.itemsIn('Mentions'), await desk.itemsIn('Tickets'), start),
    setAside: desk.messagesIn('SetAside').length,
  };
}

/** What has expired stays until it was weighed. */
const keepingExpired = (ground: Ground): Ground => ({
  declaration: ground.declaration,
  dynamo: { ...ground.dynamo, sweepExpired: async () => 0 },
  get consumed() {
    return ground.consumed;
  },
  set consumed(told) {
    ground.consumed = told;
  },
});

/** Who is told of calls, by what is called. */
type OnCalls = Readonly<Record<string, (input: Readonly<Record<string, unknown>>) => void>>;

/** Nothing stands in between, and after so many polls no schedule calls anybody any more. */
function untilPolled(polls: number, onCalls: OnCalls, onScheduled: () => void): Intercept {
  let left = polls;
  return {
    ...straight,
    service: (call) => {
      onCalls[call.to]?.(call.input);
      return straight.service(call);
    },
    delivery: async ({ from, to }, deliver) => {
      if (from === 'Scheduler') {
        if (left <= 0) return;
        if (to === 'SearchMentions') left--;
        onScheduled();
      }
      deliver();
    },
  };
}
