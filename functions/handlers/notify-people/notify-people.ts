import type { Context } from 'aws-lambda';
import type { Desk } from '../../contracts/desk.ts';
import { NotifyInput } from '../../contracts/handling.ts';
import { clocksDiffer } from '../../domain/clock-skew.ts';
import { noticeFor } from '../../domain/notice-for.ts';
import type { Clock } from '../../ports/clock.ts';
import { type MentionStore, readMention } from '../../ports/mention-store.ts';
import { type NotificationLog, type Notifier, NotifierRefused } from '../../ports/notifier.ts';
import type { TicketStore } from '../../ports/ticket-store.ts';
import { logger } from '../../runtime/logger.ts';
import { stepHandler } from '../../runtime/step-handler.ts';
import { deliverOnce } from './deliver-once.ts';

interface Ports {
  readonly desk: Desk;
  readonly mentions: MentionStore;
  readonly tickets: TicketStore;
  readonly log: NotificationLog;
  readonly slack: Notifier;
  readonly email: Notifier;
  readonly clock: Clock;
}

/** Tells the people of a ticket's route that it was opened, or that one of its times has passed. */
export const notifyPeople = ({ desk, mentions, tickets, log, slack, email, clock }: Ports) =>
  stepHandler(NotifyInput, async ({ ticketId, opening, kind, mentionId, at }, context: Context): Promise<void> => {
    const [ticket, opener] = await Promise.all([
      tickets.read(ticketId),
      mentionId === undefined ? undefined : readMention(mentions, mentionId),
    ]);
    // An execution of an earlier opening has nothing left to say.
    if (ticket.opening !== opening) return;
    if (kind !== 'opened') {
      const escalatedAt = at ?? ticket.escalatedAt ?? ticket.openedAt;
      await tickets.addHistory(ticketId, { opening, what: 'escalated', by: kind, at: escalatedAt });
    }
    const mention = opener ?? (await readMention(mentions, ticket.openedBy));
    const addressed = noticeFor(desk, kind, ticket, mention);
    // Longer than this attempt can live, by whichever clock.
    const from = clock.now();
    const until = from + context.getRemainingTimeInMillis() + clocksDiffer;
    const claim = { by: context.awsRequestId, from, until };
    // One channel that fails must not keep the other from being told: its failure is thrown at the end.
    const deliveries = await Promise.allSettled(
      [slack, email]
        .filter(({ channel }) => addressed[channel].length > 0)
        .map(async (notifier) => {
          const delivery = await deliverOnce(addressed.notice, notifier, addressed[notifier.channel], log, claim);
          logger.info('notice delivered', { ticketId, kind, channel: notifier.channel, delivery });
        }),
    );
    const failures = deliveries.flatMap((delivery) => (delivery.status === 'rejected' ? [delivery.reason] : []));
    // A refusal is not tried again, so it must not hide a failure that would be.
    const worthAnotherTry = failures.find((failure) => !(failure instanceof NotifierRefused));
    if (failures.length > 0) throw worthAnotherTry ?? failures[0];
  });
