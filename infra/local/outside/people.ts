import type { Desk } from '../../../functions/contracts/desk.ts';
import { milliseconds } from '../../../functions/contracts/duration.ts';
import { ticketActionRequested, ticketOpened } from '../../../functions/contracts/events.ts';
import type { Bus } from '../bus.ts';
import { chance } from '../chance.ts';
import type { VirtualClock } from '../clock.ts';

/** People look at Slack every so often, and act on what they find there. */
const glanceMs = 5 * 60_000;

/** How the pretended people treat the tickets: shares of those opened, the rest in time. */
const habits = {
  /** Nobody takes it at all. */
  ignored: 0.06,
  /** Taken only after the time to acknowledge has passed. */
  late: 0.08,
  /** Taken, and still not resolved when the play ends. */
  unresolved: 0.12,
} as const;

/** Where people hear of tickets, and act on them. */
export interface Workplace {
  readonly bus: Bus;
  readonly clock: VirtualClock;
  putEvent(entry: { readonly Source: string; readonly DetailType: string; readonly Detail: string }): Promise<void>;
}

/**
 * People who acknowledge and resolve a share of the tickets, each at a moment that depends on the ticket and the seed
 * alone. They act as a click in Slack does: by an event on the bus.
 */
export function startPeople(place: Workplace, desk: Desk, seed: number): void {
  const names = Object.keys(desk.people);
  place.bus.watch((event) => {
    if (event['detail-type'] !== ticketOpened.detailType || 'replay-name' in event) return;
    const { ticketId, opening, route: routeName } = ticketOpened.detail.parse(event.detail);
    const route = desk.routes.find(({ name }) => name === routeName);
    const draw = (what: string): number => chance(seed, ticketId, opening, what);
    if (route === undefined || draw('ignored') < habits.ignored) return;
    const by = names[Math.floor(draw('who') * names.length)] ?? 'somebody';
    const limit = milliseconds(route.acknowledgeWithin);
    const isLate = draw('late') < habits.late;
    const acknowledgeAfter = limit * (isLate ? 1.1 + draw('when') : 0.05 + 0.8 * draw('when'));
    const act = (action: 'acknowledge' | 'resolve', after: number): void => {
      const now = place.clock.now();
      const nextGlance = Math.ceil((now + after) / glanceMs) * glanceMs;
      place.clock.after(nextGlance - now, () => {
        const { Source, DetailType, Detail } = ticketActionRequested.entry({ ticketId, opening, action, by });
        void place.putEvent({ Source, DetailType, Detail });
      });
    };
    act('acknowledge', acknowledgeAfter);
    if (draw('unresolved') < habits.unresolved) return;
    const remaining = Math.max(milliseconds('10 minutes'), milliseconds(route.resolveWithin) - acknowledgeAfter);
    act('resolve', acknowledgeAfter + remaining * (0.05 + 0.8 * draw('how long')));
  });
}
