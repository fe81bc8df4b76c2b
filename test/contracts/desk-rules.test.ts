import { describe, expect, test } from 'vitest';
import { weekdays } from '../../functions/contracts/business-hours.ts';
import type { Desk } from '../../functions/contracts/desk.ts';
import { aDesk, aRoute, aWatch, personLooks } from '../fixtures/desk.ts';
import { problemsOf } from '../fixtures/desk-problems.ts';

const route = (broken: object) => aDesk({ routes: [{ ...aRoute(), ...broken }, personLooks] });

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
      'nobody but a count of ideas for what is unsure',
      aDesk({ routes: [aRoute(), { name: 'ideas', when: { unsure: true }, workflow: 'collect-feedback' }] }),
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
