import { describe, expect, test } from 'vitest';
import { Desk } from '../../functions/contracts/desk.ts';
import type { XWatch } from '../../functions/contracts/watch.ts';
import { defineDesk } from '../../infra/config/define-desk.ts';
import shippedDesk from '../../infra/config/desk.ts';
import { aDesk, aRoute, aWatch, personLooks } from '../fixtures/desk.ts';
import { problemsOf } from '../fixtures/desk-problems.ts';

const watch = (broken: object) => aDesk({ watches: { acme: { ...aWatch(), ...broken } } });
const route = (broken: object) => aDesk({ routes: [{ ...aRoute(), ...broken }, personLooks] });

test('the shipped desk holds together, and reads back from the JSON that is put into the bundles', () => {
  expect(Desk.parse(JSON.parse(JSON.stringify(shippedDesk)))).toEqual(shippedDesk);
  expect(problemsOf(shippedDesk)).toEqual([]);
});

test('a desk that holds together is given back as it was', () => {
  expect(defineDesk(aDesk())).toEqual(aDesk());
});

describe('a desk that does not hold together names the place and the remedy', () => {
  const { emailFrom: _, ...withoutSender } = aDesk();
  const { slack: __, ...silent } = aRoute({ email: [] });

  test.each<[string, object, string]>([
    ['a handle with its @', watch({ handle: '@Acme' }), 'watches.acme.handle: give the X account without the @'],
    ['an account id that is none', watch({ accountId: 'acme' }), 'watches.acme.accountId: give the numeric id'],
    ['no query', watch({ query: '' }), 'watches.acme.query: give an X search query'],
    ['a query above X’s limit', watch({ query: 'q'.repeat(513) }), 'watches.acme.query: X refuses queries above 512'],
    ['a unit that is none', watch({ every: '5 min' }), 'watches.acme.every: write a whole number and a unit'],
    ['no whole minutes', watch({ every: '90 seconds' }), 'watches.acme.every: EventBridge Scheduler counts in whole'],
    ['too far back', watch({ backfill: '8 days' }), 'watches.acme.backfill: X reaches back 7 days: give 7 days'],
    [
      'whose timeline?',
      watch({ ownedReads: true, query: '@AcmeParcels' }),
      'watches.acme.accountId: X finds a mentions',
    ],
    [
      'another search',
      watch({ ownedReads: true, accountId: '77', query: 'acme' }),
      'watches.acme.query: with ownedReads',
    ],
    ['no page with authors', watch({ authors: true, dailyBudget: 0.1 }), 'watches.acme.dailyBudget: a page with its'],
    ['a budget in words', watch({ dailyBudget: '10' }), 'watches.acme.dailyBudget: give an amount of US dollars'],
    ['a budget for no page', watch({ dailyBudget: 0.01 }), "watches.acme.dailyBudget: X's smallest page costs $0.05"],
    ['a kind that is none', watch({ kind: 'friend' }), 'watches.acme.kind: Invalid option: expected one of "brand"'],
    ['a word that means nothing', watch({ evry: '5 minutes' }), 'watches.acme: Unrecognized key: "evry"'],
    ['a watch’s name in capitals', aDesk({ watches: { Acme: aWatch() } }), 'watches.Acme: use lower-case letters'],
    ['no watches', aDesk({ watches: {} }), 'watches: add at least one watch'],
    ['no routes', aDesk({ routes: [] }), 'routes: give at least one route'],
    [
      'two routes of one name',
      aDesk({ routes: [aRoute(), aRoute({ when: {} })] }),
      "routes[1].name: another route is called 'support'",
    ],
    ['a route’s name with a space', route({ name: 'my route' }), 'routes[0].name: use lower-case letters'],
    ['a channel without its #', route({ slack: 'support' }), "routes[0].slack: give a channel such as '#support'"],
    [
      'a person unknown',
      route({ email: ['ben', 'zoe'] }),
      "routes[0].email[1]: 'zoe' is not in `people`: add it there, or name one of ana, ben",
    ],
    ['an escalation to nobody', route({ escalateTo: [] }), 'routes[0].escalateTo: name at least one person'],
    [
      'an escalation to a stranger',
      route({ escalateTo: ['zoe'] }),
      "routes[0].escalateTo[0]: 'zoe' is not in `people`",
    ],
    [
      'a watch unknown',
      route({ when: { watches: ['acne'] } }),
      "routes[0].when.watches[0]: 'acne' is not in `watches`",
    ],
    ['an intent that is none', route({ when: { intents: ['bug'] } }), 'routes[0].when.intents[0]: Invalid option'],
    ['a workflow that is none', route({ workflow: 'shout' }), 'routes[0].workflow: give one of'],
    ['nobody who hears', aDesk({ routes: [silent, personLooks] }), 'routes[0]: nobody would hear of its tickets'],
    [
      'resolved before acknowledged',
      route({ resolveWithin: '1 hour' }),
      'routes[0].resolveWithin: give at least the time',
    ],
    ['no sender', withoutSender, 'emailFrom: give an email address'],
    [
      'a person without an address',
      aDesk({ people: { ana: { name: 'Ana', email: 'ana' } }, routes: [aRoute({ email: [] })] }),
      'people.ana.email: give an email address',
    ],
    [
      'a Slack name for an id',
      aDesk({ people: { ...aDesk().people, ana: { name: 'Ana', email: 'a@example.com', slack: '@ana' } } }),
      'people.ana.slack: give the Slack member id',
    ],
    ['a confidence above 1', aDesk({ comprehendBelow: 45 }), 'comprehendBelow: Too big: expected number to be <=1'],
    ['text kept for ever', { ...aDesk(), keepTextFor: 'forever' }, 'keepTextFor: write a whole number and a unit'],
  ])('%s', (_what, desk, problem) => {
    expect(problemsOf(desk).map((line) => line.slice(0, problem.length))).toEqual([problem]);
  });
});

