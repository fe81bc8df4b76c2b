import * as z from 'zod/mini';
import { milliseconds } from '../../contracts/duration.ts';
import { usageDiffers } from '../../contracts/listening-events.ts';
import { OverheardError } from '../../domain/overheard-error.ts';
import { spendingAt } from '../../domain/spending.ts';
import { bookedOn, type DayOfPosts, isWorthTelling, unbookedAt } from '../../domain/unbooked.ts';
import type { Clock } from '../../ports/clock.ts';
import type { Publisher } from '../../ports/publisher.ts';
import type { SourceUsage } from '../../ports/source-usage.ts';
import type { UsageBooks } from '../../ports/usage-books.ts';
import { logger } from '../../runtime/logger.ts';
import { stepHandler } from '../../runtime/step-handler.ts';

export interface ReconcilePorts {
  readonly clock: Clock;
  readonly usage: SourceUsage;
  readonly books: UsageBooks;
  readonly publisher: Publisher;
}

/**
 * Compares what X counted yesterday and today with our own books, and books the difference, so that a budget holds for
 * what X will bill. A read that is under way makes today differ for a moment: only a finished day is told of, once. Where X
 * does not tell, nothing is compared, and the next run sees the same days again.
 */
export const reconcileUsage = ({ clock, usage, books, publisher }: ReconcilePorts) =>
  stepHandler(z.object({}), async (): Promise<DayOfPosts | undefined> => {
    const now = clock.now();
    // X first: whatever is read meanwhile is in our books by the time that they are opened.
    const atX = await usage.postsByDay(2).catch((error: unknown) => {
      if (!(error instanceof OverheardError)) throw error;
      logger.warn('X did not tell its usage', { reason: error.name, detail: error.message });
    });
    if (atX === undefined) return undefined;
    const { spendings, unbooked: before } = await books.read();
    const dayOfPosts = (day: string): DayOfPosts => ({
      day,
      atX: atX.get(day) ?? 0,
      inOurBooks: spendings.reduce((sum, spending) => sum + bookedOn(day, spending, usage.dollarsPerPost), 0),
    });
    const yesterday = dayOfPosts(spendingAt(now - milliseconds('1 day')).day);
    const today = dayOfPosts(spendingAt(now).day);

    const unbooked = unbookedAt(now, [yesterday, today], usage.dollarsPerPost, before);
    const isToTell = isWorthTelling(yesterday) && before?.told !== yesterday.day;
    if (isToTell) await publisher.publish([usageDiffers.entry({ ...yesterday })]);
    await books.write(isToTell ? { ...unbooked, told: yesterday.day } : unbooked);
    logger.info('usage reconciled', { ...today, unbookedToday: unbooked.unbookedToday });
    return today;
  });
