import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { z } from 'zod';
import { type Post, snowflake } from './outside/x.ts';

/** A line that could not be played, and why. */
export interface BadLine {
  readonly line: number;
  readonly reason: string;
}

export interface Replay {
  /** Oldest first, each id once. */
  readonly posts: readonly Post[];
  /** Lines that hold something. */
  readonly lines: number;
  readonly duplicates: number;
  readonly bad: readonly BadLine[];
  /** Whether the ids of the file were no ids of X, and were made anew from the posts' times. */
  readonly isRenumbered: boolean;
}

const id = z.string().regex(/^[0-9]{1,19}$/, 'is no decimal id in quotes');
const Line = z.looseObject({
  id,
  text: z.string(),
  created_at: z.iso.datetime('is no time such as 2026-03-03T08:14:00.000Z'),
  author_id: id,
  conversation_id: id.optional(),
  author: z.looseObject({ username: z.string() }).optional(),
  watch: z.string().min(1).optional(),
  referenced_tweets: z.array(z.object({ type: z.enum(['replied_to', 'quoted', 'retweeted']), id })).optional(),
});

/** Reads a file of posts, one X API v2 post object a line. A bad line is set aside and the rest goes on. */
export async function readReplay(path: string, onBad: (bad: BadLine) => void = () => {}): Promise<Replay> {
  const posts = new Map<string, Post>();
  const bad: BadLine[] = [];
  let lines = 0;
  let duplicates = 0;
  let at = 0;
  for await (const line of createInterface({ input: createReadStream(path, 'utf8'), crlfDelay: Infinity })) {
    at++;
    if (line.trim() === '') continue;
    lines++;
    const read = readLine(line);
    if (typeof read === 'string') {
      bad.push({ line: at, reason: read });
      onBad({ line: at, reason: read });
    } else if (posts.has(read.id)) duplicates++;
    else posts.set(read.id, read);
  }
  const sorted = [...posts.values()].sort((a, b) => compare(a, b));
  const isRenumbered = sorted.some(({ id: postId, created_at }) => !isSnowflakeOf(postId, created_at));
  return { posts: isRenumbered ? renumber(sorted) : sorted, lines, duplicates, bad, isRenumbered };
}

const compare = (a: Post, b: Post): number =>
  a.created_at < b.created_at ? -1 : a.created_at > b.created_at ? 1 : BigInt(a.id) < BigInt(b.id) ? -1 : 1;

function readLine(line: string): Post | string {
  let json: unknown;
  try {
    json = JSON.parse(line);
  } catch (error) {
    return `is no JSON (${(error as Error).message})`;
  }
  const parsed = Line.safeParse(json);
  if (parsed.success) return parsed.data as Post;
  return parsed.error.issues
    .map(({ path, message }) =>
      path.length === 0 ? `is no post object: ${message}` : `\`${path.join('.')}\` ${message}`,
    )
    .join('; ');
}

/** X's ids hold their moment to the millisecond; files give times to the second. */
function isSnowflakeOf(postId: string, createdAt: string): boolean {
  const ms = Date.parse(createdAt);
  const value = BigInt(postId);
  return value >= snowflake(ms - (ms % 1000)) && value < snowflake(ms - (ms % 1000) + 1000);
}

/** Gives each post the id that X would have given it, so that `since_id` means what it says. */
function renumber(posts: readonly Post[]): Post[] {
  const ids = new Map<string, string>();
  let last = 0n;
  for (const post of posts) {
    const earliest = snowflake(Date.parse(post.created_at));
    last = earliest > last ? earliest : last + 1n;
    ids.set(post.id, String(last));
  }
  const now = (old: string): string => ids.get(old) ?? old;
  return posts.map((post) => ({
    ...post,
    id: now(post.id),
    ...(post.conversation_id === undefined ? {} : { conversation_id: now(post.conversation_id) }),
    ...(post.referenced_tweets === undefined
      ? {}
      : { referenced_tweets: post.referenced_tweets.map(({ type, id: of }) => ({ type, id: now(of) })) }),
  }));
}
