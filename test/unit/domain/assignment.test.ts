import { expect, test } from 'vitest';
import { inTurn, onDuty } from '../../../functions/domain/assignment.ts';
import { aDesk } from '../../fixtures/desk.ts';

const person = { name: 'Somebody', email: 'somebody@example.com' };
const week = { sun: ['09:00-12:00', '13:00-17:00'] };
const people = {
  ...aDesk().people,
  early: { ...person, hours: { timeZone: 'Europe/Berlin', week } },
  away: { ...person, hours: { timeZone: 'Europe/Berlin', week, holidays: ['2026-11-22'] } },
};
const names = ['away', 'early', 'ana', 'nobody'];

test.each([
  ['at work', '2026-11-22T08:00:00.000Z', ['early', 'ana']],
  ['over lunch', '2026-11-22T11:30:00.000Z', ['ana']],
])('those are on duty who have no hours, or are %s by their own clock', (_, at, expected) => {
  expect(onDuty({ people }, names, Date.parse(at))).toEqual(expected);
});

test('everybody has a turn before anybody has another', () => {
  expect([1, 2, 3, 4, 5].map((turn) => inTurn(['ana', 'ben'], turn))).toEqual(['ana', 'ben', 'ana', 'ben', 'ana']);
  expect(inTurn([], 1)).toBeUndefined();
});
