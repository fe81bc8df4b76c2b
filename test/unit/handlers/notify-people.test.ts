import { describe, expect, test, vi } from 'vitest';
import type { NotifyInput } from '../../../functions/contracts/handling.ts';
import type { Ticket } from '../../../functions/contracts/ticket.ts';
import type { NoticeKind, ShownPost } from '../../../functions/domain/notice.ts';
import { notifyPeople } from '../../../functions/handlers/notify-people/notify-people.ts';
import type { MentionStore } from '../../../functions/ports/mention-store.ts';
import {
  type CardNotifier,
  type NotificationLog,
  type Notifier,
  NotifierRefused,
  NotifierThrottled,
  NotifierUnavailable,
  type SentCard,
} from '../../../functions/ports/notifier.ts';
import { aDesk, aRoute } from '../../fixtures/desk.ts';
import { aContext } from '../../fixtures/lambda-context.ts';
import { aMention, postId } from '../../fixtures/mentions.ts';
import { mentionsHolding, ticketsThat } from '../../fixtures/stores.ts';
import { aTicket } from '../../fixtures/tickets.ts';

interface Situation {
  readonly ticket?: ReturnType<typeof aTicket>;
  readonly slackFails?: Error;
  readonly emailFails?: Error;
  readonly mentions?: MentionStore;
  /** What happens in the world while Slack or SES is called. */
  readonly whileSending?: () => void;
}

