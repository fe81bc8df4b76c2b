import { describe, expect, test } from 'vitest';
import type { Desk, Route } from '../../../functions/contracts/desk.ts';
import type { RoutingFacts } from '../../../functions/contracts/routing-facts.ts';
import type { Verdict } from '../../../functions/contracts/verdict.ts';
import type { When } from '../../../functions/contracts/when.ts';
import { chooseRoute, ignoredBy, RouteUnknown, routeNamed } from '../../../functions/domain/routing.ts';
import { aDesk, aRoute } from '../../fixtures/desk.ts';
import { aVerdict } from '../../fixtures/mentions.ts';

const problem = aVerdict({ intent: 'problem', sentiment: 'negative', urgency: 'high' });
/** A Tuesday. */
const noon = Date.parse('2026-03-03T12:00:00Z');
const midnight = Date.parse('2026-03-03T00:00:00Z');
const businessHours: Desk['businessHours'] = { timeZone: 'UTC', week: { tue: ['09:00-17:00'] } };

interface Heard {
  readonly watch?: string;
  readonly verdict?: Partial<Verdict>;
  readonly facts?: RoutingFacts;
  readonly now?: number;
  readonly desk?: Partial<Desk>;
}

const choose = (routes: Route[], { watch = 'acme', verdict = {}, facts = {}, now = noon, desk = {} }: Heard = {}) =>
  chooseRoute(aDesk({ routes, ...desk }), watch, { ...problem, ...verdict }, facts, now)?.name;
const takes = (when: When, heard?: Heard): boolean => choose([aRoute({ when })], heard) !== undefined;

test('of two routes that fit, the first wins', () => {
  const first = aRoute({ name: 'first', when: { intents: ['problem'] } });
  const second = aRoute({ name: 'second', when: {} });
  expect(choose([first, second])).toBe('first');
  expect(choose([second, first])).toBe('second');
});

test.each<[When, boolean]>([
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
  [{ languages: ['de', 'en'] }, true],
  [{ languages: ['de'] }, false],
  [{ authors: ['vip'] }, false],
  [{ words: ['refund'] }, false],
  [{ followersAtLeast: 1 }, false],
  [{ hours: 'open' }, false],
  [{ hours: 'closed' }, false],
  [{ unsure: true }, false],
])('when %j, a sure problem of high urgency in English, about our brand, by nobody special: %s', (when, expected) => {
  expect(takes(when)).toBe(expected);
});

test.each<[string, When, Heard, boolean]>([
  ['a VIP', { authors: ['vip'] }, { facts: { author: 'vip' } }, true],
  ['one of the words', { words: ['refund', 'money back'] }, { facts: { words: ['money back'] } }, true],
  ['a word of another route', { words: ['refund'] }, { facts: { words: ['invoice'] } }, false],
  ['just enough followers', { followersAtLeast: 1_000 }, { facts: { followers: 1_000 } }, true],
  ['one follower too few', { followersAtLeast: 1_000 }, { facts: { followers: 999 } }, false],
  ['by day', { hours: 'open' }, { desk: { businessHours } }, true],
  ['by night', { hours: 'open' }, { desk: { businessHours }, now: midnight }, false],
  ['by night, for the night', { hours: 'closed' }, { desk: { businessHours }, now: midnight }, true],
  ['a VIP without the word', { authors: ['vip'], words: ['refund'] }, { facts: { author: 'vip' } }, false],
])('%s', (_, when, heard, expected) => {
  expect(takes(when, heard)).toBe(expected);
});

describe('a person looks', () => {
  test.each<[string, Partial<Verdict>, Partial<Desk>, boolean]>([
    ['just below the threshold', { confidence: 0.49 }, { personLooksBelow: 0.5 }, true],
    ['at the threshold', { confidence: 0.5 }, { personLooksBelow: 0.5 }, false],
    ['below the usual threshold', { confidence: 0.34 }, {}, true],
    ['at the usual threshold', { confidence: 0.35 }, {}, false],
    ['sure, in a language that nobody reads', { confidence: 1, language: 'tr' }, {}, true],
    ['the same where no verdict is too unsure', { confidence: 1, language: 'tr' }, { personLooksBelow: 0 }, true],
    ['sure, in no known language', { confidence: 0.9, language: 'und' }, {}, false],
    ['unsure, in no known language', { confidence: 0.2, language: 'und' }, {}, true],
    ['sure that it is nothing', { confidence: 0.9, intent: 'irrelevant' }, {}, false],
    ['unsure that it is nothing', { confidence: 0.1, intent: 'irrelevant' }, {}, true],
  ])('%s: %o', (_, verdict, desk, expected) => {
    expect(takes({ kinds: ['brand'], unsure: true }, { verdict, desk })).toBe(expected);
  });

  test('in every language that is said to be read, a sure verdict needs nobody', () => {
    for (const language of ['en', 'de', 'es', 'fr', 'pt', 'it', 'nl', 'ja']) {
      expect(takes({ unsure: true }, { verdict: { language } })).toBe(false);
    }
  });
});

