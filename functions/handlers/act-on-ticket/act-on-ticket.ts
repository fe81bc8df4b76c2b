import { type TicketActionRequested, ticketActionRequested } from '../../contracts/events.ts';
import { actionOf } from '../../domain/ticket-action.ts';
import type { Clock } from '../../ports/clock.ts';
import { type Action, ActionRefused } from '../../ports/ticket-store.ts';
import { logger } from '../../runtime/logger.ts';
import { eventHandler, InputInvalid } from '../../runtime/step-handler.ts';
import { type ActPorts, doAction } from './do-action.ts';

interface Ports extends ActPorts {
  readonly clock: Clock;
}

/** Does what somebody asked for from afar. What is refused they can't be told here: it is logged, and not tried again. */
export const actOnTicket = ({ clock, ...ports }: Ports) =>
  eventHandler(ticketActionRequested.detail, async (request) => {
    const asked = askedFor(request, clock.now());
    const { ticketId, opening } = asked;
    const about = { ticketId, opening, action: request.action };
    try {
      const { changed, stands } = await doAction(ports, asked);
      logger.info('action on ticket', { ...about, changed, stands });
    } catch (error) {
      if (!(error instanceof ActionRefused)) throw error;
      logger.warn('action on ticket refused', { ...about, reason: error.message });
    }
  });

/** @throws InputInvalid where the request lacks what its action needs */
function askedFor(request: TicketActionRequested, now: number): Action {
  const { ticketId, opening, by, from = 'desk', at = new Date(now).toISOString() } = request;
  const { requestId = `${opening}-${request.action}` } = request;
  const action = actionOf(request);
  if (action === undefined) throw new InputInvalid(`'${request.action}' lacks what it needs`);
  return { ticketId, opening, action, by, from, requestId, at };
}
