import { createHash } from 'node:crypto';
import { type Post, snowflake } from '../outside/x.ts';
import { acmeDeliveries } from './acme-deliveries.ts';
import { acmeDepot } from './acme-depot.ts';
import { acmeIdeas } from './acme-ideas.ts';
import { acmeScares } from './acme-scares.ts';
import { bystanders } from './bystanders.ts';
import { hostile } from './hostile.ts';
import { nimbusEveryday } from './nimbus-everyday.ts';
import { nimbusOutage } from './nimbus-outage.ts';
import { nimbusTrust } from './nimbus-trust.ts';
import type { Line } from './script.ts';
import { stratobox } from './stratobox.ts';

/** The day that `npm start` plays is Tuesday, 3 March 2026; its first post is a little after six, UTC. */
export const dayStarts = '2026-03-03T06:00:00Z';

const storylines: readonly (readonly Line[])[] = [
  acmeDeliveries,
  acmeDepot,
  acmeIdeas,
  acmeScares,
  nimbusEveryday,
  nimbusOutage,
  nimbusTrust,
  stratobox,
  bystanders,
  hostile,
];

interface Placed extends Line {
  readonly ms: number;
  readonly id: string;
}

/** About 200 posts to three fictional companies, oldest first; the same ones each time. */
export function builtInDay(): Post[] {
  const placed = storylines
    .flat()
    .map((line) => ({ ...line, ms: momentOf(line) }))
    .sort((a, b) => a.ms - b.ms)
    .map((line, n): Placed => ({ ...line, id: String(snowflake(line.ms, n)) }));
  const labels = new Map(placed.map((line) => [line.as, line]));
  const find = (label: string): Placed => {
    const line = labels.get(label);
    if (line === undefined) throw new Error(`no line of the day is called "${label}"`);
    return line;
  };
  const rootOf = (line: Placed): Placed => (line.replyTo === undefined ? line : rootOf(find(line.replyTo)));
  return placed.map((line) => ({
    id: line.id,
    ...textOf(line, find),
    created_at: `${new Date(line.ms).toISOString().slice(0, 19)}.000Z`,
    author_id: authorId(line.by),
    author: { username: line.by },
    conversation_id: rootOf(line).id,
    lang: line.retweets === undefined ? (line.lang ?? 'en') : (find(line.retweets).lang ?? 'en'),
    ...(line.replyTo !== undefined && { in_reply_to_user_id: authorId(find(line.replyTo).by) }),
    ...referencesOf(line, find),
  }));
}

type Find = (label: string) => Placed;

function referencesOf(line: Placed, find: Find): Pick<Post, 'referenced_tweets'> {
  const named = [
    { type: 'replied_to', label: line.replyTo },
    { type: 'quoted', label: line.quotes },
    { type: 'retweeted', label: line.retweets },
  ] as const;
  const references = named.flatMap(({ type, label }) => (label === undefined ? [] : [{ type, id: find(label).id }]));
  return references.length === 0 ? {} : { referenced_tweets: references };
}

const shortPost = 280;

/** Of a long post X gives the beginning as the text, and the whole only to who asks for `note_tweet`. */
function textOf(line: Placed, find: Find): Pick<Post, 'text' | 'note_tweet'> {
  const original = line.retweets === undefined ? undefined : find(line.retweets);
  const text = original === undefined ? line.text : `RT @${original.by}: ${original.text}`;
  if (text.length <= shortPost) return { text };
  const shortened = { text: `${text.slice(0, shortPost - 1)}…` };
  return original === undefined ? { ...shortened, note_tweet: { text } } : shortened;
}

/** Seconds that nobody wrote down are picked from the line itself, so that posts don't all come on the minute. */
function momentOf({ time, by, text }: Line): number {
  const spread = numberFrom(`${by} ${time} ${text}`);
  const seconds = time.length > 5 ? '' : `:${String(spread % 60).padStart(2, '0')}`;
  return Date.parse(`${dayStarts.slice(0, 10)}T${time}${seconds}Z`) + (spread % 1000);
}

const authorId = (username: string): string => String(1_000_000_000 + numberFrom(username));

const numberFrom = (text: string): number => createHash('sha256').update(text).digest().readUInt32BE();
