import { milliseconds } from '../../functions/contracts/duration.ts';
import type { UsageUnit } from '../prices/prices.ts';
import { naiveUsage } from './naive-way.ts';
import { monthMs, pollsPerMonth, type Slice } from './slice.ts';
import type { StoredBytes } from './stored-bytes.ts';
import { type Usage, unitsOf } from './usage.ts';

/** What is there whether something is said or not, and for how long things are kept. */
export interface Standing {
  /** Metrics that the alarms watch. */
  readonly alarmMetrics: number;
  readonly archiveDays: number;
  /** `keepTextFor` of the desk. */
  readonly keepTextFor: string;
}

/** One month at a steady rate. */
export interface Month {
  readonly posts: number;
  readonly slice: Slice;
  readonly overheard: Usage;
  readonly naive: Usage;
}

/** Tables are weighed after a year at the same rate: tickets stay, and so do their mentions for a year after them. */
const monthsKept = 12;

/** `check-posts` walks over the index of mentions twice a day, which the slice, with few of them, hardly sees. */
const walks = 2 * 30;
/** Read without waiting for the copies, a unit is twice 4 KB. */
const bytesWalkedPerUnit = 8_192;

/** A month with so many posts: what its slice used, as often as the slice fits in, and what is kept and stands there. */
export function monthOf(slice: Slice, posts: number, standing: Standing): Month {
  const times = posts / slice.posts;
  const overheard = {
    ...kept(scaled(slice.usage, times), slice, times, standing),
    'alarms.months': standing.alarmMetrics,
  };
  const naive = naiveUsage({
    mentions: posts,
    charactersPerMention: slice.lengths,
    routed: slice.routed * times,
    tickets: slice.tickets * times,
    polls: pollsPerMonth,
  });
  return { posts, slice, overheard, naive: { ...naive, ...alike(overheard) } };
}

/** A month in which nobody says anything. */
export const idleMonth = (slice: Slice, watches: number, standing: Standing): Usage => {
  const times = (watches * pollsPerMonth) / slice.polls;
  return { ...kept(scaled(slice.usage, times), slice, times, standing), 'alarms.months': standing.alarmMetrics };
};

const scaled = (usage: Usage, times: number): Usage =>
  Object.fromEntries(unitsOf(usage).map(([unit, amount]) => [unit, amount * times]));

function kept(usage: Usage, { stored, eventBytes }: Slice, times: number, standing: Standing): Usage {
  const gigabytes = (bytes: number): number => (bytes * times) / 1e9;
  const textMonths = milliseconds(standing.keepTextFor) / monthMs;
  const archived = gigabytes(eventBytes);
  const lasting = ({ shortLived, ticketed }: Pick<StoredBytes, 'shortLived' | 'ticketed'>): number =>
    gigabytes(shortLived * textMonths + ticketed * monthsKept);
  const walked = lasting(stored.walked) * 1e9;
  return {
    ...usage,
    'dynamodb.read-units': (usage['dynamodb.read-units'] ?? 0) + (walks * walked) / bytesWalkedPerUnit,
    'dynamodb.gigabyte-months': lasting(stored) + lasting(stored.byAuthor) + gigabytes(stored.tickets) * monthsKept,
    'dynamodb.backup-gigabyte-months': gigabytes(stored.tickets) * monthsKept,
    'events.archived-gigabytes': archived,
    'events.archive-gigabyte-months': archived * (standing.archiveDays / 30),
    // Log groups keep a month.
    'logs.gigabyte-months': usage['logs.gigabytes'] ?? 0,
  };
}

/** What `naiveUsage` leaves out because each way has it. */
const unitsAlike: readonly UsageUnit[] = [
  'alarms.months',
  'logs.gigabytes',
  'logs.gigabyte-months',
  'dynamodb.gigabyte-months',
  'dynamodb.backup-gigabyte-months',
  'ses.emails',
];

const alike = (usage: Usage): Usage => Object.fromEntries(unitsAlike.map((unit) => [unit, usage[unit] ?? 0]));
