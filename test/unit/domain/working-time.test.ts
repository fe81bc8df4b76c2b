import fc from 'fast-check';
import { DateTime } from 'luxon';
import { describe, expect, test } from 'vitest';
import { type BusinessHours, blockOf, weekdays } from '../../../functions/contracts/business-hours.ts';
import { milliseconds } from '../../../functions/contracts/duration.ts';
import { addWorkingTime } from '../../../functions/domain/working-time.ts';

const endOf = (hours: BusinessHours | undefined, from: string, duration: string): string =>
  new Date(addWorkingTime(hours, Date.parse(from), milliseconds(duration))).toISOString().replace('.000Z', 'Z');

describe('an office in Berlin, with a lunch break and a late Friday', () => {
  const day = ['09:00-12:30', '13:30-18:00'];
  const office: BusinessHours = {
    timeZone: 'Europe/Berlin',
    week: { mon: day, tue: day, wed: day, thu: day, fri: ['20:00-24:00'], sat: ['00:00-02:00'] },
    holidays: ['2026-12-24', '2026-12-25', '2026-12-28'],
  };
  test.each([
    ['within a block', '2026-03-02T08:00:00Z', '2 hours', '2026-03-02T10:00:00Z'],
    ['over lunch', '2026-03-02T11:00:00Z', '1 hour', '2026-03-02T13:00:00Z'],
    ['up to the end of a block, not to the next one', '2026-03-02T11:00:00Z', '30 minutes', '2026-03-02T11:30:00Z'],
    ['from before the office opens', '2026-03-02T03:00:00Z', '1 minute', '2026-03-02T08:01:00Z'],
    ['from the evening into the next day', '2026-03-02T16:30:00Z', '1 hour', '2026-03-03T08:30:00Z'],
    ['over midnight, where blocks meet', '2026-03-06T22:00:00Z', '2 hours', '2026-03-07T00:00:00Z'],
    ['over the weekend', '2026-03-07T00:30:00Z', '1 hour', '2026-03-09T08:30:00Z'],
    ['over Christmas: holidays, the weekend, a holiday', '2026-12-23T16:00:00Z', '2 hours', '2026-12-26T00:00:00Z'],
    ['a whole week of 38 hours, and one more', '2026-03-02T08:00:00Z', '39 hours', '2026-03-09T09:00:00Z'],
    ['with seconds', '2026-03-02T16:59:30Z', '45 seconds', '2026-03-03T08:00:15Z'],
  ])('%s: %s and %s is %s', (_, from, duration, end) => {
    expect(endOf(office, from, duration)).toBe(end);
  });
});

const everyDay = (...blocks: string[]): BusinessHours['week'] =>
  Object.fromEntries(weekdays.map((weekday) => [weekday, blocks]));

describe('where the clock is changed, the one on the wall counts', () => {
  test.each<[string, string, string, string, string, string]>([
    // Berlin: 29 March 2026, 02:00 becomes 03:00; 25 October, 03:00 becomes 02:00.
    ['a short night', 'Europe/Berlin', '00:00-06:00', '2026-03-28T23:00:00Z', '5 hours', '2026-03-29T04:00:00Z'],
    ['an hour left out', 'Europe/Berlin', '02:00-03:00', '2026-03-28T12:00:00Z', '1 hour', '2026-03-30T01:00:00Z'],
    ['a long night', 'Europe/Berlin', '00:00-06:00', '2026-10-24T22:00:00Z', '7 hours', '2026-10-25T05:00:00Z'],
    ['an hour twice', 'Europe/Berlin', '02:00-03:00', '2026-10-24T12:00:00Z', '2 hours', '2026-10-25T02:00:00Z'],
    ['its first half', 'Europe/Berlin', '02:00-02:30', '2026-10-24T12:00:00Z', '31 minutes', '2026-10-25T01:01:00Z'],
    ['the day after', 'Europe/Berlin', '09:00-10:00', '2026-03-28T08:30:00Z', '1 hour', '2026-03-29T07:30:00Z'],
    // Santiago: 5 April 2026, 00:00 becomes 23:00 of the day before; 6 September, 00:00 becomes 01:00.
    [
      'a day that ends twice',
      'America/Santiago',
      '23:00-24:00',
      '2026-04-04T20:00:00Z',
      '2 hours',
      '2026-04-05T04:00:00Z',
    ],
    [
      'a day without midnight',
      'America/Santiago',
      '00:00-02:00',
      '2026-09-06T02:00:00Z',
      '1 hour',
      '2026-09-06T05:00:00Z',
    ],
    // Lord Howe changes by half an hour: 5 April 2026, 02:00 becomes 01:30; 4 October, 02:00 becomes 02:30.
    [
      'half an hour twice',
      'Australia/Lord_Howe',
      '01:00-02:00',
      '2026-04-04T12:00:00Z',
      '90 minutes',
      '2026-04-04T15:30:00Z',
    ],
    [
      'half an hour left out',
      'Australia/Lord_Howe',
      '01:30-03:00',
      '2026-10-03T12:00:00Z',
      '1 hour',
      '2026-10-03T16:00:00Z',
    ],
    // Kathmandu is 5:45 ahead, and changes nothing.
    ['a quarter of an hour', 'Asia/Kathmandu', '09:00-17:00', '2026-06-01T00:00:00Z', '1 hour', '2026-06-01T04:15:00Z'],
  ])('%s: %s, %s', (_, timeZone, block, from, duration, end) => {
    expect(endOf({ timeZone, week: everyDay(block) }, from, duration)).toBe(end);
  });
});

