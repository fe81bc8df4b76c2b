import type { Desk, TicketRoute } from '../contracts/desk.ts';
import { milliseconds } from '../contracts/duration.ts';
import type { PlanStep } from '../contracts/handling.ts';
import { addWorkingTime } from './working-time.ts';

export interface SlaPlan {
  /** ISO 8601, UTC. */
  readonly acknowledgeBy: string;
  readonly resolveBy: string;
  /** In the order in which they come. */
  readonly plan: readonly PlanStep[];
}

/** When the route's times are over for an opening at that moment, and who is told when. @param openedAt ISO 8601 */
export function slaPlan(desk: Desk, route: TicketRoute, openedAt: string): SlaPlan {
  const hours = route.clock === 'business-hours' ? desk.businessHours : undefined;
  const opened = Date.parse(openedAt);
  const after = (from: number, duration: string): number => addWorkingTime(hours, from, milliseconds(duration));

  const stepsOf = (missed: PlanStep['missed'], due: number): TimedStep[] => [
    ...remindersOf(route, missed, due).filter(({ at }) => at > opened),
    { at: due, missed, kind: 'escalate', link: 0 },
    ...(route.escalateFurther ?? []).map(
      (link, i): TimedStep => ({ at: after(due, link.after), missed, kind: 'escalate', link: i + 1 }),
    ),
  ];
  const [acknowledge, resolve] = [after(opened, route.acknowledgeWithin), after(opened, route.resolveWithin)];
  return {
    acknowledgeBy: isoOf(acknowledge),
    resolveBy: isoOf(resolve),
    plan: [...stepsOf('acknowledge', acknowledge), ...stepsOf('resolve', resolve)]
      .sort((a, b) => a.at - b.at)
      .map((step) => ({ ...step, at: isoOf(step.at) })),
  };
}

/** `at` in milliseconds since the epoch. */
type TimedStep = Omit<PlanStep, 'at'> & { readonly at: number };

/** So long before by the clock, whatever clock the route runs on. */
const remindersOf = ({ remindBefore }: TicketRoute, missed: PlanStep['missed'], due: number): TimedStep[] =>
  remindBefore === undefined ? [] : [{ at: due - milliseconds(remindBefore), missed, kind: 'remind', link: 0 }];

const isoOf = (at: number): string => new Date(at).toISOString();
