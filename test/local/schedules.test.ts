import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { VirtualClock } from '../../infra/local/clock.ts';
import { startSchedule } from '../../infra/local/schedules.ts';

const minute = 60_000;

/** When a schedule fires between two moments, both included. */
async function firings(expression: string, from: string | number, until: string | number, zone?: string) {
  const clock = new VirtualClock(new Date(from).getTime());
  const fired: number[] = [];
  startSchedule(clock, expression, () => fired.push(clock.now()), zone);
  await clock.runUntil(new Date(until).getTime());
  return fired;
}

const iso = (moments: readonly number[]) => moments.map((at) => new Date(at).toISOString().slice(0, 16));

describe('a rate', () => {
  test.each([
    ['rate(2 minutes)', 5 * minute, [0, 2, 4]],
    ['rate(1 hour)', 120 * minute, [0, 60, 120]],
    ['rate(1 days)', 2879 * minute, [0, 1440]],
  ])('%s fires at once and after each interval', async (expression, until, expected) => {
    expect(await firings(expression, 0, until)).toEqual(expected.map((minutes) => minutes * minute));
  });

  test('of a day is 24 hours, whatever the clocks of its zone do', async () => {
    const fired = await firings('rate(1 day)', '2026-10-31T10:00Z', '2026-11-02T11:00Z', 'America/New_York');
    expect(iso(fired)).toEqual(['2026-10-31T10:00', '2026-11-01T10:00', '2026-11-02T10:00']);
  });
});

