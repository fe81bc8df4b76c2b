import { handOvers } from '../../../functions/contracts/ticket.ts';
import { type Command, type Given, text } from '../command.ts';
import { misuse } from '../desk-refused.ts';
import { personNamed } from '../people.ts';
import { mentionGiven, ticketGiven, ticketNamed } from '../ticket-named.ts';
import { durationGiven, type Moment, momentGiven } from '../times.ts';
import { acting } from './act.ts';

const assign = acting({
  name: 'assign',
  words: ['TICKET', 'PERSON'],
  does: 'gives the ticket to somebody',
  read({ words }) {
    const person = words[1] ?? misuse('say to whom: assign ACME-12 ana');
    return async (desk) => ({ do: 'assign', to: personNamed(desk.config, person) });
  },
});

const release = acting({
  name: 'release',
  words: ['TICKET'],
  does: 'takes the ticket from whoever has it',
  read: () => async () => ({ do: 'release' }),
});

const acknowledge = acting({
  name: 'acknowledge',
  words: ['TICKET'],
  does: 'takes the ticket on: it is yours unless somebody has it, and nobody is asked to any more',
  read: () => async () => ({ do: 'acknowledge' }),
});

const snooze = acting({
  name: 'snooze',
  words: ['TICKET'],
  takes: '--until T|--for 2h',
  does: 'lets nobody be reminded before a time',
  options: { until: text, for: text },
  read(given) {
    const until = quietGiven(given) ?? misuse('say how long: --for 2h, or --until 2026-03-04T09:00');
    return async (desk) => ({ do: 'snooze', until: new Date(until(desk.now())).toISOString() });
  },
});

const handOver = acting({
  name: 'hand-over',
  words: ['TICKET', 'email|phone'],
  takes: '[--until T|--for 2h]',
  does: 'writes down that the conversation goes on elsewhere',
  options: { until: text, for: text },
  read(given) {
    const to = handOvers.find((each) => each === given.words[1]);
    if (to === undefined) return misuse(`say where it goes on: ${handOvers.join(' or ')}`);
    const until = quietGiven(given);
    return async (desk) => ({
      do: 'hand-over',
      to,
      ...(until && { until: new Date(until(desk.now())).toISOString() }),
    });
  },
});

const reopen = acting({
  name: 'reopen',
  words: ['TICKET'],
  does: 'opens a resolved ticket again, with its times anew',
  read: () => async () => ({ do: 'reopen' }),
});

const join = acting({
  name: 'join',
  words: ['TICKET'],
  takes: '--into OTHER',
  does: 'makes one of two tickets: the younger one is resolved, and goes on in the older one',
  options: { into: text },
  read(given) {
    const other = ticketGiven(given.one('into') ?? misuse('say into which ticket: join ACME-12 --into ACME-7'));
    return async (desk) => ({ do: 'join', into: (await ticketNamed(desk, other)).ticketId });
  },
});

const split = acting({
  name: 'split',
  words: ['TICKET', 'MENTION…'],
  does: 'takes posts out of a ticket into one of their own, or out of one that was joined by mistake',
  // Its posts still lie in it: this undoes a wrong join.
  evenIfMoved: true,
  read({ words: [, ...mentions] }) {
    const mentionIds = mentions.map(mentionGiven);
    if (mentionIds.length === 0) misuse('say which of its posts leave: split ACME-12 acme/x/2028738409182265362');
    return async () => ({ do: 'split', mentionIds });
  },
});

const link = acting({
  name: 'link',
  words: ['TICKET', 'ID'],
  does: 'writes down what another system calls it',
  read({ words }) {
    const to = words[1] ?? misuse('say what the other system calls it: link ACME-12 JIRA-345');
    return async () => ({ do: 'link', to });
  },
});

/** What people do to a ticket that needs no word of theirs. */
export const actions: readonly Command[] = [
  ...[assign, release, acknowledge, snooze, handOver, reopen],
  ...[join, split, link],
];

/** @throws DeskArgumentsInvalid */
function quietGiven(given: Given): Moment | undefined {
  const [until, forHow] = [given.one('until'), given.one('for')];
  if (until !== undefined && forHow !== undefined) misuse('--until is a time, --for how long from now: give either');
  if (until !== undefined) return momentGiven('until', until, 'from now');
  if (forHow === undefined) return undefined;
  const ms = durationGiven('for', forHow);
  return (now) => now + ms;
}
