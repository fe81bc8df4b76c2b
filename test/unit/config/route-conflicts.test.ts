import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { looksUpAuthors } from '../../../functions/contracts/authors.ts';
import type { Desk } from '../../../functions/contracts/desk.ts';
import type { RoutingFacts } from '../../../functions/contracts/routing-facts.ts';
import { intents, sentiments, urgenciesOf, type Verdict } from '../../../functions/contracts/verdict.ts';
import type { When } from '../../../functions/contracts/when.ts';
import { chooseRoute, ignoredBy } from '../../../functions/domain/routing.ts';
import { factsOf } from '../../../functions/domain/routing-facts.ts';
import { routeConflicts } from '../../../infra/config/route-conflicts.ts';
import { rulesOf } from '../../../infra/config/rule.ts';
import { boxOf, sides } from '../../../infra/config/rule-box.ts';
import { aDesk, aRoute, aWatch } from '../../fixtures/desk.ts';
import { aVerdict } from '../../fixtures/mentions.ts';

const businessHours: Desk['businessHours'] = { timeZone: 'UTC', week: { tue: ['09:00-17:00'] } };
const moments = ['2026-03-03T12:00:00Z', '2026-03-03T23:00:00Z'].map((moment) => Date.parse(moment));

const deskOf = (rules: readonly When[], ignored: readonly When[] = [], changes: Partial<Desk> = {}): Desk =>
  aDesk({
    watches: {
      acme: aWatch({ authors: true }),
      nimbus: aWatch(),
      rival: aWatch({ kind: 'competitor' }),
    },
    authors: { vip: ['x:1'] },
    businessHours,
    ignore: ignored.map((when, i) => ({ name: `ignored-${i}`, when })),
    routes: rules.map((when, i) => aRoute({ name: `route-${i}`, when })),
    ...changes,
  });

const conflicts = (rules: readonly When[], ignored?: readonly When[]): string[] =>
  routeConflicts(deskOf(rules, ignored)).map(({ at, remedy }) => `${at}: ${remedy}`);

describe('a rule that can never be reached is told with the ones that take all it asks for', () => {
  const never = (i: number, by: string) => `routes[${i}]: 'route-${i}' can never be reached: ${by}`;

  test.each<[string, When[], string]>([
    ['behind everything', [{}, { intents: ['praise'] }], never(1, "routes[0] 'route-0' takes all it asks for")],
    ['behind its kind', [{ kinds: ['brand'] }, { watches: ['acme'] }], never(1, "routes[0] 'route-0' takes")],
    ['behind the same', [{ hours: 'open' }, { hours: 'open' }], never(1, "routes[0] 'route-0' takes")],
    [
      'behind a part of its phrase',
      [{ words: ['refund'] }, { words: ['full Refund'] }],
      never(1, "routes[0] 'route-0'"),
    ],
    ['behind less reach', [{ followersAtLeast: 10 }, { followersAtLeast: 20 }], never(1, "routes[0] 'route-0' takes")],
    [
      'behind all VIPs',
      [{ authors: ['vip'] }, { authors: ['vip'], words: ['a'] }],
      never(1, "routes[0] 'route-0' takes"),
    ],
    ['behind all that is unsure', [{ unsure: true }, { languages: ['tr'] }], never(1, "routes[0] 'route-0' takes")],
    [
      'behind two that share it',
      [{ hours: 'open' }, { hours: 'closed' }, { words: ['refund'] }],
      never(
        2,
        "routes[0] 'route-0' and routes[1] 'route-1' together take all it asks for: move it up or narrow the others",
      ),
    ],
    [
      'behind two urgencies that are all there is',
      [{ urgencies: ['high'] }, { urgencies: ['normal'] }, { intents: ['problem', 'complaint'] }],
      never(2, "routes[0] 'route-0' and routes[1] 'route-1' together take"),
    ],
    [
      'each word behind another rule',
      [{ words: ['refund'] }, { words: ['invoice'] }, { words: ['refund', 'invoice'] }],
      never(2, "routes[0] 'route-0' and routes[1] 'route-1' together take"),
    ],
    [
      'behind one alone, though two would do',
      [{ words: ['refund'] }, { kinds: ['brand'] }, { words: ['refund', 'invoice'], kinds: ['brand'] }],
      never(2, "routes[1] 'route-1' takes all it asks for"),
    ],
  ])('%s', (_, rules, problem) => {
    expect(conflicts(rules).map((line) => line.slice(0, problem.length))).toEqual([problem]);
  });

  test('a rule that ignores takes from routes, too', () => {
    expect(conflicts([{ languages: ['tr'], words: ['win'] }], [{ words: ['win'] }])).toEqual([
      "routes[0]: 'route-0' can never be reached: ignore[0] 'ignored-0' takes all it asks for: narrow the other",
    ]);
    expect(conflicts([{}], [{ words: ['a'] }, { words: ['a'], hours: 'open' }])).toEqual([
      "ignore[1]: 'ignored-1' can never be reached: ignore[0] 'ignored-0' takes all it asks for: move it up or narrow the other",
    ]);
  });
});