test('all problems are told at once', () => {
  const desk = aDesk({
    watches: { acme: aWatch({ every: '30 seconds', backfill: '30 days' }) },
    routes: [aRoute({ email: ['zoe'] }), personLooks],
  });
  expect(problemsOf(desk)).toHaveLength(3);
});

test('what is no desk at all is a problem of the desk', () => {
  expect(problemsOf([])).toEqual([expect.stringMatching(/^desk: /)]);
});

describe('a watch of another source', () => {
  const heard = { kind: 'brand', brand: 'Acme', every: '1 hour', backfill: '1 day' };
  const watches = (acme: object) => problemsOf(aDesk({ watches: { acme: acme as XWatch } }));

  test.each([
    { ...heard, source: 'hacker-news', query: 'acme' },
    { ...heard, source: 'feed', url: 'https://example.com/feed.xml' },
    { ...heard, source: 'feed', url: 'https://example.com/feed.xml', query: 'acme OR "acme parcels"' },
    { ...aWatch(), source: 'x' },
  ])('holds together: $source', (acme) => {
    expect(watches(acme)).toEqual([]);
  });

  test.each([
    [{ ...heard, source: 'hacker-news', query: '' }, 'watches.acme.query: give the words to look for'],
    [{ ...heard, source: 'hacker-news', query: 'acme', dailyBudget: 1 }, 'dailyBudget'],
    [
      { ...heard, source: 'feed', url: 'example.com' },
      "watches.acme.url: give the address of a feed, such as 'https://example.com/feed.xml'",
    ],
    [{ ...heard, source: 'myspace', query: 'acme' }, "give one of the sources 'x', 'hacker-news', 'feed'"],
  ])('names what is wrong with %j', (acme, problem) => {
    expect(watches(acme)).toEqual([expect.stringContaining(problem)]);
  });
});
