import { describe, expect, test } from 'vitest';
import { milliseconds } from '../../../functions/contracts/duration.ts';
import { type Coverage, type Hole, nextSearch, restarted, withPage } from '../../../functions/domain/coverage.ts';
import { edgeOf } from '../../../functions/domain/poll.ts';
import { postId } from '../../fixtures/mentions.ts';

const now = Date.parse('2026-11-22T12:00:00.000Z');
const ago = (duration: string): string => new Date(now - milliseconds(duration)).toISOString();
const edge = new Date(edgeOf(now)).toISOString();
const checkpoint = (n: number, at: string) => ({ post: { id: postId(n), createdAt: at }, coveredUntil: at });

const head = checkpoint(50, ago('1 hour'));
const hole = (n: number, changes: Partial<Hole> = {}): Hole => ({
  after: checkpoint(n, ago('2 days')),
  since: { sinceId: postId(n), createdAt: ago('2 days') },
  pageToken: `page below ${n + 5}`,
  reached: postId(n + 5),
  ...changes,
});
const covered = (...holes: Hole[]): Coverage => ({ head, holes });

describe('what is read next', () => {
  test('is what was said last, then the newest hole, then nothing', () => {
    const coverage = covered(hole(30), hole(10));
    expect(nextSearch(coverage, false, now)).toEqual({ since: { sinceId: postId(50), createdAt: ago('1 hour') } });
    expect(nextSearch(coverage, true, now)).toEqual({
      fills: hole(30),
      since: hole(30).since,
      pageToken: hole(30).pageToken,
    });
    expect(nextSearch(covered(), true, now)).toBeUndefined();
  });

  test('is a hole of empty pages before all else, because its newest post would be read again from above', () => {
    const { reached: _, ...unseen } = hole(50);
    expect(nextSearch(covered(unseen, hole(10)), false, now)).toMatchObject({ fills: unseen });
  });

  test('of a hole whose beginning X no longer reaches, is what lies below the oldest post read, and the gap is named', () => {
    const old = hole(10, {
      after: checkpoint(10, ago('8 days')),
      since: { sinceId: postId(10), createdAt: ago('8 days') },
    });
    expect(nextSearch(covered(old), true, now)).toEqual({
      fills: old,
      since: { startTime: edge },
      gap: { from: ago('8 days'), to: edge },
      untilId: postId(15),
    });
  });

  test('of a hole whose posts X refuses, is searched from the moment before it, not from the head’s', () => {
    const search = nextSearch(covered(hole(30)), true, now);
    expect(search && restarted(search, covered(hole(30)), now)).toEqual({
      fills: hole(30),
      since: { startTime: ago('2 days') },
      untilId: postId(35),
    });
  });
});

describe('a page', () => {
  const newest = checkpoint(60, ago('1 minute'));
  const since = { sinceId: postId(50), createdAt: ago('1 hour') };

  test('that is the last of the newest moves the head', () => {
    expect(withPage(covered(hole(10)), { since }, newest, { oldest: postId(55) })).toEqual({
      head: newest,
      holes: [hole(10)],
    });
  });

  test('without a post keeps the newest one that is known', () => {
    const { coveredUntil } = newest;
    expect(withPage(covered(), { since }, { coveredUntil }, {}).head).toEqual({ post: head.post, coveredUntil });
  });

  test('with more to follow moves the head and leaves a hole down to where it was', () => {
    expect(withPage(covered(hole(10)), { since }, newest, { pageToken: 'more', oldest: postId(55) })).toEqual({
      head: newest,
      holes: [{ after: head, since, pageToken: 'more', reached: postId(55) }, hole(10)],
    });
  });

  test('in a hole makes it smaller, or fills it; what was covered above and below stays', () => {
    const search = { fills: hole(30), since: hole(30).since };
    const older = checkpoint(34, ago('1 day'));
    expect(withPage(covered(hole(30), hole(10)), search, older, { pageToken: 'more', oldest: postId(33) })).toEqual({
      head,
      holes: [{ ...hole(30), pageToken: 'more', reached: postId(33) }, hole(10)],
    });
    expect(withPage(covered(hole(30), hole(10)), search, older, { oldest: postId(31) })).toEqual(covered(hole(10)));
  });

  test('without a post, in a hole, still knows how far it was read', () => {
    const search = { fills: hole(30), since: hole(30).since };
    const { holes } = withPage(covered(hole(30)), search, { coveredUntil: ago('1 minute') }, { pageToken: 'more' });
    expect(holes[0]?.reached).toBe(postId(35));
  });
});
