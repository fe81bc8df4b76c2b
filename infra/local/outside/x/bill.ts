const dayOf = (ms: number): string => new Date(ms).toISOString().slice(0, 10);

/**
 * What X would ask money for: each post, user and request as often as it was answered, as X's own deduplication per UTC
 * day is only "a soft guarantee" (https://docs.x.com/x-api/getting-started/pricing).
 */
export class Bill {
  #posts = 0;
  #ownPosts = 0;
  #users = 0;
  #counts = 0;
  readonly #written = { reply: 0, post: 0, link: 0 };
  readonly #postsByDay = new Map<string, number>();

  /** Posts at the full price. */
  get posts(): number {
    return this.#posts;
  }

  /** Mentions of an account that owns the app: a fifth of the price. */
  get ownPosts(): number {
    return this.#ownPosts;
  }

  get users(): number {
    return this.#users;
  }

  /** Requests for counts. */
  get counts(): number {
    return this.#counts;
  }

  /** Posts made: replies to authors who called the account, other posts, and whatever has a link in it. */
  get written(): Readonly<Record<'reply' | 'post' | 'link', number>> {
    return this.#written;
  }

  wrote(what: 'reply' | 'post' | 'link'): void {
    this.#written[what]++;
  }

  readPosts(posts: number, now: number): void {
    this.#posts += posts;
    this.#use(posts, now);
  }

  readOwnPosts(posts: number, now: number): void {
    this.#ownPosts += posts;
    this.#use(posts, now);
  }

  readUsers(users: number): void {
    this.#users += users;
  }

  counted(): void {
    this.#counts++;
  }

  /** Posts at either price that were read on the UTC day of `ms`. */
  postsOn(ms: number): number {
    return this.#postsByDay.get(dayOf(ms)) ?? 0;
  }

  #use(posts: number, now: number): void {
    if (posts > 0) this.#postsByDay.set(dayOf(now), this.postsOn(now) + posts);
  }
}
