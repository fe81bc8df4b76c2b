import { unmarshall } from '@aws-sdk/util-dynamodb';
import type { Desk, TicketRoute } from '../../functions/contracts/desk.ts';
import { milliseconds } from '../../functions/contracts/duration.ts';
import { defineDesk } from '../../infra/config/define-desk.ts';
import { watchFunctionLog } from '../../infra/local/in-process/function-log.ts';
import { type Ground, InProcessDesk } from '../../infra/local/in-process/in-process-desk.ts';
import { type Intercept, straight } from '../../infra/local/intercept.ts';
import { Meter } from '../../infra/local/meter.ts';
import { pretendedSecrets } from '../../infra/local/outside/pretended-secrets.ts';
import { type Post, snowflake } from '../../infra/local/outside/x.ts';
import { own, simulatedDesk } from './desk.ts';
import { type Dice, dice } from './dice.ts';
import { rememberedClassifier } from './remembered-classifier.ts';

// Nobody reads what the functions log, and there is a lot of it.
watchFunctionLog(() => {});

const start = Date.parse('2026-03-03T06:00:00Z');

function ticketRoute(name: string, when: TicketRoute['when']): TicketRoute {
  return {
    name,
    when,
    workflow: 'file-ticket',
    priority: 'normal',
    slack: 'C0SUPPORT',
    email: ['ben'],
    // Nobody acts, and no time is over on the day: each ticket is told of when it is opened.
    acknowledgeWithin: '1 day',
    resolveWithin: '2 days',
    escalateTo: ['ana'],
  };
}

/** The simulated desk, where nobody acts, every route tells Slack and mail, and our own answers are heard. */
export const desk: Desk = defineDesk({
  ...simulatedDesk,
  watches: {
    acme: {
      kind: 'brand',
      brand: 'Acme Parcels',
      handle: own.handle,
      accountId: own.id,
      query: '(@AcmeParcels OR from:AcmeParcels) -is:retweet',
      every: '10 minutes',
      backfill: '1 hour',
      dailyBudget: 1_000,
    },
  },
  routes: [
    ticketRoute('trouble', { kinds: ['brand'], intents: ['outage', 'problem', 'complaint', 'churn_risk', 'question'] }),
    ticketRoute('person-looks', { kinds: ['brand'], unsure: true }),
  ],
  budget: { daily: 1_000 },
  // Little more than a poll and the longest delay: so most of what belongs together may come in either order.
  tickets: { joinWithin: '30 minutes' },
});

const saidWithin = milliseconds('6 hours');

const words = [
  'you charged me twice for one parcel, I want my money back',
  'is everything down? nothing loads since this morning, outage?',
  'how do I change the address of a parcel that is under way?',
  'my parcel is lost and the driver never came, terrible service',
  'thank you so much, that was quick!',
  'the app crashes whenever I open the tracking page',
] as const;

/** Within six hours: posts of twenty people, their answers and quotes, and our own answers. */
export function conversations(count: number, seed: number): readonly Post[] {
  const die = dice(seed, 'conversations');
  const moments = Array.from({ length: count }, () => start + die.upTo(saidWithin / 1000) * 1000).sort((a, b) => a - b);
  const posts: Post[] = [];
  for (const [n, time] of moments.entries()) {
    const id = String(snowflake(time, n));
    const isOwn = posts.length > 0 && die.happens(0.06);
    const answered = isOwn || die.happens(0.3) ? recent(posts, die) : undefined;
    const quoted = answered === undefined && die.happens(0.12) ? recent(posts, die) : undefined;
    const references = [
      ...(answered === undefined ? [] : [{ type: 'replied_to' as const, id: answered.id }]),
      ...(quoted === undefined ? [] : [{ type: 'quoted' as const, id: quoted.id }]),
    ];
    posts.push({
      id,
      text: isOwn ? `Sorry to hear that, we look into it. ${n}` : `@AcmeParcels ${die.pick(words)} ${n}`,
      lang: 'en',
      created_at: `${new Date(time).toISOString().slice(0, 19)}.000Z`,
      author_id: isOwn ? own.id : String(1_000 + die.upTo(20)),
      ...(isOwn && { author: { username: own.handle } }),
      conversation_id: answered?.conversation_id ?? id,
      ...(references.length > 0 && { referenced_tweets: references }),
    });
  }
  return posts;
}

const recent = (posts: readonly Post[], die: Dice): Post | undefined =>
  posts.at(-1 - die.upTo(Math.min(25, posts.length)));

/** What an order of arrival came to. */
export interface Outcome {
  /** The mentions of each ticket, sorted; the tickets by their first. */
  readonly tickets: readonly string[];
  /** Answers of our own, and the mentions that lie with them. */
  readonly answers: readonly string[];
  readonly cards: number;
  readonly mails: number;
}

const mostDelay = milliseconds('15 minutes');

/** Each event reaches its workflow late, in any order, and now and then twice: 15 minutes late at most, hop by hop. */
function delayed(die: Dice, clock: () => InProcessDesk['clock']): Intercept {
  const hops = new Set(['MentionsFound', 'MentionToFile', 'AnswerHeard']);
  const soon = (): number => die.upTo(mostDelay / 2);
  return {
    ...straight,
    delivery: async ({ from }, deliver) => {
      if (!hops.has(from)) return deliver();
      if (die.happens(0.3)) clock().after(soon(), deliver);
      clock().after(soon(), deliver);
    },
  };
}

/** Lives through a day on which the posts arrive in the order of that seed; without one as they were said, each once. */
export async function arrive(ground: Ground, posts: readonly Post[], seed?: number): Promise<Outcome> {
  await ground.dynamo.clear();
  const jitter = dice(seed ?? 0, 'jitter');
  const running: InProcessDesk = new InProcessDesk({
    ground,
    desk,
    start,
    secrets: pretendedSecrets,
    meter: new Meter(),
    random: jitter.next,
    x: { posts },
    classifier: rememberedClassifier,
    ...(seed !== undefined && { intercept: delayed(dice(seed, 'delays'), () => running.clock) }),
  });
  running.cloud.startSchedules();
  // The last poll, two hops, and people are told.
  await running.clock.runUntil(start + saidWithin + milliseconds('45 minutes'));
  const rows = (await running.itemsIn('Tickets')).map((item) =>
    unmarshall(item as unknown as Parameters<typeof unmarshall>[0]),
  );
  const byTicket = new Map<string, string[]>();
  const heads = new Set(
    rows.filter(({ item, status }) => item === 'ticket' && status !== undefined).map(({ ticketId }) => ticketId),
  );
  const postRows = rows.filter(({ item }) => String(item).startsWith('post#'));
  for (const { ticketId, mentionId } of postRows) {
    byTicket.set(ticketId, [...(byTicket.get(ticketId) ?? []), String(mentionId)]);
  }
  const inTickets = [...byTicket].filter(([ticketId]) => heads.has(ticketId));
  const answers = new Set(postRows.filter(({ what }) => what === 'answered').map(({ mentionId }) => String(mentionId)));
  const groups = inTickets.map(([, ids]) => ids.sort());
  return {
    tickets: groups.map((ids) => ids.filter((id) => !answers.has(id)).join(' ')).sort(),
    answers: groups
      .filter((ids) => ids.some((id) => answers.has(id)))
      .map((ids) => ids.join(' '))
      .sort(),
    cards: running.slack.messages.length,
    mails: running.mailbox.mails.length,
  };
}
