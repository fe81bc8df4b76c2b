import * as z from 'zod/mini';
import type { Mention } from './mention.ts';
import { type SourceName, sourceOf, type Watch } from './watch.ts';

/** `@name` is whoever is called so, at any source; `x:12345` the one whom that source knows by this id. In any case. */
const AuthorName = z
  .string()
  .check(
    z.regex(/^(?:@\S+|(?:x|hacker-news|feed):\S.*)$/, { error: "give a handle as '@name', or an id as 'x:12345'" }),
  );

/** Authors who are treated unlike others. */
export const Authors = z.strictObject({
  /** Whose posts `authors: ['vip']` is about. */
  vip: z.optional(z.array(AuthorName)),
  /** Whose posts are judged and kept, and bother nobody. `mute` of a watch keeps them from being heard at all. */
  muted: z.optional(z.array(AuthorName)),
  /** Our own people and accounts: treated like the muted. The accounts of brand watches are among them anyway. */
  own: z.optional(z.array(AuthorName)),
});

/** Whether one of the names is the author of the mention. */
export function isBy(
  names: readonly string[],
  { source, authorId, authorHandle }: Pick<Mention, 'source' | 'authorId' | 'authorHandle'>,
): boolean {
  const called = [`${source}:${authorId}`, ...(authorHandle === undefined ? [] : [`@${authorHandle}`])];
  const wanted = new Set(called.map((name) => name.toLowerCase()));
  return names.some((name) => wanted.has(name.toLowerCase()));
}

/** X tells names and reach of authors only for money; feeds have no handles. */
export const looksUpAuthors = (watch: Watch): boolean => 'authors' in watch && watch.authors === true;

/** Whether what a watch hears may be by somebody who is called so. */
export function canBeHeardBy(name: string, watch: Watch): boolean {
  const source: SourceName = sourceOf(watch);
  if (name.startsWith('@')) return source === 'hacker-news' || looksUpAuthors(watch);
  return name.toLowerCase().startsWith(`${source}:`);
}
