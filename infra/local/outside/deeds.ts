import type { TicketRoute } from '../../../functions/contracts/desk.ts';
import { milliseconds } from '../../../functions/contracts/duration.ts';
import type { TicketActionRequested } from '../../../functions/contracts/events.ts';

const hourMs = 3_600_000;
const leastWorkMs = 10 * 60_000;

/** How the pretended people treat the tickets: shares of those opened, the rest in time. */
export const habits = {
  /** Nobody takes it at all. */
  ignored: 0.06,
  /** Taken only after the time to acknowledge has passed. */
  late: 0.08,
  /** Taken, and still not resolved when the play ends. */
  unresolved: 0.12,
  /** Taken, and given to somebody else. */
  assigned: 0.05,
  /** Taken, and put off for some hours. */
  snoozed: 0.05,
  /** Taken, and carried on by email. */
  handedOver: 0.05,
  /** Resolved, and opened again: something was forgotten. */
  reopened: 0.04,
} as const;

/** What somebody will do to a ticket, and when. */
export interface Deed extends Pick<TicketActionRequested, 'action' | 'by' | 'to'> {
  /** Milliseconds from the opening. */
  readonly after: number;
  /** Of a snooze: for how many milliseconds. */
  readonly quietFor?: number;
}

/**
 * What the people will do to a ticket of that route, the earliest first.
 * @param draw a number from 0 up to 1, always the same for the same word
 */
export function deedsOn(
  route: Pick<TicketRoute, 'acknowledgeWithin' | 'resolveWithin'>,
  people: readonly string[],
  draw: (what: string) => number,
): readonly Deed[] {
  const does = (what: keyof typeof habits): boolean => draw(what) < habits[what];
  const oneOf = (names: readonly string[], what: string): string | undefined =>
    names[Math.floor(draw(what) * names.length)];
  const by = oneOf(people, 'who') ?? 'somebody';
  const colleague = oneOf(
    people.filter((name) => name !== by),
    'whom',
  );
  if (does('ignored')) return [];

  const limit = milliseconds(route.acknowledgeWithin);
  const taken = limit * (does('late') ? 1.1 + draw('when') : 0.05 + 0.8 * draw('when'));
  const remaining = Math.max(leastWorkMs, milliseconds(route.resolveWithin) - taken);
  const done = taken + remaining * (0.05 + 0.8 * draw('how long'));

  const meanwhile = (): readonly Deed[] => {
    const after = (taken + done) / 2;
    if (does('assigned') && colleague !== undefined) return [{ action: 'assign', by, to: colleague, after }];
    if (does('snoozed'))
      return [{ action: 'snooze', by, after, quietFor: (1 + Math.floor(3 * draw('hours'))) * hourMs }];
    return does('handedOver') ? [{ action: 'hand-over', by, to: 'email', after }] : [];
  };
  const between = meanwhile();
  const last = between.find(({ action }) => action === 'assign')?.to ?? by;
  return [
    { action: 'acknowledge', by, after: taken },
    ...between,
    ...(does('unresolved') ? [] : [{ action: 'resolve', by: last, after: done } as const]),
    ...(!does('unresolved') && does('reopened')
      ? [{ action: 'reopen', by: last, after: done + (0.5 + draw('how soon')) * hourMs } as const]
      : []),
  ];
}