test.each<[string, When[], When[]]>([
  ['a narrower one before a wider one', [{ intents: ['praise'] }, {}], []],
  ['all watches of today: others may come', [{ watches: ['acme', 'nimbus', 'rival'] }, {}], []],
  ['another word', [{ words: ['refund'] }, { words: ['refunds'] }], []],
  ['VIPs before everybody', [{ authors: ['vip'] }, {}], []],
  ['more reach before less', [{ followersAtLeast: 20 }, { followersAtLeast: 10 }], []],
  ['open hours before all hours', [{ hours: 'open' }, {}], []],
  [
    'what is sure, ignored before what is not',
    [{ intents: ['irrelevant'], unsure: true }],
    [{ intents: ['irrelevant'] }],
  ],
])('%s is no conflict', (_, rules, ignored) => {
  expect(conflicts(rules, ignored)).toEqual([]);
});

test('a rule that holds for nothing hides nobody, and is not told here', () => {
  expect(conflicts([{ urgencies: ['high'], intents: ['praise'] }, { intents: ['praise'] }])).toEqual([]);
});

/** Few conditions of few values, so that rules meet. */
const some = <T>(...values: T[]) => fc.uniqueArray(fc.constantFrom(...values), { minLength: 1 });
const condition = fc.oneof<fc.Arbitrary<When>[]>(
  fc.record({ watches: some('acme', 'rival') }),
  fc.record({ kinds: some<'brand' | 'competitor'>('brand', 'competitor') }),
  fc.record({ intents: some<'problem' | 'praise' | 'outage'>('problem', 'praise', 'outage') }),
  fc.record({ urgencies: some<'low' | 'normal' | 'high'>('low', 'normal', 'high') }),
  fc.record({ sentiments: some<'negative' | 'neutral' | 'positive'>('negative', 'neutral', 'positive') }),
  fc.record({ languages: some('en', 'tr') }),
  fc.record({ words: some('refund', 'full refund', '返金') }),
  fc.record({ hours: fc.constantFrom<'open' | 'closed'>('open', 'closed') }),
  fc.record({ authors: fc.constant<'vip'[]>(['vip']) }),
  fc.record({ followersAtLeast: fc.constantFrom(10, 20) }),
);
const conditions = fc
  .array(condition, { minLength: 1, maxLength: 2 })
  .map((parts): When => Object.assign({}, ...parts));
/** Of these a few take everything together. */
const halves = fc.constantFrom<When>(
  ...[{ hours: 'open' as const }, { hours: 'closed' as const }],
  ...[{ sentiments: ['negative' as const] }, { sentiments: ['neutral' as const, 'positive' as const] }],
  ...[{ urgencies: ['high' as const] }, { urgencies: ['low' as const, 'normal' as const] }],
);
const rule = fc.oneof(
  { weight: 4, arbitrary: conditions },
  { weight: 4, arbitrary: halves },
  conditions.map((when): When => ({ ...when, unsure: true })),
);

