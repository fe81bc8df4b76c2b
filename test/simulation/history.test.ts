import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Ground } from '../../infra/local/in-process/in-process-desk.ts';
import { simulatedGround } from '../fixtures/simulated-ground.ts';
import { type Fault, faultText, readFaults } from './fault-plan.ts';
import { live } from './history.ts';
import { judge } from './judge.ts';

let ground: Ground;
beforeAll(async () => {
  ground = await simulatedGround();
});
afterAll(() => ground.dynamo.close());

async function told(seed: number, faults?: readonly Fault[]): Promise<{ text: string; faults: readonly Fault[] }> {
  const lines: string[] = [];
  const history = await live(ground, {
    seed,
    trace: (line) => lines.push(line),
    ...(faults === undefined ? {} : { faults }),
  });
  return { text: lines.join('\n'), faults: history.faults };
}

/** Seeds whose histories have many faults, few, and none. */
const seeds = [2, 6, 14, 53];

describe('a history', () => {
  test.each(seeds)('of seed %i is the same to the byte each time', async (seed) => {
    const first = await told(seed);
    expect(first.text.split('\n').length).toBeGreaterThan(200);
    expect((await told(seed)).text).toBe(first.text);
  });

  test('of another seed is another one', async () => {
    expect((await told(2)).text).not.toBe((await told(3)).text);
  });

  test.each(seeds)('of seed %i goes the same way again when its faults are given as a list', async (seed) => {
    const { text, faults } = await told(seed);
    const written = faults.map(faultText).join(',');
    expect((await told(seed, readFaults(written))).text).toBe(text);
  });

  test('has posts, tickets, notices, people who act, and some who are told of it', async () => {
    const { desk, posts } = await live(ground, { seed: 116, faults: [] });
    expect(posts.length).toBeGreaterThanOrEqual(12);
    expect(desk.cloud.executions.standard.length).toBeGreaterThan(2);
    expect(desk.slack.messages.length + desk.mailbox.mails.length).toBeGreaterThan(2);
    expect(desk.x.written.length).toBeGreaterThan(2);
    const events = new Set(desk.cloud.bus.archive.map(({ 'detail-type': type }) => type));
    expect([...events].sort()).toEqual(
      expect.arrayContaining([
        ...['MentionTriaged', 'MentionsFound', 'AnswerHeard', 'ResolutionNoticeApproved', 'TicketActionRequested'],
        ...['TicketOpened', 'TicketUpdated', 'TicketEscalated', 'TicketResolved'],
      ]),
    );
  });
});

test('of thirty histories each keeps every promise, and every kind of fault befalls some', async () => {
  const kinds = new Set<string>();
  for (let seed = 1; seed <= 30; seed++) {
    const { violations, faults } = await judge(await live(ground, { seed }), seed);
    expect({ seed, violations }).toEqual({ seed, violations: [] });
    for (const { kind } of faults) kinds.add(kind);
  }
  expect([...kinds].sort()).toEqual([
    'ahead',
    'answer-lost',
    'away',
    'bad-gateway',
    'behind',
    'crash-after',
    'crash-before',
    'credits-depleted',
    'drip',
    'empty-newest-id',
    'empty-page',
    'errors-only',
    'forbidden',
    'in-part',
    'late',
    'malformed',
    'overlapping',
    'partial-errors',
    'refused',
    'repeated',
    'replayed',
    'rotated',
    'slow-after',
    'slow-before',
    'throttled',
    'too-large',
    'truncated',
    'twice',
    'twice-at-once',
    'unauthorized',
    'unreachable',
    'usage-capped',
    'window-limited',
  ]);
});
