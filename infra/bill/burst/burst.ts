import type { Desk } from '../../../functions/contracts/desk.ts';
import { mentionTriaged, ticketOpened } from '../../../functions/contracts/events.ts';
import { ConcurrencyLimit } from '../../local/concurrency-limit.ts';
import { draws } from '../../local/draws.ts';
import { watchFunctionLog } from '../../local/in-process/function-log.ts';
import { type Ground, InProcessDesk } from '../../local/in-process/in-process-desk.ts';
import { Meter } from '../../local/meter.ts';
import { pretendedSecrets } from '../../local/outside/pretended-secrets.ts';
import type { Quotas } from '../../local/services/quotas.ts';
import { mentionsSetAside } from '../../local/summary.ts';
import { billedWatch } from '../billed-desk.ts';
import { judgedSentences } from '../sentences.ts';
import { madeUpPosts } from '../workload.ts';
import { Conditions } from './conditions.ts';
import { Stage } from './stage.ts';

export interface BurstOptions {
  /** Its tables are emptied first. */
  readonly ground: Ground;
  /** As `listeningDesk` makes it. */
  readonly desk: Desk;
  readonly posts: number;
  readonly seed: number;
  /** @default no service throttles, and neither does Slack */
  readonly quotas?: Quotas;
  /** How many invocations may be under way at once. */
  readonly concurrency: number;
}

/** What became of posts that came all at once. Seconds are virtual ones, from the first page read. */
export interface Burst {
  readonly posts: number;
  readonly routed: number;
  readonly tickets: number;
  readonly stages: {
    readonly read: StageEnd;
    readonly stored: StageEnd;
    readonly triaged: StageEnd;
    readonly filed: StageEnd;
    readonly urgentOnCards: StageEnd;
    readonly allOnCards: StageEnd;
  };
  /** Mentions whose verdict had to do without Comprehend, because it refused to the end. */
  readonly withoutComprehend: number;
  readonly setAside: number;
  /** Calls that were refused, by what was called. */
  readonly throttles: Readonly<Record<string, number>>;
  readonly clientRetries: number;
  readonly peakConcurrency: number;
}

export interface StageEnd {
  readonly done: number;
  readonly of: number;
  /** When the last one was done; undefined where some never were. */
  readonly seconds: number | undefined;
}

const start = Date.parse('2026-03-03T06:00:00Z');
/** Within which the posts are written, and found by the poll that starts when X's search has them all. */
const writtenWithinMs = 3_000;
const searchLagMs = 30_000;
/** For so long is looked on. */
const watchedMs = 40 * 60_000;

/** Lets so many posts come at once, and watches the desk until every one of them is where it belongs. */
export async function simulateBurst({
  ground,
  desk: config,
  posts: count,
  seed,
  quotas,
  concurrency,
}: BurstOptions): Promise<Burst> {
  await ground.dynamo.clear();
  const limit = new ConcurrencyLimit(concurrency);
  const random = draws(seed);
  const conditions = new Conditions({ clock: () => desk.clock, random, limitsSlack: quotas !== undefined });
  const to = start - searchLagMs;
  const sentences = judgedSentences(config, billedWatch);
  const posts = madeUpPosts({ posts: count, sentences, from: to - writtenWithinMs, to, seed });
  const now = (): number => desk.clock.now();
  const read = new Stage(now);
  const stored = new Stage(now);
  const triaged = new Stage(now);
  const filed = new Stage(now);
  let withoutComprehend = 0;
  conditions.onPage = (found) => read.done(found);
  conditions.onStored = () => stored.done(1);
  const desk: InProcessDesk = new InProcessDesk({
    ...{ ground, desk: config, start, random, concurrency: limit },
    x: { posts, matches: () => true },
    meter: new Meter(),
    secrets: pretendedSecrets,
    intercept: conditions,
    takesBilledTime: true,
    ...(quotas === undefined ? {} : { quotas }),
    onInvocation: ({ handler, result }) => {
      const { triaged: intents = {}, isNew } = (result ?? {}) as { triaged?: Record<string, number>; isNew?: boolean };
      if (handler === 'RouteMentions') triaged.done(Object.values(intents).reduce((sum, times) => sum + times, 0));
      if (handler === 'FileTicket' && isNew) filed.done(1);
    },
  });
  watchFunctionLog(() => {});
  let routed = 0;
  let tickets = 0;
  /** The priorities of tickets that a card is due for, by the keys of their notices. */
  const due = new Map<string, string>();
  desk.cloud.bus.watch(({ 'detail-type': type, detail }) => {
    if (type === mentionTriaged.detailType) routed++;
    if (type !== ticketOpened.detailType) return;
    tickets++;
    const { ticketId, opening, priority, route } = ticketOpened.detail.parse(detail);
    const hasChannel = config.routes.some((each) => each.name === route && 'slack' in each);
    if (hasChannel) due.set(`${ticketId}#${opening}#opened`, priority);
  });
  desk.cloud.startSchedules();
  await desk.clock.runUntil(start + watchedMs);

  for (const { verdict } of await desk.itemsIn('Mentions')) {
    if (JSON.stringify(verdict ?? {}).includes('embedded-comprehend-away')) withoutComprehend++;
  }
  const cards = desk.slack.messages.map(({ ts, metadata }) => ({
    at: Number(ts) * 1_000,
    priority: due.get(String(metadata?.event_payload.key)),
  }));
  const from = read.firstAt;
  const cardsOf = (fits: (priority: string | undefined) => boolean): StageEnd => {
    const of = [...due.values()].filter(fits).length;
    const those = cards.filter(({ priority }) => priority !== undefined && fits(priority));
    const last = Math.max(...those.map(({ at }) => at));
    return { done: those.length, of, seconds: those.length < of || of === 0 ? undefined : (last - from) / 1_000 };
  };
  return {
    posts: count,
    routed,
    tickets,
    stages: {
      read: read.end(count, from),
      stored: stored.end(count, from),
      triaged: triaged.end(count, from),
      filed: filed.end(routed, from),
      urgentOnCards: cardsOf((priority) => priority === 'urgent'),
      allOnCards: cardsOf(() => true),
    },
    withoutComprehend,
    setAside: mentionsSetAside(desk.messagesIn('SetAside').map(({ body }) => JSON.parse(body) as unknown)),
    throttles: Object.fromEntries([...conditions.throttles].sort()),
    clientRetries: conditions.clientRetries,
    peakConcurrency: limit.peak,
  };
}