describe('what is ignored takes no route, and the reason is known', () => {
  const adverts = { name: 'adverts', when: { words: ['hiring'] } };
  const noise = { name: 'noise', when: { intents: ['irrelevant' as const] } };
  const reasonFor = ({ facts = {}, verdict = {}, desk = {} }: Heard): string | undefined => {
    const heard = [aDesk({ ...desk, routes: [aRoute({ when: {} })] }), 'acme', { ...problem, ...verdict }] as const;
    const reason = ignoredBy(...heard, facts, noon);
    expect(chooseRoute(...heard, facts, noon) === undefined).toBe(reason !== undefined);
    return reason;
  };

  test.each<[string, Heard, string | undefined]>([
    ['our own author', { facts: { author: 'own' } }, 'own'],
    ['a muted author', { facts: { author: 'muted' } }, 'muted'],
    ['a VIP', { facts: { author: 'vip' } }, undefined],
    ['a word', { facts: { words: ['hiring'] }, desk: { ignore: [noise, adverts] } }, 'adverts'],
    ['no such word', { desk: { ignore: [adverts] } }, undefined],
    ['sure noise', { verdict: { intent: 'irrelevant' }, desk: { ignore: [noise] } }, 'noise'],
    [
      'noise that is guessed',
      { verdict: { intent: 'irrelevant', confidence: 0.2 }, desk: { ignore: [noise] } },
      undefined,
    ],
    [
      'noise that nobody can read',
      { verdict: { intent: 'irrelevant', language: 'tr' }, desk: { ignore: [noise] } },
      undefined,
    ],
    [
      'a word, however unsure',
      { facts: { words: ['hiring'] }, verdict: { confidence: 0.1 }, desk: { ignore: [adverts] } },
      'adverts',
    ],
  ])('%s: %o → %s', (_, heard, expected) => {
    expect(reasonFor(heard)).toBe(expected);
  });
});

test('a rival’s mention takes a route of its own kind', () => {
  expect(takes({ kinds: ['competitor'] }, { watch: 'rival' })).toBe(true);
});

test('no route fits: nobody is bothered', () => {
  expect(chooseRoute(aDesk(), 'acme', aVerdict({ intent: 'praise' }), {}, noon)).toBeUndefined();
});

test('a watch that the desk no longer has gets no route', () => {
  expect(takes({}, { watch: 'gone' })).toBe(false);
});

test('a route that a ticket names is found, or it is said that it is gone', () => {
  expect(routeNamed(aDesk(), 'support').workflow).toBe('file-ticket');
  expect(() => routeNamed(aDesk(), 'gone')).toThrow(RouteUnknown);
  expect(() => routeNamed(aDesk(), 'gone')).toThrow(expect.objectContaining({ name: 'RouteUnknown' }));
});

test('what is only guessed takes no route that goes by the verdict: a person looks, unless a rule asks for such guesses', () => {
  const routes = [
    aRoute({ name: 'by-intent', when: { intents: ['problem'] } }),
    aRoute({ name: 'by-tone', when: { sentiments: ['negative'] } }),
    aRoute({ name: 'by-urgency', when: { urgencies: ['high'] } }),
    aRoute({ name: 'person-looks', when: { unsure: true } }),
  ];
  const sure = { confidence: 0.99 } as const;
  expect(choose(routes, { verdict: { ...sure, language: 'pl' } })).toBe('person-looks');
  expect(choose(routes, { verdict: { ...sure, language: 'de' } })).toBe('by-intent');
  expect(choose(routes, { verdict: { ...sure, language: 'und' } })).toBe('by-intent');
  expect(choose(routes, { verdict: { confidence: 0.2 } })).toBe('person-looks');
  expect(takes({ unsure: true, urgencies: ['high'] }, { verdict: { confidence: 0.2 } })).toBe(true);
  expect(takes({ words: ['refund'] }, { verdict: { language: 'pl' }, facts: { words: ['refund'] } })).toBe(true);
});
