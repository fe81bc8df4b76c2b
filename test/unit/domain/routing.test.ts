import { expect, test } from 'vitest';
import type { Route } from '../../../functions/contracts/desk.ts';
import { chooseRoute, RouteUnknown, routeNamed } from '../../../functions/domain/routing.ts';
import { aDesk, aRoute } from '../../fixtures/desk.ts';
import { aVerdict } from '../../fixtures/mentions.ts';

const problem = aVerdict({ intent: 'problem', sentiment: 'negative', urgency: 'high' });
const chosen = (when: Route['when'], watch = 'acme') =>
  chooseRoute(aDesk({ routes: [aRoute({ when })] }), watch, problem) !== undefined;

test('of two routes that fit, the first wins', () => {
  const first = aRoute({ name: 'first', when: { intents: ['problem'] } });
  const second = aRoute({ name: 'second', when: {} });
  expect(chooseRoute(aDesk({ routes: [first, second] }), 'acme', problem)?.name).toBe('first');
  expect(chooseRoute(aDesk({ routes: [second, first] }), 'acme', problem)?.name).toBe('second');
});

test.each<[Route['when'], boolean]>([
  [{}, true],
  [{ watches: ['acme'] }, true],
  [{ watches: ['rival'] }, false],
  [{ kinds: ['competitor'] }, false],
  [{ kinds: ['competitor', 'brand'] }, true],
  [{ intents: ['praise'] }, false],
  [{ sentiments: ['positive', 'neutral'] }, false],
  [{ urgencies: ['low'] }, false],
  [{ intents: ['problem'], urgencies: ['high'], sentiments: ['negative'] }, true],
  [{ intents: ['problem'], urgencies: ['normal'], sentiments: ['negative'] }, false],
])('when %j, a problem of high urgency about our brand: %s', (when, expected) => {
  expect(chosen(when)).toBe(expected);
});

test('a rival’s mention takes a route of its own kind', () => {
  expect(chosen({ kinds: ['competitor'] }, 'rival')).toBe(true);
});

test('no route fits: nobody is bothered', () => {
  expect(chooseRoute(aDesk(), 'acme', aVerdict({ intent: 'praise' }))).toBeUndefined();
});

test('a watch that the desk no longer has gets no route', () => {
  expect(chosen({}, 'gone')).toBe(false);
});

test('a route that a ticket names is found, or it is said that it is gone', () => {
  expect(routeNamed(aDesk(), 'support').priority).toBe('normal');
  expect(() => routeNamed(aDesk(), 'gone')).toThrow(RouteUnknown);
  expect(() => routeNamed(aDesk(), 'gone')).toThrow(expect.objectContaining({ name: 'RouteUnknown' }));
});
