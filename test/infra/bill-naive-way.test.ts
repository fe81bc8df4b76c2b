import { describe, expect, test } from 'vitest';
import { naiveSteps, naiveUsage } from '../../infra/bill/naive-way.ts';
import { billFor } from '../../infra/bill/usage.ts';

const nothing = { mentions: 0, charactersPerMention: 140, routed: 0, tickets: 0, polls: 0 };

test('no work uses nothing', () => {
  expect(new Set(Object.values(naiveUsage(nothing)))).toEqual(new Set([0]));
});

test('a post that concerns nobody passes seven states, six of them functions, and costs a seventh of a cent', () => {
  const usage = naiveUsage({ ...nothing, mentions: 1 });
  expect(usage).toEqual({
    'states.standard-transitions': 7,
    'lambda.requests': 6,
    // Four times a detection and its write (108 ms), two more writes (8 ms), on an eighth of a GB.
    'lambda.gb-seconds': (4 * 0.108 + 2 * 0.008) / 8,
    // Four APIs, and the least that a document is billed.
    'comprehend.units': 12,
    'events.custom-events': 1,
    'dynamodb.write-units': 6,
    'dynamodb.read-units': 0,
    'scheduler.invocations': 0,
    'x.posts': 1,
  });
  const { aws, x } = billFor(usage);
  expect(aws.comprehend).toBeCloseTo(0.0012, 10);
  expect(aws.states).toBeCloseTo(0.000175, 10);
  expect(x).toBe(0.005);
});

test('a post that joins a ticket passes one state more, one that opens a ticket five', () => {
  const concernsNobody = naiveUsage({ ...nothing, mentions: 1 });
  const joins = naiveUsage({ ...nothing, mentions: 1, routed: 1 });
  const opens = naiveUsage({ ...nothing, mentions: 1, routed: 1, tickets: 1 });
  const transitions = [concernsNobody, joins, opens].map((usage) => usage['states.standard-transitions']);
  expect(transitions).toEqual([7, 8, 12]);
  // Waiting for people keeps a token in the table, and runs no function.
  expect(opens['lambda.requests']).toBe(9);
  expect(opens['dynamodb.write-units']).toBe(11);
  expect(opens['dynamodb.read-units']).toBe(1);
});

test('a poll that hears nothing is one call, one function and one write', () => {
  expect(naiveUsage({ ...nothing, polls: 10 })).toMatchObject({
    'scheduler.invocations': 10,
    'lambda.requests': 10,
    'lambda.gb-seconds': (10 * 0.158) / 8,
    'dynamodb.write-units': 10,
    'comprehend.units': 0,
    'states.standard-transitions': 0,
  });
});

test('twice the work is twice the usage', () => {
  const work = { mentions: 30, charactersPerMention: [90, 450], routed: 12, tickets: 5, polls: 100 };
  const doubled = naiveUsage({ ...work, mentions: 60, routed: 24, tickets: 10, polls: 200 });
  for (const [unit, amount] of Object.entries(naiveUsage(work))) {
    expect(doubled, unit).toHaveProperty([unit], expect.closeTo(2 * amount, 10));
  }
});

describe('Comprehend bills by the length of a post, from 300 characters on', () => {
  test.each([
    ['an empty post', 0, 3],
    ['300 characters', 300, 3],
    ['one more', 301, 4],
    ['as many posts of each length as the sample has', [100, 301], 3.5],
  ])('%s', (_, charactersPerMention, perApi) => {
    const usage = naiveUsage({ ...nothing, mentions: 1_000, charactersPerMention });
    expect(usage['comprehend.units']).toBe(4 * 1_000 * perApi);
  });

  test('a sample of none is refused', () => {
    expect(() => naiveUsage({ ...nothing, mentions: 1, charactersPerMention: [] })).toThrow(RangeError);
  });
});

test('each state has its reason, and no two the same name', () => {
  expect(new Set(naiveSteps.map(({ state }) => state)).size).toBe(naiveSteps.length);
  for (const { why } of naiveSteps) expect(why).not.toBe('');
});