describe('a cron', () => {
  // 2026-11-22 is a Sunday.
  test.each([
    [
      'weekdays are numbered from Sunday',
      'cron(0 8 ? * 2-6 *)',
      ['11-23', '11-24', '11-25', '11-26', '11-27', '11-30'],
    ],
    ['weekdays by name', 'cron(0 8 ? * MON,wed *)', ['11-23', '11-25', '11-30', '12-02']],
    ['every second day of the week', 'cron(0 8 ? * 1/2 *)', ['11-22', '11-24', '11-26', '11-28', '11-29', '12-01']],
    ['the last day of the week is Saturday', 'cron(0 8 ? * L *)', ['11-28', '12-05', '12-12']],
    ['the last Friday of the month', 'cron(0 8 ? * 6L *)', ['11-27', '12-25', '01-29']],
    ['the last Friday by name', 'cron(0 8 ? * FRIL *)', ['11-27', '12-25', '01-29']],
    ['the second Tuesday of the month', 'cron(0 8 ? * 3#2 *)', ['12-08', '01-12', '02-09']],
    ['a fifth Monday, where there is one', 'cron(0 8 ? * MON#5 *)', ['11-30', '03-29', '05-31']],
    ['the last day of the month', 'cron(0 8 L * ? *)', ['11-30', '12-31', '01-31', '02-28']],
    ['the working day next to the 15th', 'cron(0 8 15W * ? *)', ['12-15', '01-15', '02-15', '03-15', '04-15', '05-14']],
    ['the working day next to the first', 'cron(0 8 1W * ? *)', ['12-01', '01-01', '02-01', '03-01', '04-01', '05-03']],
    ['a day that few months have', 'cron(0 8 31 * ? *)', ['12-31', '01-31', '03-31']],
    ['a leap day', 'cron(0 8 29 FEB ? *)', ['02-29']],
    ['every tenth day from the fifth', 'cron(0 8 5/10 * ? *)', ['11-25', '12-05', '12-15', '12-25', '01-05']],
    ['some years', 'cron(0 8 1 1 ? 2028/2)', ['01-01', '01-01']],
  ])('%s: %s', async (_, expression, expected) => {
    const fired = await firings(expression, '2026-11-22T00:00Z', '2030-02-01T00:00Z');
    expect(iso(fired).slice(0, expected.length)).toEqual(
      expected.map((day) => expect.stringMatching(new RegExp(`-${day}T08:00$`))),
    );
  });

  test.each([
    ['cron(5/20 * * * ? *)', ['08:05', '08:25', '08:45', '09:05']],
    ['cron(*/25 8-9/1 * * ? *)', ['08:00', '08:25', '08:50', '09:00', '09:25', '09:50']],
    ['cron(10,50-52 8,9 * * ? *)', ['08:10', '08:50', '08:51', '08:52', '09:10']],
  ])('minutes and hours of %s', async (expression, expected) => {
    const fired = await firings(expression, '2026-11-22T08:00Z', '2026-11-22T10:00Z');
    expect(iso(fired).map((at) => at.slice(11))).toEqual(expect.arrayContaining(expected));
    expect(iso(fired)[0]).toContain(expected[0]);
  });

  test('one that never comes fires never', async () => {
    expect(await firings('cron(0 8 30 2 ? *)', 0, '2030-01-01T00:00Z')).toEqual([]);
    expect(await firings('cron(0 8 * * ? 1999)', '2026-01-01T00:00Z', '2027-01-01T00:00Z')).toEqual([]);
  });

  test('goes by the clocks of its zone', async () => {
    const fired = await firings('cron(30 8 * * ? *)', '2026-11-22T00:00Z', '2026-11-22T23:59Z', 'Asia/Kolkata');
    expect(iso(fired)).toEqual(['2026-11-22T03:00']);
  });

  const newYork = 'America/New_York';

  test.each([
    ['a time that is put forward over is skipped', 'cron(30 2 * * ? *)', '2026-03-07', ['03-07T07:30', '03-09T06:30']],
    ['the hour after it is one hour earlier', 'cron(0 3 * * ? *)', '2026-03-07', ['03-07T08:00', '03-08T07:00']],
    [
      'a time that comes twice fires once',
      'cron(30 1 * * ? *)',
      '2026-10-31',
      ['10-31T05:30', '11-01T05:30', '11-02T06:30'],
    ],
    [
      'every half hour, the second time nothing',
      'cron(*/30 1-2 1 NOV ? *)',
      '2026-10-31',
      ['11-01T05:00', '11-01T05:30', '11-01T07:00', '11-01T07:30'],
    ],
  ])('%s', async (_, expression, from, expected) => {
    const fired = await firings(expression, `${from}T00:00Z`, Date.parse(from) + 3.4 * 1440 * minute, newYork);
    expect(iso(fired).slice(0, expected.length)).toEqual(expected.map((at) => `2026-${at}`));
  });

  test('one that is set up in the hour that comes again waits for the next time', async () => {
    const fired = await firings('cron(30 1 * * ? *)', '2026-11-01T06:10Z', '2026-11-03T00:00Z', newYork);
    expect(iso(fired)).toEqual(['2026-11-02T06:30']);
  });
});

describe('a moment', () => {
  test.each([
    ['2026-11-22T08:00:00', undefined, ['2026-11-22T08:00']],
    ['2026-11-22T08:00:00', 'America/New_York', ['2026-11-22T13:00']],
    ['2026-11-01T01:30:00', 'America/New_York', ['2026-11-01T05:30']],
    ['2026-10-01T08:00:00', undefined, []],
  ])('at(%s) in %s', async (at, zone, expected) => {
    expect(iso(await firings(`at(${at})`, '2026-10-15T00:00Z', '2026-12-01T00:00Z', zone))).toEqual(expected);
  });
});

