import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { milliseconds } from '../../../functions/contracts/duration.ts';
import { type Checkpoint, edgeOf, needsRenewal, planPoll, searchedUntil } from '../../../functions/domain/poll.ts';
import { postId } from '../../fixtures/mentions.ts';

const now = Date.parse('2026-11-22T12:00:00.000Z');
const ago = (duration: string): string => new Date(now - milliseconds(duration)).toISOString();
const edge = new Date(edgeOf(now)).toISOString();

test('within X’s window a poll goes on from the newest post', () => {
  const checkpoint = { post: { id: postId(5), createdAt: ago('6 days') }, coveredUntil: ago('6 days') };
  expect(planPoll(checkpoint, now)).toEqual({ since: { sinceId: postId(5), createdAt: ago('6 days') } });
});

test('a watch that never heard anything begins where its backfill does', () => {
  expect(planPoll({ coveredUntil: ago('1 hour') }, now)).toEqual({ since: { startTime: ago('1 hour') } });
});

test('on a quiet watch the newest post leaves the window, and nothing is missing', () => {
  const checkpoint = { post: { id: postId(5), createdAt: ago('30 days') }, coveredUntil: ago('5 minutes') };
  expect(planPoll(checkpoint, now)).toEqual({ since: { startTime: ago('5 minutes') } });
});

test('what X can no longer hand out is a gap, and the poll begins at its edge', () => {
  const checkpoint = { post: { id: postId(5), createdAt: ago('9 days') }, coveredUntil: ago('8 days') };
  expect(planPoll(checkpoint, now)).toEqual({ since: { startTime: edge }, gap: { from: ago('8 days'), to: edge } });
});

describe('whatever the checkpoint is', () => {
  const moment = fc.integer({ min: now - milliseconds('30 days'), max: now }).map((ms) => new Date(ms).toISOString());
  const checkpoint: fc.Arbitrary<Checkpoint> = fc
    .record({ post: fc.record({ id: fc.constant(postId(5)), createdAt: moment }), coveredUntil: moment })
    .chain((full) => fc.constantFrom(full, { coveredUntil: full.coveredUntil }));

  test('the search begins within reach, and joins on to what was heard or names the gap between', () => {
    fc.assert(
      fc.property(checkpoint, (from) => {
        const { since, gap } = planPoll(from, now);
        if ('sinceId' in since) {
          expect(since.sinceId).toBe(from.post?.id);
          expect(Date.parse(from.post?.createdAt ?? '')).toBeGreaterThan(edgeOf(now));
          expect(gap).toBeUndefined();
          return;
        }
        expect(Date.parse(since.startTime)).toBeGreaterThanOrEqual(edgeOf(now));
        expect(gap?.from ?? since.startTime).toBe(from.coveredUntil);
        if (gap !== undefined) expect(gap).toEqual({ from: from.coveredUntil, to: since.startTime });
      }),
    );
  });
});

test('an empty poll renews the checkpoint every two hours', () => {
  expect(needsRenewal({ coveredUntil: ago('119 minutes') }, now)).toBe(false);
  expect(needsRenewal({ coveredUntil: ago('121 minutes') }, now)).toBe(true);
});

test('a search covers all but the latest 30 seconds, however far our clock and X’s are apart', () => {
  expect(searchedUntil(now)).toBe('2026-11-22T11:57:30.000Z');
});
