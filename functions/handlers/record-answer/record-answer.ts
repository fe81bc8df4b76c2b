import { type Desk, usualTickets } from '../../contracts/desk.ts';
import { milliseconds } from '../../contracts/duration.ts';
import { answerHeard } from '../../contracts/events.ts';
import type { Clock } from '../../ports/clock.ts';
import type { MentionStore } from '../../ports/mention-store.ts';
import type { TicketStore } from '../../ports/ticket-store.ts';
import { logger } from '../../runtime/logger.ts';
import { eventHandler } from '../../runtime/step-handler.ts';
import { mentionsAtHand } from '../file-ticket/mentions-at-hand.ts';

interface Ports {
  readonly desk: Desk;
  readonly mentions: MentionStore;
  readonly tickets: Pick<TicketStore, 'recordAnswer'>;
  readonly clock: Clock;
}

/**
 * Writes an answer of our own down where the posts of its conversation lie, also where it is gone by now: it was given all
 * the same. Nobody waits for it, so nobody is told. Its text goes as that of a mention without a ticket does, `keepTextFor`
 * after it was heard: whether there is a ticket is not known by then.
 */
export const recordAnswer = ({ desk, mentions, tickets, clock }: Ports) =>
  eventHandler(answerHeard.detail, async ({ mentionId, watch, conversationId }) => {
    const { ticketId, isNew } = await tickets.recordAnswer({
      mention: { id: mentionId, watch, conversationId },
      ...(await mentionsAtHand(desk, mentions, mentionId)),
      joinWithin: milliseconds(desk.tickets?.joinWithin ?? usualTickets.joinWithin),
      now: clock.now(),
    });
    logger.info('answer recorded', { mentionId, ticketId, isNew });
  });
