import { expect, test } from 'vitest';
import { noticeFor, noticeOf } from '../../../functions/domain/notice-for.ts';
import { headline } from '../../../functions/domain/notice-words.ts';
import { RouteUnknown } from '../../../functions/domain/routing.ts';
import { aDesk, aRoute } from '../../fixtures/desk.ts';
import { aMention } from '../../fixtures/mentions.ts';
import { aTicket } from '../../fixtures/tickets.ts';

test('an opening goes to the channel and the people of its route', () => {
  const { notice, slack, email } = noticeFor(aDesk(), 'opened', aTicket(), aMention());
  expect({ slack, email }).toEqual({ slack: ['#support'], email: ['ben@example.com'] });
  expect(notice).toMatchObject({ brand: 'Acme Parcels', escalatedTo: [], route: { name: 'support' } });
});

test.each(['missed-acknowledge', 'missed-resolve'] as const)('%s goes to those it escalates to', (kind) => {
  const { notice, slack, email } = noticeFor(aDesk(), kind, aTicket(), aMention());
  expect({ slack, email }).toEqual({ slack: ['#support'], email: ['ana@example.com'] });
  expect(notice.escalatedTo.map(({ name }) => name)).toEqual(['Ana Duarte']);
});

test('the key tells openings and kinds apart, and nothing else', () => {
  const key = (opening: number, kind: 'opened' | 'missed-resolve') =>
    noticeFor(aDesk(), kind, aTicket({ opening }), aMention()).notice.key;
  expect(key(1, 'opened')).toBe(key(1, 'opened'));
  expect(new Set([key(1, 'opened'), key(2, 'opened'), key(1, 'missed-resolve')]).size).toBe(3);
});

test('a route without Slack tells nobody there, and whoever left the desk is not written to', () => {
  const { slack: _, ...withoutSlack } = aRoute({ email: ['ben', 'left'] });
  const addressed = noticeFor(aDesk({ routes: [withoutSlack] }), 'opened', aTicket(), aMention());
  expect(addressed).toMatchObject({ slack: [], email: ['ben@example.com'] });
});

test('a watch that is gone still names its ticket; a route that is gone does not', () => {
  expect(noticeFor(aDesk({ watches: {} }), 'opened', aTicket(), aMention()).notice.brand).toBe('acme');
  expect(() => noticeFor(aDesk(), 'opened', aTicket({ route: 'gone' }), aMention())).toThrow(RouteUnknown);
});

test('a notice that was sent is made again without its route, or with its post gone', () => {
  const again = noticeOf(aDesk(), 'missed-resolve', aTicket({ route: 'gone' }), 'gone');
  expect(again).toMatchObject({ post: 'gone', route: undefined, escalatedTo: [] });
  const { notice } = noticeFor(aDesk(), 'missed-resolve', aTicket(), aMention());
  expect(noticeOf(aDesk(), 'missed-resolve', aTicket(), aMention())).toEqual(notice);
});

test('the headline says how urgent, what, for whom, and whether it came back', () => {
  const line = (kind: 'opened' | 'missed-acknowledge' | 'missed-resolve', opening = 1) =>
    headline(noticeFor(aDesk(), kind, aTicket({ opening }), aMention()).notice);
  expect(line('opened')).toBe('🔵 normal · Acme Parcels: problem');
  expect(line('opened', 2)).toBe('🔵 normal · Acme Parcels: problem, reopened');
  expect(line('missed-acknowledge')).toBe('⏰ nobody has taken this · Acme Parcels: problem');
  expect(line('missed-resolve')).toBe('⏰ still not resolved · Acme Parcels: problem');
});
