import { builtInDay } from '../day/day.ts';
import type { Post } from '../outside/x.ts';

/** More copies on one day would take the watches beyond their budgets. */
const copiesPerDay = 5;
/** The copies of one day follow each other closely: several people say the same at the same time. */
const apartMs = 13_000;
const dayMs = 24 * 3_600_000;

/** The lower bits of an id count the posts of one millisecond. */
const sequenceBits = 22n;

/** The built-in day over and over, until there are `count` posts: each copy later, in conversations of its own. */
export function repeatedDay(count: number): Post[] {
  const day = builtInDay();
  const copies = Math.ceil(count / day.length);
  return Array.from({ length: copies }, (_, copy) => {
    const laterMs = Math.floor(copy / copiesPerDay) * dayMs + (copy % copiesPerDay) * apartMs;
    return day.map((post) => later(post, laterMs));
  })
    .flat()
    .slice(0, count)
    .sort((a, b) => Date.parse(a.created_at) - Date.parse(b.created_at));
}

function later({ conversation_id, referenced_tweets, ...post }: Post, ms: number): Post {
  const idLater = (id: string): string => String(BigInt(id) + (BigInt(ms) << sequenceBits));
  return {
    ...post,
    id: idLater(post.id),
    created_at: new Date(Date.parse(post.created_at) + ms).toISOString(),
    ...(conversation_id && { conversation_id: idLater(conversation_id) }),
    ...(referenced_tweets && {
      referenced_tweets: referenced_tweets.map((other) => ({ ...other, id: idLater(other.id) })),
    }),
  };
}