function people({
  ticket = aTicket(),
  slackFails,
  emailFails,
  mentions = mentionsHolding([aMention()]),
  whileSending = () => {},
}: Situation = {}) {
  let revisionFails = false;
  const told: string[] = [];
  const receipt = { channel: 'C0123456789', ts: '1.000001' };
  const cards: SentCard[] = [];
  const states = new Map<string, 'begun' | 'sent'>();
  const log: NotificationLog = {
    begin: async (_, key) => {
      const state = states.get(key) ?? 'new';
      if (state === 'new') states.set(key, 'begun');
      return state;
    },
    withdraw: async () => {},
    release: async () => {},
    sent: async (_, key, card) => {
      states.set(key, 'sent');
      if (card !== undefined) cards.push({ key, ...card });
    },
    cards: async () => cards,
  };
  const about = (post: ShownPost): string => (post === 'gone' ? ', without its post' : '');
  const notifier = (channel: Notifier['channel'], failure?: Error): CardNotifier => ({
    channel,
    send: async ({ kind, post }, to) => {
      if (failure !== undefined) throw failure;
      told.push(`${channel} ${to.join(' ')} ${kind}${about(post)}`);
      whileSending();
      return channel === 'slack' ? receipt : undefined;
    },
    wasSent: async () => 'unknowable',
    revise: async ({ kind, post }, { ts }) => {
      if (revisionFails) throw new NotifierUnavailable('away');
      const words = post === 'gone' ? 'without its post' : `with "${post.text}"`;
      told.push(`${channel} ${ts} is now ${kind}, ${words}`);
      return true;
    },
  });
  const addHistory = vi.fn(async () => {});
  const forgetReasons = vi.fn(async () => {});
  const notify = (kind: NoticeKind = 'opened', opening = 1, link?: number, more: Partial<NotifyInput> = {}) =>
    notifyPeople({
      desk: aDesk({
        routes: [
          aRoute({ escalateFurther: [{ after: '1 hour', email: ['ben'] }] }),
          aRoute({ name: 'urgent', priority: 'urgent', slack: '#urgent', email: ['ana'] }),
        ],
      }),
      clock: { now: () => Date.parse('2026-11-22T12:30:00.000Z') },
      mentions,
      tickets: ticketsThat({ read: async () => ticket, addHistory, forgetReasons }),
      log,
      slack: notifier('slack', slackFails),
      email: notifier('email', emailFails),
    })({ ticketId: ticket.ticketId, opening, kind, ...(link !== undefined && { link }), ...more }, aContext());
  return {
    told,
    cards,
    addHistory,
    forgetReasons,
    notify,
    failRevisions: (fails: boolean) => {
      revisionFails = fails;
    },
  };
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

test('a further link is told to those whom it names, and is an entry of its own', async () => {
  const { told, addHistory, notify } = people();
  await notify('missed-resolve', 1, 1);
  expect(told).toEqual(['email ben@example.com missed-resolve']);
  expect(addHistory).toHaveBeenCalledExactlyOnceWith(
    aTicket().ticketId,
    expect.objectContaining({ by: 'missed-resolve', to: 'link 1', requestId: '1' }),
  );
});

describe('a reminder', () => {
  test('is told, and is no entry of the history', async () => {
    const { told, addHistory, notify } = people({ ticket: aTicket({ assignee: 'ana' }) });
    await notify('remind-acknowledge');
    expect(told).toEqual(['slack #support remind-acknowledge', 'email ana@example.com remind-acknowledge']);
    expect(addHistory).not.toHaveBeenCalled();
  });

  test('that comes at the end of each quiet time is told each time', async () => {
    const { told, notify } = people();
    await notify('remind-resolve');
    await notify('remind-resolve', 1, 1);
    await notify('remind-resolve', 1, 1);
    expect(told.filter((what) => what.startsWith('slack'))).toHaveLength(2);
  });

  test.each<[NoticeKind, Partial<Ticket>, 'told' | 'not told']>([
    ['remind-acknowledge', { status: 'open' }, 'told'],
    ['remind-acknowledge', { status: 'acknowledged' }, 'not told'],
    ['remind-resolve', { status: 'open' }, 'told'],
    ['remind-resolve', { status: 'acknowledged' }, 'told'],
    ['remind-resolve', { status: 'resolved' }, 'not told'],
    ['remind-resolve', { status: 'snoozed', quietUntil: '2026-11-22T12:30:00.001Z' }, 'not told'],
    ['remind-resolve', { status: 'waiting', quietUntil: '2026-11-22T12:30:00.001Z' }, 'not told'],
    ['remind-resolve', { status: 'snoozed', quietUntil: '2026-11-22T12:30:00.000Z' }, 'told'],
    ['remind-resolve', { status: 'acknowledged', quietUntil: '2026-11-22T12:30:00.001Z' }, 'told'],
  ])('%s of a ticket that is by now %j is %s', async (kind, ticket, expected) => {
    const { told, notify } = people({ ticket: aTicket(ticket) });
    await notify(kind);
    expect(told.length > 0 ? 'told' : 'not told').toBe(expected);
  });
});

describe('an escalation whose notice comes late', () => {
  test.each<[NoticeKind, Ticket['status'], 'told' | 'not told']>([
    ['missed-acknowledge', 'open', 'told'],
    ['missed-acknowledge', 'acknowledged', 'not told'],
    ['missed-acknowledge', 'snoozed', 'not told'],
    ['missed-acknowledge', 'resolved', 'not told'],
    ['missed-resolve', 'open', 'told'],
    ['missed-resolve', 'acknowledged', 'told'],
    // It would never be told otherwise: the end of the quiet time is only a reminder.
    ['missed-resolve', 'snoozed', 'told'],
    ['missed-resolve', 'resolved', 'not told'],
  ])('%s of a ticket that is by now %s is %s, and in the history alike', async (kind, status, expected) => {
    const { told, addHistory, notify } = people({
      ticket: aTicket({ status, quietUntil: '2026-11-23T00:00:00.000Z' }),
    });
    await notify(kind);
    expect(told.length > 0 ? 'told' : 'not told').toBe(expected);
    expect(addHistory).toHaveBeenCalledTimes(expected === 'told' ? 1 : 0);
  });
});

describe('a post that raises a ticket', () => {
  const joined = aMention({ postId: postId(2), text: 'my money is gone' });
  const raised = { mentionId: joined.id, route: 'urgent' };

  test('is shown to the people of its own route, once, and is no entry of the history', async () => {
    const { told, addHistory, cards, notify } = people({ mentions: mentionsHolding([joined]) });
    await notify('raised', 1, undefined, raised);
    await notify('raised', 1, undefined, raised);
    expect(told).toEqual(['slack #urgent raised', 'email ana@example.com raised']);
    expect(cards).toMatchObject([{ key: `${aTicket().ticketId}#1#raised#${postId(2)}#slack`, mentionId: joined.id }]);
    expect(addHistory).not.toHaveBeenCalled();
  });

  test('that changes while its card is under way is followed; the post that opened the ticket is not', async () => {
    const row = aRow(joined);
    const { told, notify } = people({ mentions: row.mentions, whileSending: () => row.becomes('gone') });
    await notify('raised', 1, undefined, raised);
    expect(told.at(-1)).toBe('slack 1.000001 is now raised, without its post');
  });

  test('is not told with another post where its row is gone', async () => {
    const opener = aMention();
    const mentions = mentionsHolding([], { read: async ([id]) => (id === opener.id ? [opener] : []) });
    await expect(people({ mentions }).notify('raised', 1, undefined, raised)).rejects.toThrow(joined.id);
  });
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

/** A row that changes while it is looked at. */
function aRow(first = aMention()) {
  let post: ShownPost = first;
  const { id, watch, source, postId, conversationId, createdAt } = post;
  const left = { id, watch, source, postId, conversationId, createdAt };
  return {
    becomes: (next: ShownPost) => {
      post = next;
    },
    mentions: mentionsHolding([], {
      read: async () => (post === 'gone' ? [] : [post]),
      redacted: async () =>
        post === 'gone' ? [{ ...left, redactedAt: '2026-11-22T11:00:00.000Z', reason: 'deleted' }] : [],
    }),
  };
}
const edited = aMention({ text: 'second thoughts', versionId: '2' });
const stub = 'slack 1.000001 is now opened, without its post';

describe('a post that is gone', () => {
  test('before anybody is told leaves the ticket to be told of, and its reasons are forgotten', async () => {
    const { mentions, becomes } = aRow();
    becomes('gone');
    const { told, forgetReasons, notify } = people({ mentions });
    await notify();
    await notify('missed-resolve');
    expect(told).toEqual([
      `${slack}, without its post`,
      `${email}, without its post`,
      'slack #support missed-resolve, without its post',
      'email ana@example.com missed-resolve, without its post',
    ]);
    expect(forgetReasons).toHaveBeenCalledWith(aTicket().ticketId, aTicket().openedBy);
  });

  test('while its card is under way is taken off the card as soon as that is there', async () => {
    const { mentions, becomes } = aRow();
    const { told, notify } = people({ mentions, whileSending: () => becomes('gone') });
    await notify();
    expect(told).toEqual([slack, email, stub]);
  });

  test('is taken off the card by the next attempt where this one fails at that', async () => {
    const { mentions, becomes } = aRow();
    const { told, notify, failRevisions } = people({ mentions, whileSending: () => becomes('gone') });
    failRevisions(true);
    await expect(notify()).rejects.toThrow(NotifierUnavailable);
    failRevisions(false);
    await notify();
    expect(told).toEqual([slack, email, stub]);
  });
});

test('a post that is edited while its card is under way is shown as it stands', async () => {
  const { mentions, becomes } = aRow();
  const { told, notify } = people({ mentions, whileSending: () => becomes(edited) });
  await notify();
  expect(told).toEqual([slack, email, 'slack 1.000001 is now opened, with "second thoughts"']);
});

test.each([
  ['as it was found', aMention()],
  ['edited before', edited],
])('a card that shows the post %s is not touched again', async (_, post) => {
  const { mentions, becomes } = aRow();
  becomes(post);
  const { told, notify } = people({ mentions });
  await notify();
  expect(told).toEqual([slack, email]);
});