test.each([
  ...['rate(0 minutes)', 'rate(5 seconds)', 'rate(1.5 hours)', 'every day', 'cron()', 'cron(0 8 * * ?)'],
  ...['cron(0 8 * * * *)', 'cron(0 8 ? * ? *)', 'cron(0 8 1 * 2 *)', 'cron(0 8 * * ? * *)', 'cron(? 8 * * ? *)'],
  ...['cron(60 8 * * ? *)', 'cron(0 24 * * ? *)', 'cron(0 8 0 * ? *)', 'cron(0 8 * 13 ? *)', 'cron(0 8 ? * 0 *)'],
  ...['cron(0 8 ? * 8 *)', 'cron(0 8 * * ? 1969)', 'cron(0 8 ? * FRI-MON *)', 'cron(0 22-2 * * ? *)'],
  ...[
    'cron(0/0 8 * * ? *)',
    'cron(0 8 ? * 3#6 *)',
    'cron(0 8 ? * 3#1,6#3 *)',
    'cron(0 8 L-3 * ? *)',
    'cron(0 8 LW * ? *)',
  ],
  ...[
    'cron(0 8 1W,15W * ? *)',
    'cron(0 8 32W * ? *)',
    'cron(0 8 ? * XYZ *)',
    'cron(1-2-3 8 * * ? *)',
    'cron(, 8 * * ? *)',
  ],
  ...['at(2026-02-30T08:00:00)', 'at(2026-11-22T08:00)', 'at(2026-11-22T08:00:00Z)'],
])('%s is refused by name', (expression) => {
  const refused = () => startSchedule(new VirtualClock(0), expression, () => {});
  expect(refused).toThrow(
    expect.objectContaining({ name: 'NotSupported', message: expect.stringContaining(expression) }),
  );
});

test('a zone that is none and a moment that its clocks leave out are refused', () => {
  const start = (expression: string, zone: string) => () =>
    startSchedule(new VirtualClock(0), expression, () => {}, zone);
  expect(start('cron(0 8 * * ? *)', 'Mars/Olympus')).toThrow(/Mars\/Olympus/);
  expect(start('at(2026-03-08T02:30:00)', 'America/New_York')).toThrow(/no such time/);
});

