import { type Desk, opensTickets } from '../../../functions/contracts/desk.ts';
import { ticketActionRequested, ticketOpened } from '../../../functions/contracts/events.ts';
import type { Bus } from '../bus.ts';
import { chance } from '../chance.ts';
import type { VirtualClock } from '../clock.ts';
import { type Deed, deedsOn } from './deeds.ts';

/** People look at Slack every so often, and act on what they find there. */
const glanceMs = 5 * 60_000;

/** Where people hear of tickets, and act on them. */
export interface Workplace {
  readonly bus: Bus;
  readonly clock: VirtualClock;
  putEvent(entry: { readonly Source: string; readonly DetailType: string; readonly Detail: string }): Promise<void>;
}

/**
 * People who look after the tickets, each at a moment that depends on the ticket and the seed alone. They act as a click in
 * Slack does: by an event on the bus.
 */
export function startPeople(place: Workplace, desk: Desk, seed: number): void {
  const { bus, clock } = place;
  bus.watch((event) => {
    if (event['detail-type'] !== ticketOpened.detailType || 'replay-name' in event) return;
    const { ticketId, opening, route: routeName } = ticketOpened.detail.parse(event.detail);
    const route = desk.routes.find(({ name }) => name === routeName);
    if (route === undefined || !opensTickets(route)) return;
    const openedAt = clock.now();
    const draw = (what: string): number => chance(seed, ticketId, opening, what);
    const act = ({ after: _, quietFor, ...deed }: Deed): void => {
      const now = clock.now();
      const { Source, DetailType, Detail } = ticketActionRequested.entry({
        ...{ ticketId, opening, ...deed, from: 'desk' },
        ...{ requestId: `${opening}-${deed.action}`, at: isoOf(now) },
        ...(quietFor !== undefined && { until: isoOf(now + quietFor) }),
      });
      void place.putEvent({ Source, DetailType, Detail });
    };
    for (const deed of deedsOn(route, Object.keys(desk.people), draw)) {
      const nextGlance = Math.ceil((openedAt + deed.after) / glanceMs) * glanceMs;
      clock.after(nextGlance - openedAt, () => act(deed));
    }
  });
}

const isoOf = (at: number): string => new Date(at).toISOString();
