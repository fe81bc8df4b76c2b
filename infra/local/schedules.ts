import type { Clock } from './clock.ts';
import { NotSupported } from './cloud/not-supported.ts';

const unitMs: Readonly<Record<string, number>> = { minute: 60_000, hour: 3_600_000, day: 86_400_000 };

/** The milliseconds of `rate(5 minutes)`. @throws NotSupported for any other expression */
export function rateMs(expression: string): number {
  const [, count, unit = ''] = /^rate\(([1-9][0-9]*) (minute|hour|day)s?\)$/.exec(expression) ?? [];
  const per = unitMs[unit];
  if (per === undefined) throw new NotSupported(`the schedule expression ${expression}`);
  return Number(count) * per;
}

/** Fires now, and again after each interval, whatever became of the time before. */
export function startSchedule(clock: Clock, expression: string, fire: () => void): void {
  const every = rateMs(expression);
  const tick = (): void => {
    clock.after(every, tick);
    fire();
  };
  clock.after(0, tick);
}