describe('against a matcher that looks at every minute', () => {
  /** Weeks in which clocks are changed, and one that knows no change; every minute with what the clocks show then. */
  const spans = [
    span('America/New_York', '2026-10-27T00:00Z', 9),
    span('Europe/Berlin', '2027-03-25T00:00Z', 9),
    span('Australia/Lord_Howe', '2026-09-29T00:00Z', 9),
    span('Asia/Kolkata', '2028-02-23T00:00Z', 9),
  ];

  interface Shown {
    readonly at: number;
    readonly minute: number;
    readonly hour: number;
    readonly day: number;
    readonly month: number;
    readonly year: number;
    readonly weekday: number;
    /** The clocks have shown it before. */
    readonly isRepeated: boolean;
  }

  function span(zone: string, from: string, days: number) {
    const format = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' });
    const seen = new Set<string>();
    const start = Date.parse(from);
    const minutes = Array.from({ length: days * 1440 }, (_, index): Shown => {
      const at = start + index * minute;
      const text = format.format(at);
      const [year = 0, month = 0, day = 0, hour = 0, min = 0] = text.split(/\D/).map(Number);
      const weekday = new Date(Date.UTC(year, month - 1, day)).getUTCDay() + 1;
      const isRepeated = seen.has(text);
      seen.add(text);
      return { at, minute: min, hour, day, month, year, weekday, isRepeated };
    });
    return { zone, start, minutes };
  }

  const daysIn = ({ year, month }: Shown) => new Date(Date.UTC(year, month, 0)).getUTCDate();
  const names = ['SUN', 'MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT'];

  /** One field, read afresh: values, ranges, steps and lists. */
  function holds(field: string, value: number, first: number): boolean {
    return field.split(',').some((part) => {
      const [range = '', step] = part.split('/');
      if (range === '*') return (value - first) % Number(step ?? 1) === 0;
      const [from = 0, to] = range.split('-').map(Number);
      if (value < from || (to !== undefined && value > to)) return false;
      if (step === undefined && to === undefined) return value === from;
      return (value - from) % Number(step ?? 1) === 0;
    });
  }

  function isNearest(shown: Shown, wanted: number): boolean {
    const last = daysIn(shown);
    const distance = (day: number) => Math.abs(day - wanted);
    const works = (day: number) => ![1, 7].includes(((shown.weekday - 1 + (day - shown.day) + 70) % 7) + 1);
    const working = Array.from({ length: last }, (_, index) => index + 1).filter(works);
    return wanted <= last && working.every((day) => distance(day) >= distance(shown.day)) && works(shown.day);
  }

  function isDay(text: string, shown: Shown): boolean {
    if (text === '?') return true;
    if (text === 'L') return shown.day === daysIn(shown);
    return text.endsWith('W') ? isNearest(shown, Number.parseInt(text, 10)) : holds(text, shown.day, 1);
  }

  function isWeekday(text: string, shown: Shown): boolean {
    const numbered = names.reduce((so, name, index) => so.replace(name, String(index + 1)), text);
    const [day, which] = numbered.split('#');
    if (text === '?') return true;
    if (text === 'L') return shown.weekday === 7;
    if (numbered.endsWith('L')) return shown.weekday === Number(numbered[0]) && shown.day + 7 > daysIn(shown);
    if (which !== undefined) return shown.weekday === Number(day) && Math.ceil(shown.day / 7) === Number(which);
    return holds(numbered, shown.weekday, 1);
  }

  function matches(fields: readonly string[], shown: Shown): boolean {
    const [min = '', hour = '', day = '', month = '', weekday = '', year = ''] = fields;
    return (
      !shown.isRepeated &&
      holds(min, shown.minute, 0) &&
      holds(hour, shown.hour, 0) &&
      isDay(day, shown) &&
      holds(month, shown.month, 1) &&
      isWeekday(weekday, shown) &&
      holds(year, shown.year, 1970)
    );
  }

  const within = (first: number, last: number) => fc.integer({ min: first, max: last });
  const part = (first: number, last: number) =>
    fc.oneof(
      within(first, last).map(String),
      fc.tuple(within(first, last), within(first, last)).map(([a, b]) => `${Math.min(a, b)}-${Math.max(a, b)}`),
      fc.tuple(within(first, last), within(1, last)).map(([from, step]) => `${from}/${step}`),
      within(1, last).map((step) => `*/${step}`),
    );
  const field = (first: number, last: number) =>
    fc.oneof(
      fc.constant('*'),
      fc.array(part(first, last), { minLength: 1, maxLength: 3 }).map((parts) => parts.join()),
    );
  const named = fc.oneof(within(1, 7).map(String), fc.constantFrom(...names));
  const day = fc.oneof(
    field(1, 31),
    fc.constant('L'),
    within(1, 31).map((nearest) => `${nearest}W`),
  );
  const weekday = fc.oneof(
    field(1, 7),
    fc.constant('L'),
    named,
    named.map((name) => `${name}L`),
    fc.tuple(named, within(1, 5)).map(([name, which]) => `${name}#${which}`),
  );
  const days = fc.oneof(
    day.map((text) => [text, '?'] as const),
    weekday.map((text) => ['?', text] as const),
  );
  const cron = fc
    .record({
      min: field(0, 59),
      hour: field(0, 23),
      days,
      month: field(1, 12),
      year: fc.constantFrom('*', '2026-2027'),
    })
    .map(({ min, hour, days: [dom, dow], month, year }) => [min, hour, dom, month, dow, year]);

  test('fires at those minutes and at no other, one after the other', { timeout: 60_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(cron, fc.constantFrom(...spans), async (fields, { zone, start, minutes }) => {
        const end = start + (minutes.length - 1) * minute;
        const fired = await firings(`cron(${fields.join(' ')})`, start, end, zone);
        expect(fired.every((at, index) => index === 0 || at > (fired[index - 1] ?? 0))).toBe(true);
        expect(fired).toEqual(minutes.filter((shown) => matches(fields, shown)).map(({ at }) => at));
      }),
      { numRuns: 80 },
    );
  });
});
