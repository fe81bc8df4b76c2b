import { milliseconds } from '../../contracts/duration.ts';
import { ticketActionRequested } from '../../contracts/events.ts';
import type { Clock } from '../../ports/clock.ts';
import type { MentionStore } from '../../ports/mention-store.ts';
import type { TicketStore } from '../../ports/ticket-store.ts';
import type { WorkflowCallbacks } from '../../ports/workflow-callbacks.ts';
import { logger } from '../../runtime/logger.ts';
import { eventHandler } from '../../runtime/step-handler.ts';

interface Ports {
  readonly mentions: MentionStore;
  readonly tickets: TicketStore;
  readonly callbacks: WorkflowCallbacks;
  readonly clock: Clock;
}

/** How long the posts of a resolved ticket stay readable. */
const keepAfterResolving = milliseconds('365 days');

/**
 * Does what a person asked for, then wakes the execution that waits for it. The order matters: whoever finds the status
 * changed and no token yet knows that the execution will see the status before it waits.
 */
export const actOnTicket = ({ mentions, tickets, callbacks, clock }: Ports) =>
  eventHandler(ticketActionRequested.detail, async ({ ticketId, opening, action, by }) => {
    const now = clock.now();
    const { ticket, changed, taskTokens } = await tickets.act({ ticketId, opening, action, by, now });
    if (ticket.opening !== opening) {
      logger.info('action on an earlier opening left undone', { ticketId, opening, action });
      return;
    }
    const { acknowledgedAt, resolvedAt } = ticket;
    const expire = async (from: string): Promise<void> => {
      const expiresAt = new Date(Date.parse(from) + keepAfterResolving);
      await mentions.expire(await tickets.mentionIds(ticketId), expiresAt);
    };
    const at = action === 'acknowledge' ? acknowledgedAt : resolvedAt;
    await Promise.all([
      ...taskTokens.map((token) => callbacks.succeed(token)),
      ...(at === undefined ? [] : [tickets.addHistory(ticketId, { opening, what: `${action}d`, by, at })]),
      ...(resolvedAt === undefined ? [] : [expire(resolvedAt)]),
    ]);
    logger.info('action on ticket', { ticketId, action, changed });
  });
