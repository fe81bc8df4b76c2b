import { type BusinessHours, blockOf, type Weekday } from '../contracts/business-hours.ts';

/** What the clock on the wall shows. */
export interface WallClock {
  readonly weekday: Weekday;
  /** `2026-12-25` */
  readonly day: string;
  /** Minutes since midnight as the clock counts them: on a day on which it is changed, some are missing or come twice. */
  readonly minute: number;
}

/** Making a format takes some 50 µs, using one 2: a desk has one time zone. */
const formats = new Map<string, Intl.DateTimeFormat>();

const formatFor = (timeZone: string): Intl.DateTimeFormat => {
  const known = formats.get(timeZone);
  if (known !== undefined) return known;
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    hourCycle: 'h23',
    weekday: 'short',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  });
  formats.set(timeZone, format);
  return format;
};

/** @param now milliseconds since the epoch */
export function wallClock(timeZone: string, now: number): WallClock {
  const parts = new Map(
    formatFor(timeZone)
      .formatToParts(now)
      .map(({ type, value }) => [type, value]),
  );
  const part = (type: Intl.DateTimeFormatPartTypes): string => parts.get(type) ?? '';
  return {
    weekday: part('weekday').toLowerCase() as Weekday,
    day: `${part('year')}-${part('month')}-${part('day')}`,
    minute: Number(part('hour')) * 60 + Number(part('minute')),
  };
}

/**
 * Whether people are at work. Where clocks are changed, the one on the wall counts: an hour that it leaves out is never
 * worked, and one that it shows twice is worked twice.
 * @param now milliseconds since the epoch
 */
export function isOpen({ timeZone, week, holidays = [] }: BusinessHours, now: number): boolean {
  const { weekday, day, minute } = wallClock(timeZone, now);
  if (holidays.includes(day)) return false;
  return (week[weekday] ?? []).map(blockOf).some(({ from, to }) => from <= minute && minute < to);
}
