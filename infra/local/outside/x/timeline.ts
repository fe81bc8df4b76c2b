import { madeAt, type Post } from './post.ts';

export interface Page {
  /** Newest first. */
  readonly posts: readonly Post[];
  /** Where the next page begins (not included), if there is one. */
  readonly next: bigint | undefined;
}

/** Every post there will ever be, by id, which is also by time: a poll costs what it looks at, not what there is. */
export class Timeline {
  readonly #posts: readonly Post[];
  readonly #ids: BigUint64Array;

  /** @throws when an id occurs twice, or is not the snowflake of its post's time. */
  constructor(posts: readonly Post[]) {
    this.#posts = [...posts].sort((a, b) => (BigInt(a.id) < BigInt(b.id) ? -1 : 1));
    this.#ids = BigUint64Array.from(this.#posts, (post) => BigInt(post.id));
    this.#posts.forEach((post, n) => {
      if (post.id === this.#posts[n - 1]?.id) throw new Error(`two posts have the id ${post.id}`);
      const second = Math.floor(madeAt(BigInt(post.id)) / 1000);
      if (second !== Math.floor(Date.parse(post.created_at) / 1000)) {
        throw new Error(`post ${post.id} was made at ${post.created_at}, which is not the time in its id`);
      }
    });
  }

  /**
   * Up to `wanted` posts that match, with ids between the two bounds (neither included). The page ends early, even
   * empty, after `scanLimit` posts have been looked at.
   */
  page(
    bounds: { readonly after: bigint; readonly before: bigint },
    wanted: number,
    matches: (post: Post) => boolean,
    scanLimit: number,
  ): Page {
    const found: Post[] = [];
    let looked = 0;
    let lowest = bounds.before;
    for (let n = this.#firstFrom(bounds.before) - 1; n >= 0; n--) {
      const post = this.#posts[n];
      const id = this.#ids[n];
      if (post === undefined || id === undefined || id <= bounds.after) break;
      if (looked === scanLimit) return { posts: found, next: lowest };
      looked++;
      if (matches(post)) {
        if (found.length === wanted) return { posts: found, next: lowest };
        found.push(post);
      }
      lowest = id;
    }
    return { posts: found, next: undefined };
  }

  /** Every post between the two bounds that matches, newest first. */
  all(bounds: { readonly after: bigint; readonly before: bigint }, matches: (post: Post) => boolean): readonly Post[] {
    return this.page(bounds, Number.POSITIVE_INFINITY, matches, Number.POSITIVE_INFINITY).posts;
  }

  find(id: bigint): Post | undefined {
    const place = this.#firstFrom(id);
    return this.#ids[place] === id ? this.#posts[place] : undefined;
  }

  /** The posts that match as a timeline of their own. */
  only(matches: (post: Post) => boolean): Timeline {
    return new Timeline(this.#posts.filter(matches));
  }

  /** The place of the first post whose id is `id` or above. */
  #firstFrom(id: bigint): number {
    let low = 0;
    let high = this.#ids.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#ids[middle] ?? id) < id) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
