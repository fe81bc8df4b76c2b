import { describe, expect, test } from 'vitest';
import type { TicketRoute } from '../../../functions/contracts/desk.ts';
import type { Ticket } from '../../../functions/contracts/ticket.ts';
import type { NoticeKind } from '../../../functions/domain/notice.ts';
import { noticeFor, noticeOf } from '../../../functions/domain/notice-for.ts';
import { headline } from '../../../functions/domain/notice-words.ts';
import { RouteUnknown } from '../../../functions/domain/routing.ts';
import { aDesk, aRoute } from '../../fixtures/desk.ts';
import { aMention } from '../../fixtures/mentions.ts';
import { aTicket } from '../../fixtures/tickets.ts';

const opened = { kind: 'opened', link: 0 } as const;
const missed = { kind: 'missed-resolve', link: 0 } as const;

/** Who hears of it: channels, addresses, and the names on the card. */
const whoHears = (kind: NoticeKind, link = 0, route: Partial<TicketRoute> = {}, ticket: Partial<Ticket> = {}) => {
  const desk = aDesk({ routes: [aRoute(route)] });
  const { notice, slack, email } = noticeFor(desk, { kind, link }, aTicket(ticket), aMention());
  return [...slack, ...email, ...notice.toldTo.map(({ name }) => `for ${name}`)];
};

const escalateFurther = [
  { after: '1 hour', slack: '#incidents' },
  { after: '2 hours', email: ['ben'] },
  { after: '3 hours', slack: '#all-hands', email: ['ana', 'ben'] },
];

test.each<[NoticeKind, number, string[]]>([
  ['opened', 0, ['#support', 'ben@example.com']],
  ['missed-acknowledge', 0, ['#support', 'ana@example.com', 'for Ana Duarte']],
  ['missed-resolve', 0, ['#support', 'ana@example.com', 'for Ana Duarte']],
  ['missed-resolve', 1, ['#incidents']],
  ['missed-acknowledge', 2, ['ben@example.com', 'for Ben Okafor']],
  ['missed-resolve', 3, ['#all-hands', 'ana@example.com', 'ben@example.com', 'for Ana Duarte', 'for Ben Okafor']],
  // The team made the chain shorter meanwhile.
  ['missed-resolve', 4, ['#support', 'ana@example.com', 'for Ana Duarte']],
])('%s, link %i, goes to those whom the route names for it', (kind, link, expected) => {
  expect(whoHears(kind, link, { escalateFurther })).toEqual(expected);
});

test.each<[string, Partial<Ticket>, string[]]>([
  ['whoever has the ticket', { assignee: 'ana' }, ['#support', 'ana@example.com', 'for Ana Duarte']],
  ['everybody where nobody has it', {}, ['#support', 'ben@example.com', 'for Ben Okafor']],
  ['everybody where who had it left', { assignee: 'left' }, ['#support', 'ben@example.com', 'for Ben Okafor']],
])('a reminder goes to %s, however many there were', (_, ticket, expected) => {
  for (const link of [0, 1, 2]) expect(whoHears('remind-resolve', link, { escalateFurther }, ticket)).toEqual(expected);
});

describe('a post that raises the ticket', () => {
  const urgent = aRoute({ name: 'urgent', priority: 'urgent', slack: '#urgent', email: ['ana'] });
  const desk = aDesk({ routes: [aRoute(), urgent] });
  const raised = { kind: 'raised', link: 0, postId: '7' } as const;

  test('goes to everybody of its own route, and says its own priority', () => {
    const { notice, slack, email } = noticeFor(desk, { ...raised, route: 'urgent' }, aTicket(), aMention());
    expect([slack, email, notice.toldTo]).toEqual([['#urgent'], ['ana@example.com'], []]);
    expect(headline(notice)).toBe('🔴 urgent · Acme Parcels: joined ACME-1');
  });

  test('goes to those of the ticket where nobody knows its route', () => {
    expect(noticeFor(desk, raised, aTicket(), aMention()).slack).toEqual(['#support']);
  });

  test('is made again without its route', () => {
    expect(headline(noticeOf(desk, raised, aTicket(), 'gone'))).toBe('❗ Acme Parcels: joined ACME-1');
  });
});

test('the key tells openings, kinds and links apart, and nothing else', () => {
  const key = (opening: number, kind: NoticeKind, link = 0) =>
    noticeFor(aDesk(), { kind, link }, aTicket({ opening }), aMention()).notice.key;
  expect(key(1, 'opened')).toBe(key(1, 'opened'));
  const keys = [key(1, 'opened'), key(2, 'opened'), key(1, 'missed-resolve'), key(1, 'missed-resolve', 1)];
  expect(new Set(keys).size).toBe(4);
});

test('a route without Slack tells nobody there, and whoever left the desk is not written to', () => {
  const { slack: _, ...withoutSlack } = aRoute({ email: ['ben', 'left'] });
  const addressed = noticeFor(aDesk({ routes: [withoutSlack] }), opened, aTicket(), aMention());
  expect(addressed).toMatchObject({ slack: [], email: ['ben@example.com'] });
});

test('a watch that is gone leaves its brand on the ticket; a route that is gone does not leave people', () => {
  const ticket = aTicket({ brand: 'Acme of old' });
  expect(noticeFor(aDesk({ watches: {} }), opened, ticket, aMention()).notice.brand).toBe('Acme of old');
  expect(() => noticeFor(aDesk(), opened, aTicket({ route: 'gone' }), aMention())).toThrow(RouteUnknown);
});

test('a notice that was sent is made again without its route, or with its post gone', () => {
  const again = noticeOf(aDesk(), missed, aTicket({ route: 'gone' }), 'gone');
  expect(again).toMatchObject({ post: 'gone', toldTo: [] });
  const { notice } = noticeFor(aDesk(), missed, aTicket(), aMention());
  expect(noticeOf(aDesk(), missed, aTicket(), aMention())).toEqual(notice);
});

test('times are told by the clocks of the office, else in UTC', () => {
  const businessHours = { timeZone: 'Europe/Berlin', week: {} };
  expect(noticeOf(aDesk({ businessHours }), opened, aTicket(), 'gone').timeZone).toBe('Europe/Berlin');
  expect(noticeOf(aDesk(), opened, aTicket(), 'gone').timeZone).toBe('UTC');
});

test.each<[NoticeKind, string, number]>([
  ['opened', '🔵 normal · Acme Parcels: problem', 1],
  ['opened', '🔵 normal · Acme Parcels: problem, reopened', 2],
  ['remind-acknowledge', '⏳ still to be taken · Acme Parcels: problem', 1],
  ['remind-resolve', '⏳ still to be resolved · Acme Parcels: problem', 1],
  ['missed-acknowledge', '⏰ nobody has taken this · Acme Parcels: problem', 1],
  ['missed-resolve', '⏰ still not resolved · Acme Parcels: problem', 1],
])('the headline of %s says how urgent, what, for whom, and whether it came back: %s', (kind, line, opening) => {
  expect(headline(noticeOf(aDesk(), { kind, link: 0 }, aTicket({ opening }), aMention()))).toBe(line);
});
