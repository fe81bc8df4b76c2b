import { simulatedDesk } from './desk.ts';
import { clocksAgree, type Found, type Remains } from './remains.ts';

export function* readOnce({ history }: Remains): Iterable<Found> {
  for (const post of history.xBill.readTwice(clocksAgree(history)))
    yield { kind: 'other', what: `${post} was read again from X` };
}

/** Dollars are added up in fractions of a cent. */
const tolerance = 1e-9;

export function* budgets({ history: { xBill, dailyBudget } }: Remains): Iterable<Found> {
  const ofDesk = new Map<string, number>();
  for (const [key, dollars] of xBill.writtenDown) {
    const [name = '', day = ''] = key.split(' ');
    const watch = simulatedDesk.watches[name];
    const budget = watch !== undefined && 'dailyBudget' in watch ? (watch.dailyBudget ?? 0) : 0;
    if (dollars > budget + tolerance) yield { kind: 'other', what: `${key}: $${dollars.toFixed(3)} of $${budget}` };
    ofDesk.set(day, (ofDesk.get(day) ?? 0) + dollars);
  }
  for (const [day, dollars] of ofDesk) {
    if (dollars > dailyBudget + tolerance)
      yield { kind: 'other', what: `the whole desk ${day}: $${dollars.toFixed(3)} of $${dailyBudget}` };
  }
}
