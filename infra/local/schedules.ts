import { Cron } from 'croner';
import type { Clock } from './clock.ts';
import { NotSupported } from './cloud/not-supported.ts';
import { cronPattern } from './schedules/cron-pattern.ts';
import { WallClock } from './schedules/wall-clock.ts';

/** When a schedule fires: moments in milliseconds since the epoch, undefined where it never fires again. */
interface Schedule {
  first(now: number): number | undefined;
  after(fired: number): number | undefined;
}

/**
 * Fires at the times of a schedule of EventBridge Scheduler, whatever became of the times before: `rate(5 minutes)` at
 * once and then after each interval, `cron(0 8 ? * MON-FRI *)`, or `at(2026-11-22T08:00:00)` once, unless that has passed.
 *
 * Cron and at go by the clocks of `timeZone`. A time that the clocks are put forward over is skipped; one that they show
 * twice fires the first time only. A rate counts hours and days of 60 minutes and 24 hours and knows no clocks.
 * @param timeZone of the IANA database, `ScheduleExpressionTimezone`
 * @throws NotSupported naming the expression or the time zone
 * Source: EventBridge Scheduler user guide, "Schedule types", https://docs.aws.amazon.com/scheduler/latest/UserGuide/schedule-types.html,
 * and re:Post, https://repost.aws/knowledge-center/eventbridge-scheduler-adjust-dst
 */
export function startSchedule(clock: Clock, expression: string, fire: () => void, timeZone = 'UTC'): void {
  const schedule = readSchedule(expression, new WallClock(timeZone));
  const plan = (at: number | undefined): void => {
    if (at === undefined) return;
    clock.after(at - clock.now(), () => {
      plan(schedule.after(at));
      fire();
    });
  };
  plan(schedule.first(clock.now()));
}

function readSchedule(expression: string, wallClock: WallClock): Schedule {
  const [, kind, text = ''] = /^(rate|cron|at)\((.*)\)$/.exec(expression) ?? [];
  switch (kind) {
    case 'rate':
      return rate(expression, text);
    case 'cron':
      return cron(cronPattern(expression, text), wallClock);
    case 'at':
      return once(expression, text, wallClock);
    default:
      throw new NotSupported(`the schedule expression ${expression}`);
  }
}

const unitMs: Readonly<Record<string, number>> = { minute: 60_000, hour: 3_600_000, day: 86_400_000 };

function rate(expression: string, text: string): Schedule {
  const [, count, unit = ''] = /^([1-9][0-9]*) (minute|hour|day)s?$/.exec(text) ?? [];
  const per = unitMs[unit];
  if (per === undefined) throw new NotSupported(`the schedule expression ${expression}`);
  return { first: (now) => now, after: (fired) => fired + Number(count) * per };
}

/** croner counts in UTC, where no clock is ever changed: its own ways with summer time are not Scheduler's. */
function cron(pattern: string, wallClock: WallClock): Schedule {
  const times = new Cron(pattern, { timezone: 'UTC', mode: '7-part' });
  const after = (moment: number): number | undefined => {
    for (let wall = times.nextRun(new Date(wallClock.at(moment))); wall !== null; wall = times.nextRun(wall)) {
      const next = wallClock.momentOf(wall.getTime());
      if (next !== undefined && next > moment) return next;
    }
    return undefined;
  };
  return { first: (now) => after(now - 1), after };
}

function once(expression: string, text: string, wallClock: WallClock): Schedule {
  const wall = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d$/.test(text) ? Date.parse(`${text}Z`) : Number.NaN;
  const isReal = !Number.isNaN(wall) && new Date(wall).toISOString().startsWith(text);
  const at = isReal ? wallClock.momentOf(wall) : undefined;
  if (at === undefined) throw new NotSupported(`the schedule expression ${expression} (there is no such time)`);
  return { first: (now) => (at < now ? undefined : at), after: () => undefined };
}
