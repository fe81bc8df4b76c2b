import { isDeepStrictEqual } from 'node:util';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import { postOf, XPost } from '../../functions/adapters/x/x-post.ts';
import { classify } from '../../functions/classifier/classifier.ts';
import { milliseconds } from '../../functions/contracts/duration.ts';
import { gapDetected } from '../../functions/contracts/listening-events.ts';
import { Verdict } from '../../functions/contracts/verdict.ts';
import { clocksDiffer } from '../../functions/domain/clock-skew.ts';
import { dropReason } from '../../functions/domain/drop-reason.ts';
import { executionName } from '../../functions/domain/filing.ts';
import { weighSentiment } from '../../functions/domain/weigh-sentiment.ts';
import type { LedgerEntry } from '../../functions/ports/watch-ledger.ts';
import { compileQuery } from '../../infra/local/outside/x/query.ts';
import { sentimentOf } from '../../infra/local/services/word-list-sentiment.ts';
import { simulatedDesk } from './desk.ts';
import type { History } from './history.ts';
import { canary } from './posts.ts';
import { type Opening, openingsOf, readTickets, type TicketRows } from './ticket-rows.ts';

/** What an invariant found wrong. */
export interface Violation {
  readonly invariant: string;
  /** Which of the promises is broken. */
  readonly kind: 'lost' | 'twice' | 'stuck' | 'other';
  readonly what: string;
}

type Row = Record<string, unknown>;
type Found = Omit<Violation, 'invariant'>;

/** What a history left behind. */
interface Remains {
  readonly history: History;
  readonly mentions: ReadonlyMap<string, Row>;
  readonly tickets: readonly TicketRows[];
  readonly ledger: readonly Row[];
  readonly cards: ReadonlyMap<string, number>;
  readonly mails: ReadonlyMap<string, number>;
  readonly now: number;
}

/** Everything that must hold at the end of every history, however much went wrong in it. */
export const invariants: Readonly<Record<string, (remains: Remains) => Iterable<Found>>> = {
  'every post is triaged, filtered, or in a reported gap': everyPostTriaged,
  'each post that needs a ticket is in exactly one': oneTicketEach,
  'each notice was shown once on each channel': noticesOnce,
  'each missed time was escalated once, and none that was kept': escalations,
  'each verdict is that of its own post': ownVerdicts,
  'no post was paid for twice, but after a poll that failed': readOnce,
  'no budget was exceeded': budgets,
  'nothing is stuck without an alarm': nothingStuck,
  'no text of a post outside its row, cards and mails': noText,
};

/** Holds the invariants against a history, while its rows are still in the tables. */
export async function violationsOf(history: History): Promise<Violation[]> {
  const remains = await remainsOf(history);
  return Object.entries(invariants).flatMap(([invariant, check]) =>
    [...check(remains)].map((found) => ({ invariant, ...found })),
  );
}

async function remainsOf(history: History): Promise<Remains> {
  const { desk } = history;
  const rows = async (table: 'Mentions' | 'Tickets' | 'Ledger'): Promise<Row[]> =>
    (await desk.itemsIn(table)).map((item) => unmarshall(item as unknown as Parameters<typeof unmarshall>[0]));
  const [mentions, tickets, ledger] = await Promise.all([rows('Mentions'), rows('Tickets'), rows('Ledger')]);
  return {
    history,
    mentions: new Map(mentions.map((row) => [String(row.id), row])),
    tickets: readTickets(tickets),
    ledger,
    cards: counted(desk.slack.messages.map(({ metadata }) => String(metadata?.event_payload.key))),
    mails: counted(desk.mailbox.mails.map(({ headers }) => String(headers['X-Overheard-Notice']))),
    now: desk.clock.now(),
  };
}

const counted = (keys: readonly string[]): Map<string, number> => {
  const times = new Map<string, number>();
  for (const key of keys) times.set(key, (times.get(key) ?? 0) + 1);
  return times;
};

const watches = Object.entries(simulatedDesk.watches).map(([name, watch]) => ({
  name,
  watch,
  asksFor: compileQuery(watch.query ?? ''),
}));

