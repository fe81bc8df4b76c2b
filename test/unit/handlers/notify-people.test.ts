import { expect, test, vi } from 'vitest';
import { notifyPeople } from '../../../functions/handlers/notify-people/notify-people.ts';
import {
  type NotificationLog,
  type Notifier,
  NotifierRefused,
  NotifierThrottled,
} from '../../../functions/ports/notifier.ts';
import { aDesk } from '../../fixtures/desk.ts';
import { aContext } from '../../fixtures/lambda-context.ts';
import { aMention } from '../../fixtures/mentions.ts';
import { mentionsHolding, ticketsThat } from '../../fixtures/stores.ts';
import { aTicket } from '../../fixtures/tickets.ts';

interface Situation {
  readonly ticket?: ReturnType<typeof aTicket>;
  readonly slackFails?: Error;
  readonly emailFails?: Error;
  readonly mentions?: ReturnType<typeof mentionsHolding>;
}

function people({
  ticket = aTicket(),
  slackFails,
  emailFails,
  mentions = mentionsHolding([aMention()]),
}: Situation = {}) {
  const told: string[] = [];
  const states = new Map<string, 'begun' | 'sent'>();
  const log: NotificationLog = {
    begin: async (_, key) => {
      const state = states.get(key) ?? 'new';
      if (state === 'new') states.set(key, 'begun');
      return state;
    },
    release: async () => {},
    sent: async (_, key) => void states.set(key, 'sent'),
  };
  const notifier = (channel: Notifier['channel'], failure?: Error): Notifier => ({
    channel,
    send: async ({ kind }, to) => {
      if (failure !== undefined) throw failure;
      told.push(`${channel} ${to.join(' ')} ${kind}`);
    },
    wasSent: async () => 'unknowable',
  });
  const addHistory = vi.fn(async () => {});
  const notify = (kind: 'opened' | 'missed-acknowledge' | 'missed-resolve' = 'opened', opening = 1) =>
    notifyPeople({
      desk: aDesk(),
      clock: { now: () => Date.parse('2026-11-22T12:30:00.000Z') },
      mentions,
      tickets: ticketsThat({ read: async () => ticket, addHistory }),
      log,
      slack: notifier('slack', slackFails),
      email: notifier('email', emailFails),
    })({ ticketId: ticket.ticketId, opening, kind }, aContext());
  return { told, addHistory, notify };
}
const slack = 'slack #support opened';
const email = 'email ben@example.com opened';

test('an opening is told by both channels, once however often it is asked for', async () => {
  const { told, addHistory, notify } = people();
  await notify();
  await notify();
  expect(told).toEqual([slack, email]);
  expect(addHistory).not.toHaveBeenCalled();
});

test('a missed time is told to those it escalates to, and is in the history', async () => {
  const escalatedAt = '2026-11-22T12:01:00.000Z';
  const { told, addHistory, notify } = people({ ticket: aTicket({ escalatedAt }) });
  await notify('missed-acknowledge');
  expect(told).toEqual(['slack #support missed-acknowledge', 'email ana@example.com missed-acknowledge']);
  const entry = { opening: 1, what: 'escalated', by: 'missed-acknowledge', at: escalatedAt };
  expect(addHistory).toHaveBeenCalledExactlyOnceWith(aTicket().ticketId, entry);
});

test('an execution of an earlier opening has nothing left to say', async () => {
  const { told, addHistory, notify } = people({ ticket: aTicket({ opening: 2 }) });
  await notify('missed-resolve', 1);
  expect(told).toEqual([]);
  expect(addHistory).not.toHaveBeenCalled();
});

const refused = new NotifierRefused('wrong channel');
const throttled = new NotifierThrottled('wait');

test.each<[string, Situation, string[]]>([
  ['Slack', { slackFails: throttled }, [email]],
  ['email', { emailFails: throttled }, [slack]],
])('%s failing does not keep the other channel from being told', async (_, situation, expected) => {
  const { told, notify } = people(situation);
  await expect(notify()).rejects.toBe(throttled);
  expect(told).toEqual(expected);
});

test.each<[string, Situation, Error]>([
  [
    'a refusal never hides a failure that is worth another try',
    { slackFails: refused, emailFails: throttled },
    throttled,
  ],
  ['whichever channel it comes from', { slackFails: throttled, emailFails: refused }, throttled],
  ['where there is nothing but a refusal, it is told', { slackFails: refused }, refused],
])('%s', async (_, situation, thrown) => {
  await expect(people(situation).notify()).rejects.toBe(thrown);
});

test('without the text of its mention nobody is told anything', async () => {
  const { told, notify } = people({ mentions: mentionsHolding([]) });
  await expect(notify()).rejects.toMatchObject({ name: 'MentionMissing' });
  expect(told).toEqual([]);
});
