import { describe, expect, test } from 'vitest';
import { weekdays } from '../../functions/contracts/business-hours.ts';
import { Desk } from '../../functions/contracts/desk.ts';
import type { XWatch } from '../../functions/contracts/watch.ts';
import { DeskInvalid, defineDesk } from '../../infra/config/define-desk.ts';
import shippedDesk from '../../infra/config/desk.ts';
import { aDesk, aRoute, aWatch, personLooks } from '../fixtures/desk.ts';

/** The problems of a desk with something broken into it. */
function problemsOf(desk: object): readonly string[] {
  try {
    defineDesk(desk as Desk);
    return [];
  } catch (error) {
    if (!(error instanceof DeskInvalid)) throw error;
    expect(error.message.split('\n').slice(1)).toEqual(error.problems.map(({ at, remedy }) => `  ${at}: ${remedy}`));
    return error.problems.map(({ at, remedy }) => `${at}: ${remedy}`);
  }
}

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
    ['a workflow that is none', route({ workflow: 'shout' }), 'routes[0].workflow: Invalid'],
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

describe('rules that ask for what can never be', () => {
  const when = (conditions: object, desk: Partial<Desk> = {}) => ({ ...route({ when: conditions }), ...desk });
  const ignore = (conditions: object, name = 'noise') => ({ ...aDesk(), ignore: [{ name, when: conditions }] });
  const authors = (lists: object, watches = aDesk().watches) => ({ ...aDesk(), authors: lists, watches });
  const allDay = Object.fromEntries(weekdays.map((day) => [day, ['00:00-24:00']]));
  const hours = (week: object) => ({ businessHours: { timeZone: 'UTC', week } });

  test.each<[string, object, string]>([
    ['the same word twice', when({ words: ['refund', 'refund'] }), "routes[0].when.words[1]: 'refund' is in this list"],
    [
      'somebody who looks at rivals alone',
      aDesk({ routes: [aRoute({ when: { kinds: ['competitor'], unsure: true } })] }),
      'routes: nobody sees what the classifier is unsure of at acme',
    ],
    [
      'a kind that none of the watches is',
      when({ kinds: ['competitor'], watches: ['acme'] }),
      'routes[0].when.kinds: none of its watches is a competitor: change `watches` or `kinds`',
    ],
    [
      'an urgency that these intents never have',
      when({ intents: ['praise', 'outage'], urgencies: ['normal'] }),
      'routes[0].when.urgencies: praise is always low, outage is always high: change',
    ],
    [
      'reach that nobody looks up',
      when({ followersAtLeast: 100 }),
      'routes[0].when.followersAtLeast: no follower is known at acme, rival: give a watch on X `authors: true`',
    ],
    ['a VIP where nobody is one', when({ authors: ['vip'] }), 'routes[0].when.authors: nobody is a VIP: list some'],
    [
      'a VIP whom this watch can’t tell',
      when(
        { authors: ['vip'], watches: ['acme'] },
        {
          authors: { vip: ['@jo'] },
          watches: { acme: aWatch(), other: aWatch({ authors: true }) },
        },
      ),
      "routes[0].when.authors: acme can't tell any of `authors.vip`: X gives no handles",
    ],
    ['hours of which nobody knows', when({ hours: 'open' }), 'routes[0].when.hours: the desk does not say when'],
    [
      'a week without work',
      when({ hours: 'open' }, hours({ mon: [] })),
      'routes[0].when.hours: by `businessHours` it is',
    ],
    [
      'an end of work that never comes',
      when({ hours: 'closed' }, hours(allDay)),
      'routes[0].when.hours: by `businessHours` it is never closed: change those',
    ],
    ['a tag of another time', when({ languages: ['iw'] }), "routes[0].when.languages[0]: 'iw' is called 'he' in"],
    ['a country', when({ languages: ['en', 'jp'] }), "routes[0].when.languages[1]: 'jp' is no language"],
    [
      'no words at all',
      when({ languages: ['zxx'] }),
      "routes[0].when.languages[0]: no verdict says 'zxx': write 'und'",
    ],
    ['a region', when({ languages: ['en-GB'] }), "routes[0].when.languages[0]: give languages as 'en' or 'de'"],
    [
      'unsure of what is always sure',
      when({ languages: ['en'], unsure: true }, { personLooksBelow: 0 }),
      'routes[0].when.languages: with `personLooksBelow: 0` no verdict',
    ],
    ['the same value twice', when({ intents: ['problem', 'problem'] }), "routes[0].when.intents[1]: 'problem' is in"],
    [
      'a word without a letter',
      when({ words: ['refund', '!?'] }),
      "routes[0].when.words[1]: nothing of '!?' is a word",
    ],
    [
      'the same word in other letters',
      when({ words: ['Straße', 'STRASSE'] }),
      "routes[0].when.words[1]: it is the same as 'Straße', for case and accents don't count",
    ],
    [
      'ignoring what nobody reads by its intent',
      ignore({ intents: ['praise'], languages: ['tr'] }),
      'ignore[0].when.lang',
    ],
    ['ignoring by being unsure', ignore({ words: ['a'], unsure: true }), 'ignore[0].when: Unrecognized key: "unsure"'],
    [
      'ignoring a whole watch',
      ignore({ watches: ['acme'] }),
      "ignore[0].when: 'noise' ignores whatever its watches hear",
    ],
    [
      'ignoring a watch unknown',
      ignore({ watches: ['acne'], words: ['a'] }),
      "ignore[0].when.watches[0]: 'acne' is not",
    ],
    [
      'a rule that is called like a reason',
      ignore({ words: ['a'] }, 'muted'),
      'ignore[0].name: something else is called',
    ],
    ['an author without @ or source', authors({ vip: ['jo'] }), "authors.vip[0]: give a handle as '@name', or an id"],
    ['a handle that no watch is told', authors({ muted: ['@jo'] }), 'authors.muted[0]: no watch is told handles'],
    ['somebody where nobody listens', authors({ own: ['feed:Jo'] }), 'authors.own[0]: no watch listens there'],
    [
      'an author who is two things',
      authors({ vip: ['@Jo'], muted: ['@jo'] }, { acme: aWatch({ authors: true }) }),
      "authors.muted[0]: '@jo' is in `authors.vip` already: take it out of one",
    ],
    [
      'a place that is none',
      { ...aDesk(), businessHours: { timeZone: 'Mars', week: {} } },
      'businessHours.timeZone: give',
    ],
    [
      'a day that overlaps',
      { ...aDesk(), ...hours({ mon: ['09:00-12:00', '11:00-13:00'] }) },
      'businessHours.week.mon: two',
    ],
    ['more than all confidence', { ...aDesk(), personLooksBelow: 35 }, 'personLooksBelow: Too big'],
    [
      'nobody who looks at what is unsure',
      aDesk({ routes: [aRoute()] }),
      "routes: nobody sees what the classifier is unsure of at acme: add a last route with `when: { kinds: ['brand'], unsure",
    ],
    [
      'somebody who looks at a part of it',
      aDesk({ routes: [aRoute({ when: { unsure: true, languages: ['en'] } })] }),
      'routes: nobody sees what the classifier is unsure of at acme',
    ],
    [
      'somebody who looks at one of two brands',
      aDesk({
        watches: { acme: aWatch(), nimbus: aWatch() },
        routes: [aRoute({ when: { watches: ['acme'], unsure: true } })],
      }),
      'routes: nobody sees what the classifier is unsure of at nimbus',
    ],
    [
      'a route behind one that takes everything',
      aDesk({ routes: [aRoute({ name: 'everything', when: {} }), aRoute()] }),
      "routes[1]: 'support' can never be reached: routes[0] 'everything' takes all it asks for: move it up or narrow the other",
    ],
  ])('%s', (_what, desk, problem) => {
    expect(problemsOf(desk).map((line) => line.slice(0, problem.length))).toEqual([problem]);
  });

  test.each<[string, Partial<Desk>]>([
    [
      'an end of work on holidays alone',
      {
        businessHours: { timeZone: 'UTC', week: allDay, holidays: ['2026-12-25'] },
        routes: [aRoute({ when: { hours: 'closed' } }), personLooks],
      },
    ],
    ['a route for all of a brand', { routes: [aRoute({ when: { kinds: ['brand'] } })] }],
    ['a route for all', { routes: [aRoute({ when: {} })] }],
    [
      'one for each brand',
      {
        watches: { acme: aWatch(), nimbus: aWatch() },
        routes: ['acme', 'nimbus'].map((name) => aRoute({ name, when: { watches: [name], unsure: true } })),
      },
    ],
    [
      'rivals alone, whom nobody has to look at',
      {
        watches: { rival: aWatch({ kind: 'competitor' }) },
        routes: [aRoute()],
      },
    ],
    [
      'a kind that no watch has yet',
      { routes: [aRoute({ when: { kinds: ['competitor'] } }), personLooks], watches: { acme: aWatch() } },
    ],
    [
      'a language that Comprehend alone knows',
      { routes: [aRoute({ when: { languages: ['hi', 'ckb', 'und'] } }), personLooks] },
    ],
    [
      'VIPs and their reach where authors are looked up',
      {
        watches: { acme: aWatch({ authors: true }) },
        authors: { vip: ['@jo'], own: ['x:77'] },
        routes: [aRoute({ when: { authors: ['vip'], followersAtLeast: 10 } }), personLooks],
      },
    ],
  ])('%s is no reason to refuse', (_, desk) => {
    expect(problemsOf(aDesk(desk))).toEqual([]);
  });
});
