/** What X counted between two moments. */
export interface Bucket {
  /** ISO 8601. */
  readonly start: string;
  readonly end: string;
  readonly posts: number;
}

/** How many posts of the last seven days a query finds, in pieces. */
export type AskCounts = (query: string) => Promise<readonly Bucket[]>;

/** How many posts a query finds. */
export interface Volume {
  /** Posts of one 24 hours each, the latest last; never empty. */
  readonly days: readonly number[];
  /** Posts of the busiest clock hour; nothing where only days are known. */
  readonly busiestHour?: number;
}

const dayMs = 86_400_000;

/**
 * Hours summed up to days that end when the last hour does: days by the calendar would be cut off at both ends. What is
 * left over at the beginning counts with the first day.
 */
export function volumeOf(buckets: readonly Bucket[]): Volume {
  const end = Math.max(...buckets.map((bucket) => Date.parse(bucket.end)));
  const begin = Math.min(...buckets.map((bucket) => Date.parse(bucket.start)));
  const days = Array.from({ length: Math.max(1, Math.floor((end - begin) / dayMs)) }, () => 0);
  for (const { start, posts } of buckets) {
    const fromLast = Math.ceil((end - Date.parse(start)) / dayMs) - 1;
    const day = Math.max(0, days.length - 1 - fromLast);
    days[day] = (days[day] ?? 0) + posts;
  }
  return { days, busiestHour: Math.max(...buckets.map(({ posts }) => posts)) };
}

export const total = ({ days }: Volume): number => days.reduce((sum, posts) => sum + posts, 0);
export const busiest = ({ days }: Volume): number => Math.max(...days);

/** The middle one, or the mean of the two in the middle. */
export function median({ days }: Volume): number {
  const sorted = days.toSorted((a, b) => a - b);
  const middle = (sorted.length - 1) / 2;
  return ((sorted[Math.floor(middle)] ?? 0) + (sorted[Math.ceil(middle)] ?? 0)) / 2;
}
