import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Post } from '../../../functions/domain/post.ts';
import { SourceUnavailable } from '../../../functions/ports/mention-source.ts';
import { LeaseLost } from '../../../functions/ports/watch-ledger.ts';
import { aWatch } from '../../fixtures/desk.ts';
import { ListeningPost } from '../../fixtures/listening-post.ts';
import { aPost, postId } from '../../fixtures/mentions.ts';
import { Crash } from '../../fixtures/tables.ts';

const noon = Date.parse('2026-11-22T12:00:00.000Z');
const second = 1_000;
const minute = 60 * second;
const dollarsPerPost = 0.005;
const fullPage = 100;

interface Scenario {
  /** Seconds after the watch began at which somebody says something. */
  readonly said: readonly number[];
  readonly postsPerPage: number;
  /**
   * Of each poll: the boundary at which its process dies, how many pages it has time for, whether it comes twice, and whether
   * the answer to its last page is lost.
   */
  readonly polls: readonly {
    readonly dies?: number | undefined;
    readonly pages: number;
    readonly isTwice: boolean;
    readonly isLost?: boolean;
  }[];
}

const bursts = fc
  .array(fc.record({ from: fc.nat(1_200), posts: fc.nat(25), within: fc.integer({ min: 1, max: 90 }) }), {
    maxLength: 5,
  })
  .map((floods) =>
    floods.flatMap(({ from, posts, within }) =>
      Array.from({ length: posts }, (_, n) => from + Math.floor((n * within) / posts)),
    ),
  );

const scenarios = (dies: fc.Arbitrary<number | undefined>): fc.Arbitrary<Scenario> =>
  fc.record({
    said: bursts,
    postsPerPage: fc.integer({ min: 1, max: 20 }),
    polls: fc.array(fc.record({ dies, pages: fc.integer({ min: 1, max: 4 }), isTwice: fc.boolean() }), {
      minLength: 10,
      maxLength: 24,
    }),
  });

interface Outcome {
  readonly listening: ListeningPost;
  /** Posts that the source handed out, repeated ones too. */
  readonly billed: number;
  readonly crashes: number;
}

/** Polls every minute as the scenario says, and then until nothing is left to read. */
async function live({ said, postsPerPage, polls }: Scenario): Promise<Outcome> {
  const listening = new ListeningPost({
    from: new Date(noon - minute).toISOString(),
    watch: aWatch({ dailyBudget: 1_000 }),
    hiddenMs: 30 * second,
    leaseMs: 50 * second,
    postsPerPage,
  });
  const inTime = [...said].sort((a, b) => a - b);
  listening.said.push(
    ...inTime.map((at, n): Post => {
      return aPost({ id: postId(n + 1), createdAt: new Date(noon + at * second).toISOString() });
    }),
  );
  let crashes = 0;
  const survive = async (run: Promise<unknown>): Promise<void> => {
    try {
      await run;
    } catch (error) {
      if (error instanceof Crash) crashes++;
      else if (!(error instanceof LeaseLost || error instanceof SourceUnavailable)) throw error;
    }
  };
  for (const [n, { dies, pages, isTwice, isLost = false }] of polls.entries()) {
    listening.dieAt = dies ?? Number.POSITIVE_INFINITY;
    let left = pages;
    listening.isLost = () => isLost && left <= 0;
    const poll = () => survive(listening.poll(noon + n * minute, () => left-- > 0));
    await Promise.all(isTwice ? [poll(), poll()] : [poll()]);
  }
  listening.dieAt = Number.POSITIVE_INFINITY;
  listening.isLost = () => false;
  // Late enough for the latest post to be found, and for a lease that a crash left to lapse.
  for (let n = 0; n < 3; n++) await listening.poll(noon + 60 * minute + n * minute);
  return { listening, billed: listening.billed, crashes };
}

const whole = ({ said }: Scenario): Set<string> => new Set(said.map((_, n) => `acme/x/${postId(n + 1)}`));

describe('whatever is said, and however its polls go', () => {
  test('without a crash every post is published once, paid once, and written down to the cent', async () => {
    await fc.assert(
      fc.asyncProperty(scenarios(fc.constant(undefined)), async (scenario) => {
        const { listening, billed } = await live(scenario);
        expect(new Set(listening.heard)).toEqual(whole(scenario));
        expect(billed).toBeLessThanOrEqual(1.01 * scenario.said.length);
        expect(listening.ledger.entry.spending.thisMonth).toBeCloseTo(billed * dollarsPerPost, 6);
        expect(listening.ledger.entry.coverage.holes).toEqual([]);
      }),
      { numRuns: 1_000 },
    );
  });

  test('every post is published though processes die at any boundary, and each death costs a page at most', async () => {
    const dies = fc.option(fc.nat(30), { nil: undefined, freq: 2 });
    await fc.assert(
      fc.asyncProperty(scenarios(dies), async (scenario) => {
        const { listening, billed, crashes } = await live(scenario);
        expect(new Set(listening.heard)).toEqual(whole(scenario));
        expect(listening.rows).toEqual(whole(scenario));
        expect(billed).toBeLessThanOrEqual(1.01 * scenario.said.length + crashes * scenario.postsPerPage);
        expect(listening.ledger.entry.coverage.holes).toEqual([]);
      }),
      { numRuns: 2_000 },
    );
  });

  test('however many answers are lost, every post is published, and no bill is higher than the books', async () => {
    const withLosses = fc
      .tuple(scenarios(fc.constant(undefined)), fc.array(fc.boolean(), { minLength: 24, maxLength: 24 }))
      .map(([scenario, losses]) => ({
        ...scenario,
        polls: scenario.polls.map((poll, n) => ({ ...poll, isLost: losses[n] ?? false })),
      }));
    await fc.assert(
      fc.asyncProperty(withLosses, async (scenario) => {
        const { listening, billed } = await live(scenario);
        expect(new Set(listening.heard)).toEqual(whole(scenario));
        expect(listening.ledger.entry.spending.thisMonth).toBeGreaterThanOrEqual(billed * dollarsPerPost - 1e-9);
        expect(listening.ledger.entry.unsettled).toBeUndefined();
      }),
      { numRuns: 1_000 },
    );
  });

  test('what a run was billed for that was cut is on the books when its posts come again', async () => {
    const oneDeath = fc
      .tuple(scenarios(fc.constant(undefined)), fc.nat(9), fc.nat(30))
      .map(([scenario, poll, dies]) => ({
        ...scenario,
        polls: scenario.polls.map((rest, n) => (n === poll ? { ...rest, dies } : rest)),
      }));
    await fc.assert(
      fc.asyncProperty(oneDeath, async (scenario) => {
        const { listening, billed } = await live(scenario);
        const spent = listening.ledger.entry.spending.thisMonth;
        expect(spent).toBeGreaterThanOrEqual(billed * dollarsPerPost - 1e-9);
        expect(spent).toBeLessThanOrEqual((billed + fullPage) * dollarsPerPost + 1e-9);
      }),
      { numRuns: 1_000 },
    );
  });
});
