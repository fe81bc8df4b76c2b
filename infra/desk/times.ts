import { milliseconds } from '../../functions/contracts/duration.ts';
import type { Ticket } from '../../functions/contracts/ticket.ts';
import { misuse } from './desk-refused.ts';

const formats = new Map<string, Intl.DateTimeFormat>();

/** `2026-03-03 07:50`. @param at ISO 8601, or milliseconds since the epoch */
export function momentText(at: string | number, zone: string): string {
  const format =
    formats.get(zone) ?? new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' });
  formats.set(zone, format);
  return format.format(new Date(at));
}

const units = [
  ['d', 86_400_000],
  ['h', 3_600_000],
  ['min', 60_000],
] as const;

/** A length of time in its largest unit: `3 h`, `12 min`. @param ms none below zero */
export function roughly(ms: number): string {
  // Two days are told in hours: a day is too coarse for what is due tomorrow.
  const [unit, size] = units.find(([name, size]) => ms >= (name === 'd' ? 2 : 1) * size) ?? [];
  return unit === undefined || size === undefined ? '<1 min' : `${Math.floor(ms / size)} ${unit}`;
}

type Clocked = Pick<Ticket, 'status' | 'acknowledgeBy' | 'resolveBy' | 'resolvedAt'>;

/** Which of its two times the ticket runs against. */
const dueOf = ({ status, acknowledgeBy, resolveBy }: Clocked) =>
  status === 'open' ? ({ name: 'ack', by: acknowledgeBy } as const) : ({ name: 'resolve', by: resolveBy } as const);

/** How the ticket stands with its times: `ack in 12 min`, `resolve 3 h late`, `done in time`. */
export function dueText(ticket: Clocked, now: number): string {
  const { name, by } = dueOf(ticket);
  const left = Date.parse(by) - (ticket.resolvedAt === undefined ? now : Date.parse(ticket.resolvedAt));
  if (ticket.status === 'resolved') return left >= 0 ? 'done in time' : `done ${roughly(-left)} late`;
  return left >= 0 ? `${name} in ${roughly(left)}` : `${name} ${roughly(-left)} late`;
}

/** Whether nobody has done in time what had to be done. */
export const isOverdue = (ticket: Clocked, now: number): boolean =>
  ticket.status !== 'resolved' && Date.parse(dueOf(ticket).by) < now;

const isDuration = (given: string): boolean => {
  try {
    return milliseconds(given) > 0;
  } catch {
    return false;
  }
};

const isoLike = /^\d{4}-\d{2}-\d{2}([T ]\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})?)?$/;

/** JavaScript takes 31 February for 3 March. */
const isDay = (day: string): boolean => new Date(`${day}T00:00Z`).toISOString().startsWith(day);

/** A moment that the command line names: a time, or one that lies so long before or after now. */
export type Moment = (now: number) => number;

/**
 * Reads `2026-03-04`, `2026-03-04T09:00`, both in the zone of this machine, `2026-03-04T09:00Z`, and `2h`.
 * @throws DeskArgumentsInvalid
 */
export function momentGiven(option: string, given: string, direction: 'ago' | 'from now'): Moment {
  if (isDuration(given)) {
    const ms = milliseconds(given) * (direction === 'ago' ? -1 : 1);
    return (now) => now + ms;
  }
  // A date alone would be taken for midnight in UTC, where a date and a time are taken for that of this machine.
  const at = isoLike.test(given) ? Date.parse(given.length === 10 ? `${given}T00:00` : given) : Number.NaN;
  if (Number.isNaN(at) || !isDay(given.slice(0, 10))) {
    misuse(`--${option} takes a time such as 2026-03-04T09:00, or how long ${direction}, such as 2h, not '${given}'`);
  }
  return () => at;
}

/** @throws DeskArgumentsInvalid */
export function durationGiven(option: string, given: string): number {
  if (isDuration(given)) return milliseconds(given);
  return misuse(`--${option} takes a length of time such as 45m, 2h or 3d, not '${given}'`);
}
