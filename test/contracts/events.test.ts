import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { DetailPattern, EventEntry } from '../../functions/contracts/define-event.ts';
import {
  mentionsFound,
  mentionTriaged,
  ticketActionRequested,
  ticketActions,
  ticketChanges,
  ticketEscalated,
  ticketOpened,
  ticketResolved,
  ticketUpdated,
} from '../../functions/contracts/events.ts';
import { budgetSpent, gapDetected } from '../../functions/contracts/listening-events.ts';
import { priorities } from '../../functions/contracts/ticket.ts';
import { intents, sentiments, urgencies, Verdict } from '../../functions/contracts/verdict.ts';
import { matchesPattern } from '../../infra/local/event-pattern.ts';

const digits = fc.bigInt({ min: 1n, max: 2n ** 63n }).map(String);
const watch = fc.constantFrom('acme', 'nimbus-cloud', 'w2');
const mentionId = fc.tuple(watch, digits).map(([name, id]) => `${name}/x/${id}`);
const text = fc.string({ unit: 'binary', minLength: 1, maxLength: 30 });
const moment = fc
  .date({ min: new Date('2020-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString());
const verdict: fc.Arbitrary<Verdict> = fc.record({
  intent: fc.constantFrom(...intents),
  confidence: fc.double({ min: 0, max: 1, noNaN: true }).map((number) => number + 0),
  sentiment: fc.constantFrom(...sentiments),
  urgency: fc.constantFrom(...urgencies),
  language: fc.constantFrom('en', 'und', 'zh-hant'),
  reasons: fc.array(text, { maxLength: 5 }),
  decidedBy: fc.constantFrom('embedded', 'comprehend', 'embedded-comprehend-away'),
});
const facts = {
  version: fc.constant(1),
  number: fc.tuple(fc.constantFrom('ACME', 'N2'), fc.integer({ min: 1 })).map(([prefix, n]) => `${prefix}-${n}`),
  ticketId: fc.tuple(watch, digits).map(([name, id]) => `${name}-${id}`),
  opening: fc.integer({ min: 1 }),
  watch,
  route: text,
  priority: fc.constantFrom(...priorities),
};

interface Contract {
  readonly detailType: string;
  readonly detail: { parse(value: unknown): unknown };
  readonly entry: (detail: never) => EventEntry;
  readonly pattern: (filter?: DetailPattern) => object;
}
const contracts: readonly { readonly event: Contract; readonly detail: fc.Arbitrary<Record<string, unknown>> }[] = [
  {
    event: mentionsFound,
    detail: fc.record({ watch, mentionIds: fc.array(mentionId, { minLength: 1, maxLength: 25 }) }),
  },
  {
    event: mentionTriaged,
    detail: fc.record({
      mentionId,
      watch,
      conversationId: fc.bigInt({ min: 1n, max: 2n ** 63n }).map(String),
      verdict,
      route: text,
      workflow: fc.constant('file-ticket'),
    }),
  },
  { event: gapDetected, detail: fc.record({ watch, from: moment, to: moment }) },
  {
    event: budgetSpent,
    detail: fc.record({
      ...{ watch, limit: fc.constantFrom('daily', 'monthly'), period: text },
      budget: fc.double({ min: 0.05, max: 1e6, noNaN: true }),
    }),
  },
  { event: ticketOpened, detail: fc.record(facts) },
  { event: ticketUpdated, detail: fc.record({ ...facts, change: fc.constantFrom(...ticketChanges) }) },
  {
    event: ticketEscalated,
    detail: fc.record({ ...facts, missed: fc.constantFrom('acknowledge', 'resolve'), link: fc.nat() }),
  },
  { event: ticketResolved, detail: fc.record(facts) },
  {
    event: ticketActionRequested,
    detail: fc.record({
      ticketId: facts.ticketId,
      opening: facts.opening,
      action: fc.constantFrom(...ticketActions),
      by: text,
    }),
  },
];

/** The event that a rule sees of an entry. */
const onTheBus = ({ Source, DetailType, Detail }: EventEntry) => ({
  source: Source,
  'detail-type': DetailType,
  detail: JSON.parse(Detail) as unknown,
});
/** CDK writes `detailType` as `detail-type` into the template. */
const asRule = ({ detailType, ...pattern }: { readonly detailType?: unknown }) => ({
  ...pattern,
  'detail-type': detailType,
});

describe.each(contracts)('$event.detailType', ({ event, detail }) => {
  test('what is published is what the consumer reads, and its rule matches it', () => {
    fc.assert(
      fc.property(detail, (value) => {
        const entry = event.entry(value as never);
        const seen = onTheBus(entry);
        expect(event.detail.parse(seen.detail)).toEqual(value);
        expect(seen).toMatchObject({ source: 'overheard', 'detail-type': event.detailType });
        expect(matchesPattern(asRule(event.pattern()), seen)).toBe(true);
      }),
      { numRuns: 50 },
    );
  });

  test('no other event’s rule matches it', () => {
    const [value] = fc.sample(detail, { numRuns: 1, seed: 1 });
    const seen = onTheBus(event.entry(value as never));
    const matching = contracts.filter((other) => matchesPattern(asRule(other.event.pattern()), seen));
    expect(matching.map((other) => other.event.detailType)).toEqual([event.detailType]);
  });

  test('a detail that lacks a field never becomes an entry', () => {
    fc.assert(
      fc.property(
        detail.chain((value) => fc.tuple(fc.constant(value), fc.constantFrom(...Object.keys(value)))),
        ([value, field]) => {
          const { [field]: _, ...rest } = value;
          expect(() => event.entry(rest as never)).toThrow();
        },
      ),
      { numRuns: 50 },
    );
  });
});

const found = { watch: 'acme', mentionIds: ['acme/x/1'] };
test.each([
  ['no mentions', { ...found, mentionIds: [] }],
  ['more than 25 mentions', { ...found, mentionIds: Array.from({ length: 26 }, (_, n) => `acme/x/${n}`) }],
  ['an id that is none', { ...found, mentionIds: ['acme/1'] }],
])('MentionsFound with %s never becomes an entry', (_, detail) => {
  expect(() => mentionsFound.entry(detail)).toThrow();
});

test('a gap is told in ISO 8601 or not at all', () => {
  expect(() => gapDetected.entry({ watch: 'acme', from: 'yesterday', to: '2026-11-22T00:00:00Z' })).toThrow();
});

test('what a contract does not name stays off the bus: nobody slips a post’s text into an event', () => {
  const entry = mentionsFound.entry({ ...found, text: 'what they said' } as typeof found);
  expect(entry.Detail).not.toContain('what they said');
});

test('a rule can choose by what is deep in the detail', () => {
  const [detail] = fc.sample(verdict, { numRuns: 1, seed: 2 });
  const triaged = mentionTriaged.entry({
    mentionId: 'acme/x/1',
    watch: 'acme',
    conversationId: '1',
    verdict: Verdict.parse({ ...detail, intent: 'outage' }),
    route: 'support',
    workflow: 'file-ticket',
  });
  const matches = (filter: DetailPattern) => matchesPattern(asRule(mentionTriaged.pattern(filter)), onTheBus(triaged));
  expect(matches({ verdict: { intent: ['outage', 'problem'] } })).toBe(true);
  expect(matches({ verdict: { intent: ['praise'] } })).toBe(false);
  expect(matches({ workflow: ['file-ticket'], watch: ['acme'] })).toBe(true);
});
