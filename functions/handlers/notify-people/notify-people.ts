import type { Context } from 'aws-lambda';
import type { Desk } from '../../contracts/desk.ts';
import { NotifyInput } from '../../contracts/handling.ts';
import { clocksDiffer } from '../../domain/clock-skew.ts';
import { asFound, versionShown } from '../../domain/notice.ts';
import { noticeFor } from '../../domain/notice-for.ts';
import type { Clock } from '../../ports/clock.ts';
import { MentionMissing, type MentionStore } from '../../ports/mention-store.ts';
import { type CardNotifier, type NotificationLog, type Notifier, NotifierRefused } from '../../ports/notifier.ts';
import type { TicketStore } from '../../ports/ticket-store.ts';
import { logger } from '../../runtime/logger.ts';
import { stepHandler } from '../../runtime/step-handler.ts';
import { reviseCards } from '../follow-post/revise-cards.ts';
import { seePost } from '../follow-post/see-post.ts';
import { deliverOnce } from './deliver-once.ts';

interface Ports {
  readonly desk: Desk;
  readonly mentions: MentionStore;
  readonly tickets: TicketStore;
  readonly log: NotificationLog;
  readonly slack: CardNotifier;
  readonly email: Notifier;
  readonly clock: Clock;
}

/**
 * Tells the people of a ticket's route that it was opened, or that one of its times has passed. Where its post is gone they
 * are told without it. A post that changes while its card is under way finds no card to change, so the row is looked at once
 * more when the card is there.
 */
export const notifyPeople = ({ desk, mentions, tickets, log, slack, email, clock }: Ports) =>
  stepHandler(NotifyInput, async ({ ticketId, opening, kind, mentionId, at }, context: Context): Promise<void> => {
    const [ticket, seen] = await Promise.all([
      tickets.read(ticketId),
      mentionId === undefined ? undefined : seePost(mentions, mentionId),
    ]);
    // An execution of an earlier opening has nothing left to say.
    if (ticket.opening !== opening) return;
    if (kind !== 'opened') {
      const escalatedAt = at ?? ticket.escalatedAt ?? ticket.openedAt;
      await tickets.addHistory(ticketId, { opening, what: 'escalated', by: kind, at: escalatedAt });
    }
    const { openedBy } = ticket;
    const post = seen ?? (await seePost(mentions, openedBy));
    if (post === undefined) throw new MentionMissing(`the row of ${openedBy} is missing or unreadable`);
    // It was taken out of the row before there was a ticket to forget it.
    if (post === 'gone') await tickets.forgetReasons(ticketId, openedBy);
    const addressed = noticeFor(desk, kind, ticket, post);
    // Longer than this attempt can live, by whichever clock.
    const from = clock.now();
    const until = from + context.getRemainingTimeInMillis() + clocksDiffer;
    const claim = { by: context.awsRequestId, from, until };
    // One channel that fails must not keep the other from being told: its failure is thrown at the end.
    const deliveries = await Promise.allSettled(
      [slack, email]
        .filter(({ channel }) => addressed[channel].length > 0)
        .map(async (notifier) => {
          const books = { log, of: ticketId, claim, mentionId: openedBy };
          const delivery = await deliverOnce(addressed.notice, notifier, addressed[notifier.channel], books);
          logger.info('notice delivered', { ticketId, kind, channel: notifier.channel, delivery });
          if (notifier.channel !== 'slack') return;
          // Nobody knows what an earlier attempt has shown.
          const shown = delivery === 'sent-before' ? asFound : versionShown(post);
          await reviseCards({ desk, mentions, tickets, log, slack }, ticketId, openedBy, shown);
        }),
    );
    const failures = deliveries.flatMap((delivery) => (delivery.status === 'rejected' ? [delivery.reason] : []));
    // A refusal is not tried again, so it must not hide a failure that would be.
    const worthAnotherTry = failures.find((failure) => !(failure instanceof NotifierRefused));
    if (failures.length > 0) throw worthAnotherTry ?? failures[0];
  });
