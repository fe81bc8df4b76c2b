import { NotSupported } from '../cloud/not-supported.ts';

interface Field {
  readonly name: string;
  readonly first: number;
  readonly last: number;
  /** Names of the numbers from `first` on. */
  readonly names?: readonly string[];
}

const minutes: Field = { name: 'minutes', first: 0, last: 59 };
const hours: Field = { name: 'hours', first: 0, last: 23 };
const days: Field = { name: 'day of month', first: 1, last: 31 };
const months: Field = {
  name: 'month',
  first: 1,
  last: 12,
  names: words('JAN FEB MAR APR MAY JUN JUL AUG SEP OCT NOV DEC'),
};
const weekdays: Field = { name: 'day of week', first: 1, last: 7, names: words('SUN MON TUE WED THU FRI SAT') };
const years: Field = { name: 'year', first: 1970, last: 2199 };

/**
 * The fields of AWS's `cron(minutes hours day-of-month month day-of-week year)` as a pattern of croner's, seconds first,
 * where Sunday is 0 and not 1. Lists, ranges and steps are written out, so nothing of them is left to interpretation.
 * @throws NotSupported naming the expression for what AWS refuses, or does not document
 * Source: EventBridge Scheduler user guide, "Schedule types", https://docs.aws.amazon.com/scheduler/latest/UserGuide/schedule-types.html
 */
export function cronPattern(expression: string, fields: string): string {
  const refuse = (why: string): never => {
    throw new NotSupported(`the schedule expression ${expression} (${why})`);
  };
  const [minute = '', hour = '', day = '', month = '', weekday = '', year, ...more] = fields.trim().split(/\s+/);
  if (year === undefined || more.length > 0) return refuse('cron takes six fields');
  if ((day === '?') === (weekday === '?')) refuse('either day of month or day of week must be ?, and not both');
  return [
    '0',
    numbers(minutes, minute, refuse),
    numbers(hours, hour, refuse),
    dayOfMonth(day, refuse),
    numbers(months, month, refuse),
    dayOfWeek(weekday, refuse),
    numbers(years, year, refuse),
  ].join(' ');
}

type Refuse = (why: string) => never;

/** `L` is the last day of the month, `15W` the working day nearest to the 15th within the month. */
function dayOfMonth(text: string, refuse: Refuse): string {
  if (text === '?' || text === 'L') return text.replace('?', '*');
  const [, nearest] = /^(\d+)W$/i.exec(text) ?? [];
  return nearest === undefined ? numbers(days, text, refuse) : `${number(days, nearest, refuse)}W`;
}

/** `L` is the last day of the week, `6L` the last Friday of the month, `3#2` its second Tuesday. */
function dayOfWeek(text: string, refuse: Refuse): string {
  if (text === '?') return '*';
  if (text === 'L') return '6';
  const [, day, which] = /^(\w+?)(L|#[1-5])$/i.exec(text) ?? [];
  if (day === undefined || which === undefined) return numbers(weekdays, text, refuse, -1);
  return `${number(weekdays, day, refuse) - 1}#${which.replace('#', '').toUpperCase()}`;
}

/** A list of numbers, ranges and steps, written out as numbers; `*` stays what it is. */
function numbers(field: Field, text: string, refuse: Refuse, shift = 0): string {
  if (text === '*') return text;
  const all = text.split(',').flatMap((part) => partOf(field, part, refuse));
  return [...new Set(all)].map((value) => value + shift).join(',');
}

/** `7`, `MON-FRI`, `8-18/2`, or `5/15`, which goes on to the end of the field. */
function partOf(field: Field, part: string, refuse: Refuse): number[] {
  const [range = '', step, ...rest] = part.split('/');
  const [from = '', to, ...others] = range.split('-');
  if (rest.length > 0 || others.length > 0) refuse(`${part} is no ${field.name}`);
  if (step !== undefined && !/^0*[1-9]\d*$/.test(step)) refuse(`${part} does not say how far to step`);
  const first = from === '*' && to === undefined ? field.first : number(field, from, refuse);
  const open = from === '*' || step !== undefined ? field.last : first;
  const last = to === undefined ? open : number(field, to, refuse);
  if (last < first) refuse(`the range ${range} runs backwards`);
  const count = Math.floor((last - first) / Number(step ?? 1)) + 1;
  return Array.from({ length: count }, (_, index) => first + index * Number(step ?? 1));
}

function number({ name, first, last, names = [] }: Field, text: string, refuse: Refuse): number {
  const named = names.indexOf(text.toUpperCase());
  const value = named >= 0 ? first + named : Number(text);
  if (named < 0 && !/^\d+$/.test(text)) return refuse(`${text} is no ${name}`);
  return value < first || value > last ? refuse(`${text} is no ${name}`) : value;
}

function words(text: string): readonly string[] {
  return text.split(' ');
}
