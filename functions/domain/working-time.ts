import { type BusinessHours, blockOf } from '../contracts/business-hours.ts';
import { wallClock } from './business-hours.ts';

const minuteMs = 60_000;
const dayMs = 24 * 60 * minuteMs;

/** Milliseconds since the epoch, from the first up to and without the second. */
interface Stretch {
  readonly from: number;
  readonly to: number;
}

/**
 * The first moment at which people have been at work for so long since `from`, as `isOpen` tells it. Without hours that is
 * the time on the clock, and so it is where a week is never open: the config refuses such hours.
 * @param from milliseconds since the epoch, as is the answer
 */
export function addWorkingTime(hours: BusinessHours | undefined, from: number, ms: number): number {
  if (hours === undefined || ms <= 0 || !everOpens(hours)) return from + ms;
  let left = ms;
  for (const open of openStretches(hours, from)) {
    const worked = open.to - open.from;
    if (left <= worked) return open.from + left;
    left -= worked;
  }
  throw new Error('a week that opens goes on opening');
}

/** Whether there is a part of the week in which people are at work. */
const everOpens = ({ week }: Pick<BusinessHours, 'week'>): boolean =>
  Object.values(week).some((blocks = []) => blocks.length > 0);

/** When people are at work from a moment on, in order and without end. */
function* openStretches({ timeZone, week, holidays = [] }: BusinessHours, from: number): Generator<Stretch> {
  const isOff = new Set(holidays);
  for (let at = from; ; ) {
    const { weekday, day } = wallClock(timeZone, at);
    const offset = offsetAt(timeZone, at);
    const end = endOfSameClock(timeZone, at, offset);
    const midnight = Date.parse(day) - offset;
    const blocks = isOff.has(day) ? [] : (week[weekday] ?? []).map(blockOf).sort((a, b) => a.from - b.from);
    for (const block of blocks) {
      const open = {
        from: Math.max(at, midnight + block.from * minuteMs),
        to: Math.min(end, midnight + block.to * minuteMs),
      };
      if (open.from < open.to) yield open;
    }
    at = end;
  }
}

/** By how much the clock on the wall is ahead of UTC. Clocks differ by whole minutes, and change at them. */
function offsetAt(timeZone: string, at: number): number {
  const { day, minute } = wallClock(timeZone, at);
  return Date.parse(day) + minute * minuteMs - Math.floor(at / minuteMs) * minuteMs;
}

/** When the day is over there, or the clock is changed on it: until then one offset holds. */
function endOfSameClock(timeZone: string, at: number, offset: number): number {
  const midnight = (Math.floor((at + offset) / dayMs) + 1) * dayMs - offset;
  if (offsetAt(timeZone, midnight - minuteMs) === offset) return midnight;
  let [same, other] = [Math.floor(at / minuteMs), midnight / minuteMs];
  while (other - same > 1) {
    const between = Math.floor((same + other) / 2);
    if (offsetAt(timeZone, between * minuteMs) === offset) same = between;
    else other = between;
  }
  return other * minuteMs;
}
