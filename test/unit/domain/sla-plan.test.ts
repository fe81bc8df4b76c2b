import { expect, test } from 'vitest';
import { PlanStep } from '../../../functions/contracts/handling.ts';
import { slaPlan } from '../../../functions/domain/sla-plan.ts';
import { aDesk, aRoute } from '../../fixtures/desk.ts';

/** A Friday, two hours before the office closes. */
const openedAt = '2026-11-20T15:00:00.000Z';
const office = { timeZone: 'UTC', week: { mon: ['09:00-17:00'], tue: ['09:00-17:00'], fri: ['09:00-17:00'] } };

const planOf = (changes: Parameters<typeof aRoute>[0]) => {
  const route = aRoute({ acknowledgeWithin: '1 hour', resolveWithin: '4 hours', ...changes });
  const { acknowledgeBy, resolveBy, plan } = slaPlan(aDesk({ businessHours: office }), route, openedAt);
  const short = (at: string) => at.slice(8, 16).replace('T', ' ');
  return {
    by: [acknowledgeBy, resolveBy].map(short),
    steps: plan.map(
      ({ at, missed, kind, link }) => `${short(at)} ${kind} ${missed}${kind === 'remind' ? '' : ` ${link}`}`,
    ),
  };
};

test('each of the two times is escalated when it is over', () => {
  expect(planOf({})).toEqual({
    by: ['20 16:00', '20 19:00'],
    steps: ['20 16:00 escalate acknowledge 0', '20 19:00 escalate resolve 0'],
  });
});

test('on business hours the clock stops when the office closes', () => {
  expect(planOf({ clock: 'business-hours' }).by).toEqual(['20 16:00', '23 11:00']);
});

test('around the clock is what a desk with an office means without saying', () => {
  expect(planOf({ clock: 'around-the-clock' })).toEqual(planOf({}));
});

test('further links come after, on the route’s clock, and all stand in the order in which they come', () => {
  const escalateFurther = [
    { after: '30 minutes', slack: '#incidents' },
    { after: '4 hours', email: ['ana'] },
  ];
  expect(planOf({ escalateFurther }).steps).toEqual([
    '20 16:00 escalate acknowledge 0',
    '20 16:30 escalate acknowledge 1',
    '20 19:00 escalate resolve 0',
    '20 19:30 escalate resolve 1',
    '20 20:00 escalate acknowledge 2',
    '20 23:00 escalate resolve 2',
  ]);
  expect(planOf({ escalateFurther, clock: 'business-hours' }).steps).toEqual([
    '20 16:00 escalate acknowledge 0',
    '20 16:30 escalate acknowledge 1',
    '23 11:00 escalate resolve 0',
    '23 11:30 escalate resolve 1',
    '23 12:00 escalate acknowledge 2',
    '23 15:00 escalate resolve 2',
  ]);
});

test('reminders come so long before by the clock on the wall', () => {
  expect(planOf({ remindBefore: '15 minutes', clock: 'business-hours' }).steps).toEqual([
    '20 15:45 remind acknowledge',
    '20 16:00 escalate acknowledge 0',
    '23 10:45 remind resolve',
    '23 11:00 escalate resolve 0',
  ]);
});

test.each(['1 hour', '90 minutes'])('nobody is reminded at the opening or before it: %s before', (remindBefore) => {
  expect(planOf({ remindBefore }).steps.filter((step) => step.includes('remind'))).toEqual([
    expect.stringContaining('remind resolve'),
  ]);
});

test('steps are as the workflow takes them', () => {
  const { plan } = slaPlan(aDesk(), aRoute({ remindBefore: '15 minutes' }), openedAt);
  expect(plan.map((step) => PlanStep.parse(step))).toEqual(plan);
});
