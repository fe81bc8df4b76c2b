import type { Context } from 'aws-lambda';
import * as z from 'zod/mini';
import { milliseconds } from '../../contracts/duration.ts';
import type { CheckLease, CheckLedger } from '../../ports/check-ledger.ts';
import type { Clock } from '../../ports/clock.ts';
import type { MentionRegister } from '../../ports/mention-store.ts';
import type { PostCheck } from '../../ports/post-check.ts';
import { logger } from '../../runtime/logger.ts';
import { stepHandler } from '../../runtime/step-handler.ts';
import { type LetGoPorts, letGo } from './let-go.ts';

/** From the beginning of a check to that of the next. */
const between = milliseconds('12 hours');
/** A check that takes longer is given up. */
const patience = milliseconds('1 day');

export interface CheckPorts extends LetGoPorts {
  readonly clock: Clock;
  readonly ledger: CheckLedger;
  readonly posts: PostCheck;
}

export interface CheckOutput {
  readonly outcome: 'held-elsewhere' | 'under-way' | 'not-due' | 'nothing-to-check' | 'begun';
  /** Mentions of posts that are gone: redacted, and told of. */
  readonly gone: number;
  /** Posts of the check that begins. */
  readonly posts: number;
}

/**
 * Finds out which posts are gone from X, redacts their mentions and tells of them: to be run every hour.
 *
 * X wants a post to be gone here within 24 hours. One that goes just after a check looked is seen by the next, which begins
 * twelve hours later, in the run of the 13th hour at the latest. X answers a check in minutes, and the run after that acts:
 * 13 + 1 = 14 hours. Where X loses a check, that run begins another at once: 15 hours. That leaves X itself 9 of the 24.
 * Sooner would cost more: each check walks over every mention that there is.
 *
 * What fails is thrown, and taken up by the next run at the same place: a failure or two cost nobody more than an hour each,
 * and the third one within six hours raises an alarm. It may happen between any two steps: a check is written down before
 * its posts are handed in, and is over when everything that it found has been told.
 */
export const checkPosts = (ports: CheckPorts) =>
  stepHandler(z.object({}), async (_, context: Context): Promise<CheckOutput> => {
    const now = ports.clock.now();
    // Longer than this run can live, so that the lease outlasts whatever it still does.
    const lease = await ports.ledger.take(now, context.getRemainingTimeInMillis() + 1_000);
    const output = lease === undefined ? nothing('held-elsewhere') : await check(ports, lease, now);
    if (output.gone > 0 || output.posts > 0) logger.info('posts checked', { ...output });
    return output;
  });

const nothing = (outcome: CheckOutput['outcome'], gone = 0): CheckOutput => ({ outcome, gone, posts: 0 });

async function check(ports: CheckPorts, lease: CheckLease, now: number): Promise<CheckOutput> {
  const { last } = lease;
  if (last === undefined) return begin(ports, lease, now, 0);
  if (last.isOver) return now - last.began < between ? nothing('not-due') : begin(ports, lease, now, 0);
  const standing = await ports.posts.standing(last.id);
  if (standing.status === 'under-way' && now - last.began < patience) return nothing('under-way');
  if (standing.status !== 'done') {
    logger.warn('a check of posts came to nothing', { check: last.id, status: standing.status });
    // A run may have redacted some of what it found, and been cut before it told of them.
    return begin(ports, lease, now, 0, last.untoldSince ?? last.began);
  }
  const gone = await letGo(ports, last.watches, standing.gone, now);
  await ports.ledger.write(lease, { ...last, isOver: true });
  return now - last.began < between ? nothing('not-due', gone) : begin(ports, lease, now, gone);
}

async function begin(
  ports: CheckPorts,
  lease: CheckLease,
  now: number,
  gone: number,
  untoldSince?: number,
): Promise<CheckOutput> {
  const { postIds, watches } = await heardIn(ports.register, untoldSince);
  if (postIds.length === 0) return nothing('nothing-to-check', gone);
  const { id, submit } = await ports.posts.begin();
  await ports.ledger.write(lease, {
    ...{ id, began: now, watches, isOver: false },
    ...(untoldSince !== undefined && { untoldSince }),
  });
  await submit(postIds);
  return { outcome: 'begun', gone, posts: postIds.length };
}

/**
 * The posts whose text we still have, or of whose end nobody may have been told; once each, since two watches may have heard
 * the same one; and the watches.
 */
async function heardIn(
  register: MentionRegister,
  untoldSince = Number.POSITIVE_INFINITY,
): Promise<{ readonly postIds: readonly string[]; readonly watches: readonly string[] }> {
  const postIds = new Set<string>();
  const watches = new Set<string>();
  for await (const page of register.all('x')) {
    for (const { postId, watch, redactedAt } of page) {
      watches.add(watch);
      if (redactedAt === undefined || Date.parse(redactedAt) >= untoldSince) postIds.add(postId);
    }
  }
  return { postIds: [...postIds], watches: [...watches] };
}
