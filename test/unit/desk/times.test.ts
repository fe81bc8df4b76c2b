import { expect, test } from 'vitest';
import { DeskArgumentsInvalid } from '../../../infra/desk/desk-refused.ts';
import { dueText, isOverdue, momentGiven, momentText, roughly } from '../../../infra/desk/times.ts';
import { aTicket } from '../../fixtures/tickets.ts';

const minute = 60_000;
const hour = 60 * minute;

test.each([
  [59_000, '<1 min'],
  [minute, '1 min'],
  [hour - 1, '59 min'],
  [hour, '1 h'],
  [47 * hour, '47 h'],
  [48 * hour, '2 d'],
])('%d ms are roughly %s', (ms, words) => {
  expect(roughly(ms)).toBe(words);
});

test('a moment is told in the zone that is asked for, over the change to summer time too', () => {
  expect(momentText('2026-03-29T00:30:00Z', 'Europe/Lisbon')).toBe('2026-03-29 00:30');
  expect(momentText('2026-03-29T01:30:00Z', 'Europe/Lisbon')).toBe('2026-03-29 02:30');
  expect(momentText(Date.parse('2026-03-03T23:59:00Z'), 'Asia/Tokyo')).toBe('2026-03-04 08:59');
});

const times = { acknowledgeBy: '2026-11-22T12:00:00.000Z', resolveBy: '2026-11-22T20:00:00.000Z' };
test.each([
  ['open', '11:48', 'ack in 12 min', false],
  ['open', '12:00', 'ack in <1 min', false],
  ['open', '12:05', 'ack 5 min late', true],
  ['acknowledged', '12:05', 'resolve in 7 h', false],
  ['snoozed', '20:30', 'resolve 30 min late', true],
] as const)('a ticket that is %s at %s: %s', (status, clock, words, isLate) => {
  const ticket = aTicket({ ...times, status });
  const now = Date.parse(`2026-11-22T${clock}:00Z`);
  expect(dueText(ticket, now)).toBe(words);
  expect(isOverdue(ticket, now)).toBe(isLate);
});

test('a resolved ticket is late for good or not at all, whatever time it is', () => {
  const now = Date.parse('2027-01-01T00:00:00Z');
  const resolved = { ...times, status: 'resolved' } as const;
  expect(dueText(aTicket({ ...resolved, resolvedAt: '2026-11-22T19:00:00.000Z' }), now)).toBe('done in time');
  expect(dueText(aTicket({ ...resolved, resolvedAt: '2026-11-22T23:00:00.000Z' }), now)).toBe('done 3 h late');
  expect(isOverdue(aTicket({ ...resolved, resolvedAt: '2026-11-22T23:00:00.000Z' }), now)).toBe(false);
});

test('a moment is a time, or so long before or after now', () => {
  const now = Date.parse('2026-03-04T09:00:00Z');
  expect(momentGiven('since', '2h', 'ago')(now)).toBe(now - 2 * hour);
  expect(momentGiven('until', '45m', 'from now')(now)).toBe(now + 45 * minute);
  expect(momentGiven('until', '2026-03-04T09:30Z', 'ago')(now)).toBe(now + 30 * minute);
  expect(momentGiven('until', '2026-03-04T09:30+01:00', 'ago')(now)).toBe(now - 30 * minute);
  // A date is the beginning of that day where the person is, not in Greenwich.
  expect(momentGiven('since', '2026-03-04', 'ago')(now)).toBe(new Date(2026, 2, 4).getTime());
});

test.each(['', 'soon', '5', '2026', '2026-02-31', '2026-13-01', '2026-03-04T25:00', '-2h', '1.5h'])(
  "'%s' is no moment",
  (given) => {
    expect(() => momentGiven('until', given, 'from now')).toThrow(DeskArgumentsInvalid);
  },
);
