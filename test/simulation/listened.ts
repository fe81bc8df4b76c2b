import { postOf, XPost } from '../../functions/adapters/x/x-post.ts';
import { dropReason } from '../../functions/domain/drop-reason.ts';
import { mentionIdOf } from '../../functions/domain/mention.ts';
import { compileQuery } from '../../infra/local/outside/x/query.ts';
import type { Post } from '../../infra/local/outside/x.ts';
import { simulatedDesk } from './desk.ts';

/** A post that a watch asks for and does not filter. */
export interface Listened {
  readonly mentionId: string;
  readonly watch: string;
  /** The oldest first. */
  readonly versions: readonly [Post, ...Post[]];
  /** When it is gone from X, milliseconds since the epoch. */
  readonly goneAt: number | undefined;
}

const watches = Object.entries(simulatedDesk.watches).map(([name, watch]) => ({
  name,
  watch,
  asksFor: compileQuery(watch.query ?? ''),
}));

/** @param posts a post before its later versions */
export function listenedIn(posts: readonly Post[]): readonly Listened[] {
  const byMention = new Map<string, Listened>();
  for (const post of posts) {
    const read = postOf(XPost.parse(post));
    const { deletedAt, protectedAt } = post;
    const end = deletedAt ?? protectedAt;
    for (const { name, watch, asksFor } of watches) {
      if (!asksFor(post) || dropReason(read, watch) !== undefined) continue;
      const mentionId = mentionIdOf(name, 'x', read.id);
      const earlier = byMention.get(mentionId)?.versions;
      byMention.set(mentionId, {
        mentionId,
        watch: name,
        versions: earlier === undefined ? [post] : [...earlier, post],
        goneAt: end === undefined ? undefined : Date.parse(end),
      });
    }
  }
  return [...byMention.values()];
}