function* everyPostTriaged({ history, mentions }: Remains): Iterable<Found> {
  const gaps = history.desk.cloud.bus.archive
    .filter(({ 'detail-type': type }) => type === gapDetected.detailType)
    .map(({ detail }) => gapDetected.detail.parse(detail));
  for (const post of history.posts) {
    for (const { name, watch, asksFor } of watches) {
      if (!asksFor(post) || dropReason(postOf(XPost.parse(post)), watch) !== undefined) continue;
      const id = `${name}/x/${post.id}`;
      const at = post.created_at;
      if (gaps.some((gap) => gap.watch === name && gap.from <= at && at <= gap.to)) continue;
      const row = mentions.get(id);
      if (row === undefined) yield { kind: 'lost', what: `${id} was never heard` };
      else if (row.verdict === undefined) yield { kind: 'lost', what: `${id} has no verdict` };
    }
  }
}

function* ownVerdicts({ mentions }: Remains): Iterable<Found> {
  for (const [id, { verdict, text, language }] of mentions) {
    const standing = Verdict.safeParse(verdict);
    if (!standing.success) continue;
    const judged = classify({ text: String(text), lang: String(language) });
    const embedded: Verdict = { ...judged, reasons: [...judged.reasons], decidedBy: 'embedded' };
    const { Sentiment } = sentimentOf(String(text));
    const allowed =
      judged.confidence < simulatedDesk.comprehendBelow && judged.language !== 'und'
        ? [weighSentiment(embedded, Sentiment), weighSentiment(embedded, 'unavailable')]
        : [embedded];
    if (!allowed.some((verdictOf) => isDeepStrictEqual(Verdict.parse(verdictOf), standing.data))) {
      yield { kind: 'other', what: `${id} was judged as ${JSON.stringify(standing.data)}` };
    }
  }
}

function* readOnce({ history }: Remains): Iterable<Found> {
  const clocksAgree = !history.faults.some(({ at }) => at.startsWith('clock#'));
  for (const post of history.xBill.readTwice(clocksAgree))
    yield { kind: 'other', what: `${post} was read again from X` };
}

function* oneTicketEach({ mentions, tickets }: Remains): Iterable<Found> {
  const filed = counted(tickets.flatMap(({ posts }) => posts.map(({ mentionId }) => mentionId)));
  for (const [id, { route }] of mentions) {
    const needsOne = simulatedDesk.routes.find(({ name }) => name === route)?.workflow === 'file-ticket';
    const times = filed.get(id) ?? 0;
    if (needsOne && times === 0) yield { kind: 'lost', what: `${id} (${route}) is in no ticket` };
    if (times > 1) yield { kind: 'twice', what: `${id} is in ${times} tickets` };
  }
  for (const { ticketId, head } of tickets)
    if (head === undefined) yield { kind: 'lost', what: `${ticketId} has no row` };
}

function* noticesOnce({ tickets, cards, mails }: Remains): Iterable<Found> {
  const expected = { cards: new Set<string>(), mails: new Set<string>() };
  for (const ticket of tickets) {
    for (const opening of openingsOf(ticket)) {
      const { key, isPresent, route } = opening;
      // A ticket that was resolved before anybody could be told, and opened again: the later opening is told of.
      const isDue = isPresent || cards.has(`${key}#opened`) || mails.has(`${key}#opened`);
      if (isDue && route?.slack !== undefined) expected.cards.add(`${key}#opened`);
      if (isDue && route !== undefined && route.email.length > 0) expected.mails.add(`${key}#opened`);
      for (const { missed } of opening.escalations) {
        if (route?.slack !== undefined) expected.cards.add(`${key}#${missed}`);
        expected.mails.add(`${key}#${missed}`);
      }
    }
  }
  for (const key of expected.cards) if (!cards.has(key)) yield { kind: 'lost', what: `no card for ${key}` };
  for (const key of expected.mails) if (!mails.has(key)) yield { kind: 'lost', what: `no mail for ${key}` };
  for (const [key, times] of cards) if (times > 1) yield { kind: 'twice', what: `${times} cards for ${key}` };
}

/** How late an escalation may come while everything works again. */
const patience = milliseconds('26 hours');

