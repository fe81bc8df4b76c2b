import type { Desk, TicketRoute } from '../../functions/contracts/desk.ts';
import { seconds } from '../../functions/contracts/duration.ts';
import type { Problem } from './problem.ts';
import { unknownNames } from './unknown-names.ts';

/** What would keep the people of a route from hearing of its tickets in time. @param at the path of the route */
export const ticketRouteProblems = (desk: Desk, route: TicketRoute, at: string): Problem[] => [
  ...peopleProblems(desk, route, at),
  ...timeProblems(route, at),
  ...chainProblems(route, at),
  ...clockProblems(desk, route, at),
];

function peopleProblems(desk: Desk, route: TicketRoute, at: string): Problem[] {
  const people = (field: string, names: readonly string[] = []): Problem[] =>
    unknownNames(`${at}.${field}`, names, Object.keys(desk.people), 'people');
  const isSilent = route.slack === undefined && route.email.length === 0;
  return [
    ...people('email', route.email),
    ...people('escalateTo', route.escalateTo),
    ...people('assignTo', route.assignTo),
    ...(route.escalateFurther ?? []).flatMap(({ email }, i) => people(`escalateFurther[${i}].email`, email)),
    ...(isSilent ? [{ at, remedy: 'nobody would hear of its tickets: give `slack`, `email` or both' }] : []),
  ];
}

function timeProblems({ acknowledgeWithin, resolveWithin, remindBefore }: TicketRoute, at: string): Problem[] {
  const problems: Problem[] = [];
  if (seconds(resolveWithin) < seconds(acknowledgeWithin)) {
    problems.push({ at: `${at}.resolveWithin`, remedy: 'give at least the time of `acknowledgeWithin`' });
  }
  if (remindBefore !== undefined && seconds(remindBefore) >= seconds(acknowledgeWithin)) {
    problems.push({
      at: `${at}.remindBefore`,
      remedy: 'that is before the ticket is opened: give less than the time of `acknowledgeWithin`',
    });
  }
  return problems;
}

const chainProblems = ({ escalateFurther = [] }: TicketRoute, at: string): Problem[] =>
  escalateFurther.flatMap(({ after }, i) => {
    const before = escalateFurther[i - 1];
    return before === undefined || seconds(after) > seconds(before.after)
      ? []
      : [
          {
            at: `${at}.escalateFurther[${i}].after`,
            remedy: 'it is not later than the link before it: give more, both count from the missed time',
          },
        ];
  });

function clockProblems({ businessHours }: Desk, { clock }: TicketRoute, at: string): Problem[] {
  if (clock !== 'business-hours') return [];
  if (businessHours === undefined) {
    return [{ at: `${at}.clock`, remedy: "the desk has no `businessHours`: add them, or say 'around-the-clock'" }];
  }
  const isEverOpen = Object.values(businessHours.week).some((blocks = []) => blocks.length > 0);
  return isEverOpen
    ? []
    : [{ at: 'businessHours.week', remedy: `it never opens, and ${at} runs on it: give the hours of a day` }];
}
