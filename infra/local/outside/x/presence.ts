import { madeAt, type Post } from './post.ts';

export type RemovalReason = 'deleted' | 'protected';

export interface Removal {
  readonly reason: RemovalReason;
  /** Milliseconds since 1970. */
  readonly at: number;
}

/** The versions of a post, oldest first, up to this one (https://docs.x.com/x-api/fundamentals/edit-posts). */
export const historyOf = (post: Post): readonly string[] => post.edit_history_tweet_ids ?? [post.id];

/** Which posts can be found when: until they are taken away, or replaced by their next version. */
export class Presence {
  /** By the first id of the post's history, as all of its versions go at once. */
  readonly #removals = new Map<string, Removal>();
  /** The first id of a history by any later one of it. */
  readonly #firsts = new Map<string, string>();
  /** What is known of a version that is no post of its own. */
  readonly #later = new Map<string, Post>();
  /** When a version was replaced. */
  readonly #replaced = new Map<string, number>();

  constructor(posts: readonly Post[]) {
    for (const post of posts) {
      const history = historyOf(post);
      const [first = post.id] = history;
      history.forEach((id, n) => {
        const next = history[n + 1];
        if (n > 0) this.#firsts.set(id, first);
        if (id !== post.id) this.#later.set(id, post);
        if (next !== undefined) this.#replaced.set(id, madeAt(BigInt(next)));
      });
      if (post.deletedAt !== undefined) this.remove(post.id, 'deleted', Date.parse(post.deletedAt));
      if (post.protectedAt !== undefined) this.remove(post.id, 'protected', Date.parse(post.protectedAt));
    }
  }

  /** Takes a post away at `at` (milliseconds since 1970) for good; the earlier of two removals counts. */
  remove(id: string, reason: RemovalReason, at: number): void {
    const first = this.#firsts.get(id) ?? id;
    const known = this.#removals.get(first);
    if (known === undefined || at < known.at) this.#removals.set(first, { reason, at });
  }

  /** An earlier version that is known by a later one alone, and looks like that. */
  earlierVersion(id: string): Post | undefined {
    const later = this.#later.get(id);
    return later && { ...later, id, created_at: new Date(madeAt(BigInt(id))).toISOString() };
  }

  removalOf(id: string, now: number): Removal | undefined {
    const removal = this.#removals.get(this.#firsts.get(id) ?? id);
    return removal !== undefined && removal.at <= now ? removal : undefined;
  }

  /**
   * Whether a search or a timeline shows that post.
   * @param edge posts made after this moment can't be found yet, so that they don't replace others either
   */
  isFound({ id }: Post, now: number, edge: number): boolean {
    const replaced = this.#replaced.get(id);
    return this.removalOf(id, now) === undefined && (replaced === undefined || replaced > edge);
  }
}