function* escalations({ history, tickets, now }: Remains): Iterable<Found> {
  // Times are written down by the clock of whoever does it.
  const tolerance = clocksAgree(history) ? 0 : clocksDiffer;
  for (const ticket of tickets) {
    for (const opening of openingsOf(ticket)) {
      yield* neverAfterTheDeed(opening, tolerance);
      if (opening.isPresent) yield* escalatedWhereMissed(opening, ticket, now);
    }
  }
}

const clocksAgree = ({ faults }: History): boolean => !faults.some(({ at }) => at.startsWith('clock#'));

function* neverAfterTheDeed(
  { key, escalations: escalated, acknowledgedAt, resolvedAt }: Opening,
  tolerance: number,
): Iterable<Found> {
  for (const { missed, at } of escalated) {
    const done = missed === 'missed-resolve' ? resolvedAt : (acknowledgedAt ?? resolvedAt);
    if (done !== undefined && Date.parse(done) + tolerance < Date.parse(at))
      yield { kind: 'twice', what: `${key}: ${missed} at ${at}, done at ${done}` };
    if (escalated.filter((other) => other.missed === missed).length > 1) {
      yield { kind: 'twice', what: `${key}: ${missed} was escalated more than once` };
    }
  }
}

function* escalatedWhereMissed(opening: Opening, { head }: TicketRows, now: number): Iterable<Found> {
  const { key, route, acknowledgedAt, resolvedAt, openedAt } = opening;
  if (route === undefined || head === undefined) return;
  const isOver = (limit: string): boolean => now > Date.parse(openedAt) + milliseconds(limit) + patience;
  const has = (kind: string): boolean => opening.escalations.some(({ missed }) => missed === kind);
  if (!acknowledgedAt && !resolvedAt && isOver(route.acknowledgeWithin) && !has('missed-acknowledge')) {
    yield { kind: 'lost', what: `${key}: nobody took it, and nobody was told` };
  }
  if (!resolvedAt && isOver(route.resolveWithin) && !has('missed-resolve')) {
    yield { kind: 'lost', what: `${key}: nobody resolved it, and nobody was told` };
  }
}

function* budgets({ history }: Remains): Iterable<Found> {
  for (const [day, dollars] of history.xBill.writtenDown) {
    const watch = simulatedDesk.watches[day.slice(0, day.indexOf(' '))];
    const budget = watch !== undefined && 'dailyBudget' in watch ? watch.dailyBudget : 0;
    if (dollars > budget + 1e-9) yield { kind: 'other', what: `${day}: $${dollars.toFixed(3)} of $${budget}` };
  }
}

function* nothingStuck({ history, tickets, ledger }: Remains): Iterable<Found> {
  for (const alarm of history.standing) yield { kind: 'stuck', what: `${alarm} stands for all its remedies` };
  for (const { watch, entry } of ledger) {
    // A gap, or a note of the desk about itself.
    if (String(watch).includes('#')) continue;
    const { coverage } = entry as LedgerEntry;
    if (coverage.holes.length > 0) yield { kind: 'stuck', what: `${watch} never filled a hole` };
  }
  const running = new Map(history.desk.cloud.executions.standard.map(({ name, status }) => [name, status]));
  for (const { ticketId, head } of tickets) {
    if (head === undefined) continue;
    const name = executionName(ticketId, head.opening);
    const status = running.get(name) ?? 'never started';
    if (head.status !== 'resolved' && status !== 'RUNNING') {
      yield { kind: 'stuck', what: `${ticketId} is ${head.status}, and its execution ${name} ${status}` };
    }
    if (head.status === 'resolved' && status !== 'SUCCEEDED') {
      yield { kind: 'stuck', what: `${ticketId} is resolved, and its execution ${name} ${status}` };
    }
  }
}

function* noText({ history, tickets, ledger }: Remains): Iterable<Found> {
  const { desk, log } = history;
  const places: Readonly<Record<string, unknown>> = {
    'the tickets': tickets,
    'the ledger': ledger,
    'the log': log,
    'an event': desk.cloud.bus.archive,
    'an execution': desk.cloud.executions.standard,
    'the set-aside queue': desk.messagesIn('SetAside'),
    'the dead letters': desk.messagesIn('DeadLetters'),
  };
  for (const [place, content] of Object.entries(places)) {
    if (JSON.stringify(content).includes(canary)) yield { kind: 'other', what: `the text of a post is in ${place}` };
  }
}
