import { DateTime } from 'luxon';
import { type BusinessHours, weekdays } from '../../functions/contracts/business-hours.ts';

/**
 * When so much working time is over, as luxon counts it, block by block: reckoned apart from the desk's own calculation.
 * Without hours every moment is worked.
 * @param from ISO 8601
 */
export function workingTimeAfter(hours: BusinessHours | undefined, from: string, ms: number): string {
  let [now, left] = [DateTime.fromISO(from), ms];
  if (hours === undefined) return isoOf(now.plus(left));
  now = now.setZone(hours.timeZone);
  for (let day = now.startOf('day'); ; day = day.plus({ days: 1 })) {
    for (const block of blocksOn(hours, day)) {
      const begins = DateTime.max(now, block.begins);
      const length = Math.max(0, block.ends.diff(begins).toMillis());
      if (left <= length) return isoOf(begins.plus(left));
      left -= length;
    }
  }
}

function blocksOn({ week, holidays = [] }: BusinessHours, day: DateTime) {
  const weekday = weekdays[day.weekday - 1];
  const isHoliday = holidays.includes(String(day.toISODate()));
  const texts = weekday === undefined || isHoliday ? [] : (week[weekday] ?? []);
  const at = (time = ''): DateTime => {
    const [hour = 0, minute = 0] = time.split(':').map(Number);
    return day.set({ hour, minute });
  };
  return texts.map((text) => {
    const [begins, ends] = text.split('-');
    return { begins: at(begins), ends: at(ends) };
  });
}

const isoOf = (moment: DateTime): string => moment.toUTC().toJSDate().toISOString();
