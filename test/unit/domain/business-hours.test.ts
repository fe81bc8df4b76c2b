import { describe, expect, test } from 'vitest';
import { BusinessHours } from '../../../functions/contracts/business-hours.ts';
import { isOpen } from '../../../functions/domain/business-hours.ts';

const isOpenAt = (hours: BusinessHours, moment: string): boolean => isOpen(hours, Date.parse(moment));
const everyDay = (...blocks: string[]): BusinessHours['week'] => ({
  ...{ mon: blocks, tue: blocks, wed: blocks, thu: blocks, fri: blocks, sat: blocks, sun: blocks },
});

describe('a week with a lunch break and a holiday, in Berlin', () => {
  const hours: BusinessHours = {
    timeZone: 'Europe/Berlin',
    week: { mon: ['09:00-12:30', '13:30-18:00'], fri: ['20:00-24:00'], sat: ['00:00-02:00'] },
    holidays: ['2026-12-28'],
  };
  test.each([
    ['2026-03-02T07:59:59.999Z', false, 'a moment before nine'],
    ['2026-03-02T08:00:00Z', true, 'nine'],
    ['2026-03-02T11:29:59Z', true, 'a second before lunch'],
    ['2026-03-02T11:30:00Z', false, 'lunch'],
    ['2026-03-02T12:30:00Z', true, 'after lunch'],
    ['2026-03-02T17:00:00Z', false, 'six'],
    ['2026-03-03T10:00:00Z', false, 'a Tuesday'],
    ['2026-03-06T22:59:59Z', true, 'a Friday just before midnight'],
    ['2026-03-06T23:00:00Z', true, 'Saturday, midnight'],
    ['2026-03-07T01:00:00Z', false, 'Saturday, two at night'],
    ['2026-12-28T10:00:00Z', false, 'a Monday that is a holiday'],
    ['2026-12-21T10:00:00Z', true, 'the Monday before it'],
  ])('%s: %s, %s', (moment, expected) => {
    expect(isOpenAt(hours, moment)).toBe(expected);
  });
});

describe('the clock on the wall counts, when it is changed too', () => {
  test.each<[string, string, string, boolean]>([
    // Berlin: 29 March 2026, 02:00 becomes 03:00; 25 October, 03:00 becomes 02:00.
    ['Europe/Berlin', '09:00-10:00', '2026-03-28T08:00:00Z', true],
    ['Europe/Berlin', '09:00-10:00', '2026-03-29T08:00:00Z', false],
    ['Europe/Berlin', '09:00-10:00', '2026-03-29T07:00:00Z', true],
    ['Europe/Berlin', '02:00-03:00', '2026-03-29T00:59:59Z', false],
    ['Europe/Berlin', '02:00-03:00', '2026-03-29T01:00:00Z', false],
    ['Europe/Berlin', '02:00-03:00', '2026-10-25T00:30:00Z', true],
    ['Europe/Berlin', '02:00-03:00', '2026-10-25T01:30:00Z', true],
    ['Europe/Berlin', '02:00-03:00', '2026-10-25T02:00:00Z', false],
    // New York: 8 March 2026, 02:00 becomes 03:00; 1 November, 02:00 becomes 01:00.
    ['America/New_York', '09:00-17:00', '2026-03-07T14:00:00Z', true],
    ['America/New_York', '09:00-17:00', '2026-03-07T13:30:00Z', false],
    ['America/New_York', '09:00-17:00', '2026-03-08T13:30:00Z', true],
    ['America/New_York', '01:00-02:00', '2026-11-01T05:30:00Z', true],
    ['America/New_York', '01:00-02:00', '2026-11-01T06:30:00Z', true],
    ['America/New_York', '01:00-02:00', '2026-11-01T07:00:00Z', false],
    // Kolkata is half an hour off, and changes nothing.
    ['Asia/Kolkata', '09:30-10:00', '2026-06-01T03:59:59Z', false],
    ['Asia/Kolkata', '09:30-10:00', '2026-06-01T04:00:00Z', true],
    ['Asia/Kolkata', '09:30-10:00', '2026-12-01T04:00:00Z', true],
    // Lord Howe changes by half an hour: 5 April 2026, 02:00 becomes 01:30; 4 October, 02:00 becomes 02:30.
    ['Australia/Lord_Howe', '01:30-02:00', '2026-04-04T14:30:00Z', true],
    ['Australia/Lord_Howe', '01:30-02:00', '2026-04-04T15:15:00Z', true],
    ['Australia/Lord_Howe', '01:30-02:00', '2026-04-04T15:30:00Z', false],
    ['Australia/Lord_Howe', '02:00-02:30', '2026-10-03T15:30:00Z', false],
    ['Australia/Lord_Howe', '02:30-03:00', '2026-10-03T15:30:00Z', true],
  ])('%s, %s: %s is %s', (timeZone, block, moment, expected) => {
    expect(isOpenAt({ timeZone, week: everyDay(block) }, moment)).toBe(expected);
  });

  test('days and holidays are those of the place', () => {
    const hours: BusinessHours = {
      timeZone: 'Pacific/Auckland',
      week: { fri: ['00:00-24:00'], sat: ['00:00-24:00'] },
      holidays: ['2026-12-25'],
    };
    expect(isOpenAt(hours, '2026-12-24T11:30:00Z')).toBe(false);
    expect(isOpenAt(hours, '2026-12-25T11:30:00Z')).toBe(true);
    expect(isOpenAt(hours, '2026-12-24T10:30:00Z')).toBe(false);
  });

  test('an empty week is never open', () => {
    expect(isOpenAt({ timeZone: 'UTC', week: {} }, '2026-03-02T10:00:00Z')).toBe(false);
  });
});

describe('hours that make no sense are refused', () => {
  const problemsOf = (hours: object): (string | undefined)[] =>
    BusinessHours.safeParse({ timeZone: 'UTC', week: {}, ...hours }).error?.issues.map(({ message }) => message) ?? [];

  test.each<[string, object, string]>([
    ['a place that is none', { timeZone: 'Europe/Bonn' }, 'give a time zone'],
    ['an offset, which knows no summer', { timeZone: '+01:00' }, 'give a time zone'],
    ['no times', { week: { mon: ['morning'] } }, "write a part of a day as '09:00-17:30'"],
    ['a time that no clock shows', { week: { mon: ['09:00-25:00'] } }, 'write a part of a day'],
    ['a night', { week: { mon: ['22:00-06:00'] } }, 'it ends before it begins'],
    ['nothing', { week: { mon: ['09:00-09:00'] } }, 'it ends before it begins'],
    ['an overlap', { week: { mon: ['13:00-17:00', '09:00-13:30'] } }, 'two parts of this day overlap'],
    ['a day that the calendar lacks', { holidays: ['2026-02-30'] }, 'give a day of the calendar'],
    ['a day in another order', { holidays: ['25.12.2026'] }, 'give a day of the calendar'],
  ])('%s', (_, hours, problem) => {
    expect(problemsOf(hours)).toEqual([expect.stringContaining(problem)]);
  });

  test('what makes sense is taken', () => {
    const hours = { timeZone: 'Asia/Kolkata', week: { sun: ['13:00-24:00', '00:00-13:00'] }, holidays: ['2028-02-29'] };
    expect(problemsOf(hours)).toEqual([]);
  });
});
