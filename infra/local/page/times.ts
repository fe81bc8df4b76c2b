import { type Html, html } from './html.ts';

const moments = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'UTC',
  weekday: 'short',
  day: 'numeric',
  month: 'short',
  hour: '2-digit',
  minute: '2-digit',
});
const days = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'UTC',
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
});

/** `Tue 3 Mar, 14:05` in UTC, the whole of it in a tooltip. @param at milliseconds since the epoch, or ISO 8601 */
export function moment(at: number | string): Html {
  const date = new Date(at);
  const iso = date.toISOString();
  return html`<time datetime="${iso}" title="${iso}">${moments.format(date)}</time>`;
}

/** `14:05`, in UTC. */
export const clockTime = (at: number): Html => {
  const iso = new Date(at).toISOString();
  return html`<time datetime="${iso}" title="${iso}">${iso.slice(11, 16)}</time>`;
};

/** `Tuesday, 3 March 2026` */
export const dayOf = (at: number): string => days.format(new Date(at));

const units = [
  ['d', 86_400_000],
  ['h', 3_600_000],
  ['min', 60_000],
  ['s', 1_000],
] as const;

/** A length of time in its two largest units: `2 h 5 min`, `12 s`, `340 ms`. @param ms none below zero */
export function span(ms: number): string {
  if (ms < 1_000) return `${Math.round(ms)} ms`;
  const first = units.findIndex(([, size]) => ms >= size);
  const parts: string[] = [];
  let rest = ms;
  for (const [name, size] of units.slice(first, first + 2)) {
    const count = Math.floor(rest / size);
    rest -= count * size;
    if (count > 0) parts.push(`${count} ${name}`);
  }
  return parts.join(' ');
}
