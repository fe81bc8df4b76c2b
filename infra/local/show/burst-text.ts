import type { Burst } from '../in-process/burst-topics.ts';
import { terminalSafe } from './terminal-safe.ts';

/** A line for each burst, beneath the summary: the words of strangers go to the terminal, and into no file. */
export const burstText = (bursts: readonly Burst[]): string =>
  bursts.map((burst, i) => `${(i === 0 ? 'topics' : '').padEnd(12)} ${line(burst)}`).join('\n');

function line({ watch, from, posts, topics }: Burst): string {
  const said = topics.map((topic) => `${terminalSafe(topic.term)} (${topic.posts})`).join(', ');
  return `${watch}, ${hour(from)}, ${posts} posts: ${said}`;
}

/** `3 Mar 13:00–14:00 UTC` */
function hour(from: number): string {
  const day = days.format(from);
  const [begins, ends] = [from, from + 3_600_000].map((at) => new Date(at).toISOString().slice(11, 16));
  return `${day} ${begins}–${ends} UTC`;
}

const days = new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', day: 'numeric', month: 'short' });
