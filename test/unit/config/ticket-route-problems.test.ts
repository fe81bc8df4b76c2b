import { expect, test } from 'vitest';
import type { Desk, TicketRoute } from '../../../functions/contracts/desk.ts';
import { aDesk, aRoute, personLooks } from '../../fixtures/desk.ts';
import { problemsOf } from '../../fixtures/desk-problems.ts';

const desk = (route: Partial<TicketRoute>, changes: Partial<Desk> = {}) =>
  aDesk({ routes: [aRoute(route), personLooks], ...changes });
const hours = (week: NonNullable<Desk['businessHours']>['week']) => ({ businessHours: { timeZone: 'UTC', week } });
const chain = (...links: readonly object[]) => ({ escalateFurther: links }) as Partial<TicketRoute>;

test.each<[string, Desk, string]>([
  ['a ticket for nobody', desk({ assignTo: ['ana', 'zoe'] }), "routes[0].assignTo[1]: 'zoe' is not in `people`"],
  [
    'a link to nobody that is known',
    desk(chain({ after: '1 hour', slack: '#a' }, { after: '2 hours', email: ['zoe'] })),
    "routes[0].escalateFurther[1].email[0]: 'zoe' is not in `people`",
  ],
  ['a link to nobody', desk(chain({ after: '1 hour' })), 'routes[0].escalateFurther[0]: nobody would hear of it'],
  [
    'a link before the one before it',
    desk(chain({ after: '1 hour', slack: '#a' }, { after: '60 minutes', slack: '#b' })),
    'routes[0].escalateFurther[1].after: it is not later than the link before it',
  ],
  [
    'a reminder of what is not there yet',
    desk({ acknowledgeWithin: '2 hours', remindBefore: '120 minutes' }),
    'routes[0].remindBefore: that is before the ticket is opened',
  ],
  ['an office that is nowhere', desk({ clock: 'business-hours' }), 'routes[0].clock: the desk has no `businessHours`'],
  [
    'an office that never opens',
    desk({ clock: 'business-hours' }, hours({ mon: [] })),
    'businessHours.week: it never opens, and routes[0] runs on it',
  ],
])('%s is told, with its remedy', (_, broken, problem) => {
  expect(problemsOf(broken)).toEqual([expect.stringContaining(problem)]);
});

test('a chain on business hours, with reminders and people on duty, holds together', () => {
  const route: Partial<TicketRoute> = {
    ...chain({ after: '1 hour', slack: '#a' }, { after: '2 hours', email: ['ben'] }),
    clock: 'business-hours',
    remindBefore: '30 minutes',
    assignTo: ['ana', 'ben'],
  };
  expect(problemsOf(desk(route, hours({ mon: ['09:00-17:00'] })))).toEqual([]);
});

test('an office that never opens is no concern of a route around the clock', () => {
  expect(problemsOf(desk({}, hours({})))).toEqual([]);
});
