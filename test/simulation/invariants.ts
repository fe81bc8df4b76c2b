import { milliseconds } from '../../functions/contracts/duration.ts';
import { clocksDiffer } from '../../functions/domain/clock-skew.ts';
import { executionName } from '../../functions/domain/filing.ts';
import type { LedgerEntry } from '../../functions/ports/watch-ledger.ts';
import { simulatedDesk } from './desk.ts';
import type { History } from './history.ts';
import { everyPostTriaged, ownVerdicts } from './invariants-mentions.ts';
import { notesOnce } from './invariants-notes.ts';
import { followedByTickets, goneInTime, latestVersions, staysRedacted } from './invariants-posts.ts';
import { budgets, readOnce } from './invariants-spending.ts';
import { canary } from './posts.ts';
import { clocksAgree, counted, type Found, type Remains, remainsOf, type Violation } from './remains.ts';
import { type Opening, openingsOf, type TicketRows } from './ticket-rows.ts';

/** Everything that must hold at the end of every history, however much went wrong in it. */
export const invariants: Readonly<Record<string, (remains: Remains) => Iterable<Found>>> = {
  'every post is triaged, filtered, or in a reported gap': everyPostTriaged,
  'each post that needs a ticket is in exactly one': oneTicketEach,
  'each notice was shown once on each channel': noticesOnce,
  'each word of the desk about itself was shown once': notesOnce,
  'each missed time was escalated once, and none that was kept': escalations,
  'each verdict is that of its own post': ownVerdicts,
  'what is gone from X is gone here within a day': goneInTime,
  'no redacted row has a text again': staysRedacted,
  'an edited post stands in its latest version': latestVersions,
  'each edit and each deletion is in the history of its ticket': followedByTickets,
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

function* oneTicketEach({ mentions, tickets }: Remains): Iterable<Found> {
  const filed = counted(tickets.flatMap(({ posts }) => posts.map(({ mentionId }) => mentionId)));
  for (const [id, { route, redactedAt }] of mentions) {
    const needsOne = simulatedDesk.routes.find(({ name }) => name === route)?.workflow === 'file-ticket';
    const times = filed.get(id) ?? 0;
    // A post that is gone before anybody was told of it needs nobody any more.
    if (needsOne && times === 0 && redactedAt === undefined)
      yield { kind: 'lost', what: `${id} (${route}) is in no ticket` };
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