test.each([
  ['without hours', undefined],
  ['in a week that never opens', { timeZone: 'UTC', week: { mon: [] } }],
])('%s the clock on the wall counts', (_, hours) => {
  expect(endOf(hours, '2026-03-01T10:00:00Z', '2 hours')).toBe('2026-03-01T12:00:00Z');
});

test('blocks count in the order of the day, however they are written', () => {
  const hours = { timeZone: 'UTC', week: everyDay('14:00-15:00', '09:00-10:00') };
  expect(endOf(hours, '2026-03-01T00:00:00Z', '90 minutes')).toBe('2026-03-01T14:30:00Z');
});

describe('as luxon counts it, a quarter of an hour at a time', () => {
  const quarter = 15 * 60_000;

  const isOpen = ({ week, holidays = [] }: BusinessHours, local: DateTime): boolean => {
    const weekday = weekdays[local.weekday - 1];
    const minute = local.hour * 60 + local.minute;
    return (
      weekday !== undefined &&
      !holidays.includes(local.toFormat('yyyy-MM-dd')) &&
      (week[weekday] ?? []).map(blockOf).some(({ from, to }) => from <= minute && minute < to)
    );
  };
  const walked = (hours: BusinessHours, from: number, ms: number): number => {
    let left = ms;
    for (let at = from; ; ) {
      const next = (Math.floor(at / quarter) + 1) * quarter;
      if (isOpen(hours, DateTime.fromMillis(at, { zone: hours.timeZone }))) {
        if (left <= next - at) return at + left;
        left -= next - at;
      }
      at = next;
    }
  };

  const clock = (quarters: number): string => {
    const [hour, minute] = [Math.floor(quarters / 4), (quarters % 4) * 15];
    return [hour, minute].map((part) => String(part).padStart(2, '0')).join(':');
  };
  const blocks = fc
    .uniqueArray(fc.integer({ min: 0, max: 96 }), { maxLength: 6 })
    .map((cuts) => cuts.sort((a, b) => a - b))
    .map((cuts) => cuts.flatMap((to, i) => (i % 2 === 1 ? [`${clock(cuts[i - 1] ?? 0)}-${clock(to)}`] : [])));
  const zones = [
    ...['Europe/Berlin', 'America/New_York', 'America/Santiago', 'Australia/Lord_Howe', 'Pacific/Auckland'],
    ...['Africa/Casablanca', 'Asia/Kathmandu', 'America/St_Johns', 'Pacific/Chatham', 'UTC'],
  ];
  const days = (first: string, count: number) =>
    fc.integer({ min: 0, max: count * 86_400 }).map((seconds) => Date.parse(first) + seconds * 1000);
  const hoursOf = fc.record({
    timeZone: fc.constantFrom(...zones),
    // Sunday, on which clocks are changed, is always worked.
    week: fc.record({
      mon: blocks,
      tue: blocks,
      wed: blocks,
      sat: blocks,
      sun: blocks.map((list) => [...list, ...(list.length === 0 ? ['00:00-24:00'] : [])]),
    }),
    holidays: fc.subarray(['2026-03-29', '2026-04-06', '2026-10-26']),
  });

  test('in both hemispheres, around the changes of clocks and at any time', () => {
    const from = fc.oneof(
      ...[days('2026-03-06', 4), days('2026-03-27', 12), days('2026-09-04', 4), days('2026-09-25', 12)],
      ...[days('2026-10-23', 4), days('2026-10-30', 4), days('2026-01-01', 365)],
    );
    fc.assert(
      fc.property(hoursOf, from, fc.integer({ min: 1, max: 40 * 3_600_000 }), (hours, at, ms) => {
        expect(new Date(addWorkingTime(hours, at, ms))).toEqual(new Date(walked(hours, at, ms)));
      }),
      { numRuns: 150 },
    );
  });
});
