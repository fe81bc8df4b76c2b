import type { Desk } from '../../contracts/desk.ts';
import { seconds } from '../../contracts/duration.ts';
import { mentionTriaged } from '../../contracts/events.ts';
import type { FileOutput } from '../../contracts/handling.ts';
import { executionName } from '../../domain/filing.ts';
import { routeNamed } from '../../domain/routing.ts';
import type { Clock } from '../../ports/clock.ts';
import type { TicketStore } from '../../ports/ticket-store.ts';
import { logger } from '../../runtime/logger.ts';
import { stepHandler } from '../../runtime/step-handler.ts';

interface Ports {
  readonly desk: Desk;
  readonly tickets: TicketStore;
  readonly clock: Clock;
}

/** Opens, reopens or joins the ticket of a mention's conversation. */
export const fileTicket = ({ desk, tickets, clock }: Ports) =>
  stepHandler(
    mentionTriaged.detail,
    async ({ mentionId, watch, conversationId, verdict, route: name }): Promise<FileOutput> => {
      const { priority } = routeNamed(desk, name);
      const { ticket, outcome, isNew } = await tickets.file({
        mention: { id: mentionId, watch, conversationId },
        route: name,
        priority,
        verdict,
        now: clock.now(),
      });
      const { ticketId, opening, openedAt } = ticket;
      logger.info('mention filed', { mentionId, ticketId, outcome });
      // The standing ticket's route decides, not that of a mention that merely joins it.
      const route = routeNamed(desk, ticket.route);
      return {
        outcome,
        isNew,
        ticketId,
        opening,
        watch: ticket.watch,
        route: ticket.route,
        priority: ticket.priority,
        mentionId,
        executionName: executionName(ticketId, opening),
        acknowledgeSeconds: seconds(route.acknowledgeWithin),
        resolveSeconds: seconds(route.resolveWithin),
        openedAt,
      };
    },
  );
