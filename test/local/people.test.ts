import { expect, test } from 'vitest';
import { chance } from '../../infra/local/chance.ts';
import { type Deed, deedsOn, type habits } from '../../infra/local/outside/deeds.ts';

const route = { acknowledgeWithin: '1 hour', resolveWithin: '8 hours' };
const people = ['ana', 'ben', 'mei'];
const hourMs = 3_600_000;

/** What is done to a ticket of which every word draws `otherwise`, but those given. */
const drawing = (drawn: Partial<Record<string, number>>, otherwise = 0.5): readonly Deed[] =>
  deedsOn(route, people, (what) => drawn[what] ?? otherwise);
const told = (deeds: readonly Deed[]) => deeds.map(({ action, by, to }) => [by, action, to].join(' ').trim());

test('a ticket is taken and resolved in time, by one person', () => {
  const deeds = drawing({});
  expect(told(deeds)).toEqual(['ben acknowledge', 'ben resolve']);
  const [acknowledged = 0, resolved = 0] = deeds.map(({ after }) => after);
  expect(acknowledged).toBeLessThan(hourMs);
  expect(resolved).toBeGreaterThan(acknowledged);
  expect(resolved).toBeLessThan(8 * hourMs);
});

test.each<[keyof typeof habits, readonly string[]]>([
  ['ignored', []],
  ['late', ['ben acknowledge', 'ben resolve']],
  ['unresolved', ['ben acknowledge']],
  ['assigned', ['ben acknowledge', 'ben assign mei', 'mei resolve']],
  ['snoozed', ['ben acknowledge', 'ben snooze', 'ben resolve']],
  ['handedOver', ['ben acknowledge', 'ben hand-over email', 'ben resolve']],
  ['reopened', ['ben acknowledge', 'ben resolve', 'ben reopen']],
])('one that is %s', (habit, deeds) => {
  const drawn = drawing({ [habit]: 0 });
  expect(told(drawn)).toEqual(deeds);
  expect(drawn.map(({ after }) => after)).toEqual(drawn.map(({ after }) => after).sort((a, b) => a - b));
});

test('who comes late acknowledges after the time is over', () => {
  expect(drawing({ late: 0 })[0]?.after).toBeGreaterThan(hourMs);
});

test('a ticket that nobody resolved is not reopened, and one is put off for whole hours', () => {
  expect(told(drawing({ unresolved: 0, reopened: 0 }))).toEqual(['ben acknowledge']);
  const [, snooze] = drawing({ snoozed: 0 });
  expect([1, 2, 3]).toContain((snooze?.quietFor ?? 0) / hourMs);
});

test('somebody who is alone assigns to nobody', () => {
  expect(told(deedsOn(route, ['ana'], (what) => (what === 'assigned' ? 0 : 0.5)))).toEqual([
    'ana acknowledge',
    'ana resolve',
  ]);
});

test('most tickets are simply taken and resolved, and each habit shows now and then', () => {
  const days = Array.from({ length: 1_000 }, (_, i) => deedsOn(route, people, (what) => chance(1, i, what)));
  const share = (action: Deed['action']): number =>
    days.filter((deeds) => deeds.some((deed) => deed.action === action)).length / days.length;
  expect(share('acknowledge')).toBeGreaterThan(0.9);
  for (const action of ['assign', 'snooze', 'hand-over', 'reopen'] as const) {
    expect(share(action)).toBeGreaterThan(0.02);
    expect(share(action)).toBeLessThan(0.08);
  }
});
