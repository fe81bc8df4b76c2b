import type { Desk } from '../contracts/desk.ts';
import { seconds } from '../contracts/duration.ts';
import type { HandleInput } from '../contracts/handling.ts';
import type { Ticket } from '../contracts/ticket.ts';
import { ticketRouteNamed } from './routing.ts';
import { slaPlan } from './sla-plan.ts';

/**
 * What the execution that looks after a ticket's present opening starts with.
 * @throws RouteUnknown
 */
export function handlingOf(desk: Desk, ticket: Ticket): HandleInput {
  const { ticketId, number, opening, watch, route: name, priority, openedBy, openedAt } = ticket;
  const route = ticketRouteNamed(desk, name);
  return {
    ticketId,
    number,
    opening,
    watch,
    route: name,
    priority,
    mentionId: openedBy,
    acknowledgeSeconds: seconds(route.acknowledgeWithin),
    resolveSeconds: seconds(route.resolveWithin),
    openedAt,
    plan: [...slaPlan(desk, route, openedAt).plan],
  };
}
