import { executionName } from '../../functions/domain/filing.ts';
import type { LedgerEntry } from '../../functions/ports/watch-ledger.ts';
import type { History } from './history.ts';
import { everyPostTriaged, ownVerdicts } from './invariants-mentions.ts';
import { notesOnce } from './invariants-notes.ts';
import { noticesOnce } from './invariants-notices.ts';
import { followedByTickets, goneInTime, latestVersions, staysRedacted } from './invariants-posts.ts';
import { dueTimes, escalations } from './invariants-sla.ts';
import { budgets, readOnce } from './invariants-spending.ts';
import { noneToldOfReopened, toldAsApproved, toldOnce } from './invariants-telling.ts';
import {
  answersRecorded,
  contractKept,
  lastWords,
  numbersOnce,
  oneTicketEach,
  othersSeen,
} from './invariants-tickets.ts';
import { canary } from './posts.ts';
import { type Found, type Remains, remainsOf, type Violation } from './remains.ts';

/** Everything that must hold at the end of every history, however much went wrong in it. */
export const invariants: Readonly<Record<string, (remains: Remains) => Iterable<Found>>> = {
  'every post is triaged, filtered, or in a reported gap': everyPostTriaged,
  'each post that needs a ticket is in exactly one': oneTicketEach,
  'each answer of our own is where its conversation is': answersRecorded,
  'no number was given to two tickets': numbersOnce,
  'a ticket is whose it was given to last': lastWords,
  'what opens no ticket was shown or written down once': othersSeen,
  'every event of a ticket’s life keeps its contract': contractKept,
  'each notice was shown once on each channel': noticesOnce,
  'each word of the desk about itself was shown once': notesOnce,
  'each missed time was escalated once, and none that was kept': escalations,
  'the times of a ticket are those of its route’s clock': dueTimes,
  'nobody is told twice that something is resolved': toldOnce,
  'everybody who was to be told is, or it is known why not': toldAsApproved,
  'nobody is told of what was opened anew, or stopped': noneToldOfReopened,
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