const watches = { acme: aWatch({ authors: true }), rival: aWatch({ kind: 'competitor' }) };
/** What the desk may have tomorrow. */
const larger = { ...watches, later: aWatch({ authors: true }), others: aWatch({ authors: true, kind: 'competitor' }) };

/** Every verdict and all facts that such rules could tell apart, on each watch. */
const everything = [...heardBy(deskOf([{ words: ['refund', 'full refund', '返金'] }], [], { watches: larger }))];
function* heardBy(desk: Desk): Generator<readonly [string, Verdict, RoutingFacts, number]> {
  for (const [watch, listens] of Object.entries(desk.watches))
    for (const intent of ['problem', 'praise', 'outage', 'question'] as const)
      for (const urgency of urgenciesOf[intent])
        for (const sentiment of sentiments)
          for (const language of ['en', 'de', 'tr', 'hi'])
            for (const confidence of [0.1, 0.9])
              for (const text of ['', 'refund', 'full refund', '返金'])
                for (const authorId of ['1', '2'])
                  for (const authorFollowers of looksUpAuthors(listens) ? [0, 10, 20] : [0])
                    for (const now of moments) {
                      const verdict = aVerdict({ intent, urgency, sentiment, language, confidence });
                      yield [watch, verdict, factsOf(desk, { source: 'x', text, authorId, authorFollowers }), now];
                    }
}

/** The names of the rules that anything at all reaches. */
function reachedOn(desk: Desk): ReadonlySet<string> {
  const reached = new Set<string>();
  for (const heard of everything) {
    const name = chooseRoute(desk, ...heard)?.name ?? ignoredBy(desk, ...heard);
    if (name !== undefined) reached.add(name);
    if (reached.size === rulesOf(desk).length) break;
  }
  return reached;
}

test('whatever a small desk asks for, exactly those rules are refused that nothing ever reaches', () => {
  const seen = { alone: 0, together: 0, reached: 0 };
  fc.assert(
    fc.property(
      fc.array(rule, { minLength: 1, maxLength: 6 }),
      fc.array(conditions, { maxLength: 1 }),
      (rules, ignored) => {
        const desk = deskOf(rules, ignored, { watches });
        const reached = reachedOn({ ...desk, watches: larger });
        const refused = new Map(routeConflicts(desk).map(({ at, remedy }) => [at, remedy]));
        for (const asked of rulesOf(desk)) {
          const remedy = refused.get(asked.at);
          const isEmpty = sides.some((side) => boxOf(desk, asked)[side].length === 0);
          expect([asked, remedy !== undefined || isEmpty]).toEqual([asked, !reached.has(asked.name)]);
          if (remedy === undefined) seen.reached++;
          else seen[remedy.includes('together') ? 'together' : 'alone']++;
        }
      },
    ),
    { numRuns: 40 },
  );
  expect(Math.min(...Object.values(seen)), JSON.stringify(seen)).toBeGreaterThan(0);
});

test('a desk of forty routes is checked in no time', () => {
  const rules = Array.from(
    { length: 40 },
    (_, i): When => ({
      intents: intents.filter((_intent, n) => (i + n) % 3 !== 0),
      sentiments: sentiments.filter((_sentiment, n) => (i + n) % 2 === 0),
      words: [`word ${i}`, `other ${i % 7}`],
      languages: [['en', 'de', 'tr', 'hi'][i % 4] ?? 'en', ['fr', 'ko'][i % 2] ?? 'fr'],
      ...(i % 5 === 0 ? { hours: 'open' as const } : {}),
    }),
  );
  const startedAt = performance.now();
  conflicts([...rules, {}]);
  expect(performance.now() - startedAt).toBeLessThan(2_000);
});
