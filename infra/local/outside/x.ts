import type { Clock } from '../clock.ts';
import {
  InvalidRequest,
  invalidRequest,
  notFound,
  ok,
  tooManyRequests,
  unauthorized,
  type XAnswer,
} from './x/answer.ts';
import { expandAuthors, selectFields } from './x/fields.ts';
import { encodePageToken } from './x/page-token.ts';
import type { Post } from './x/post.ts';
import { compileQuery } from './x/query.ts';
import { RateWindow } from './x/rate-window.ts';
import { readSearchRequest } from './x/search-request.ts';
import { Timeline } from './x/timeline.ts';

export type { XAnswer } from './x/answer.ts';
export { type Post, snowflake } from './x/post.ts';

export interface XRequest {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  /** Names in lower case, as node:http gives them. */
  readonly headers: Readonly<Record<string, string | undefined>>;
}

export interface PretendedXOptions {
  /** Every post there will ever be; each is found from 30 seconds after its time. */
  readonly posts: readonly Post[];
  readonly clock: Pick<Clock, 'now'>;
  /** Replaces the query language, for posts that say themselves which watch they belong to. @default X's language */
  readonly matches?: (query: string, post: Post) => boolean;
  /** Requests per bearer in 15 minutes; a limit of 1 has been seen on pay-per-use. @default 450 */
  readonly requestsPerWindow?: number;
  /** Posts looked at for one page, which then ends, even empty, with a token for the rest. @default no limit */
  readonly scanLimit?: number;
}

const searchRecent = 'GET /2/tweets/search/recent';

/**
 * X API v2 without X: searches the posts of the last seven days as of the virtual clock, and counts what X would bill.
 * It knows `GET /2/tweets/search/recent` and answers 404 elsewhere.
 *
 * @throws NotPretended (from `answer`) for an expansion or sort order that X has and that this lacks.
 */
export class PretendedX {
  readonly #timeline: Timeline;
  readonly #clock: Pick<Clock, 'now'>;
  readonly #scanLimit: number;
  readonly #requestsPerWindow: number;
  readonly #compile: (query: string) => (post: Post) => boolean;
  readonly #compiled = new Map<string, (post: Post) => boolean>();
  readonly #windows = new Map<string, RateWindow>();
  readonly #calls = new Map<string, number>();
  #postsBilled = 0;
  #usersBilled = 0;

  /** @throws when an id occurs twice, or is not the snowflake of its post's time. */
  constructor({
    posts,
    clock,
    matches,
    requestsPerWindow = 450,
    scanLimit = Number.POSITIVE_INFINITY,
  }: PretendedXOptions) {
    this.#timeline = new Timeline(posts);
    this.#clock = clock;
    this.#scanLimit = scanLimit;
    this.#requestsPerWindow = requestsPerWindow;
    this.#compile = matches === undefined ? compileQuery : (query) => (post) => matches(query, post);
  }

  /** Requests by endpoint (`GET /2/…`), refused ones too. */
  get calls(): ReadonlyMap<string, number> {
    return this.#calls;
  }

  /** Every post returned, repeated ones too: X's own deduplication per UTC day is only "a soft guarantee". */
  get postsBilled(): number {
    return this.#postsBilled;
  }

  /** Every author expanded, each once per page. */
  get usersBilled(): number {
    return this.#usersBilled;
  }

  answer({ method, path, query, headers }: XRequest): XAnswer {
    const endpoint = `${method} ${path}`;
    this.#calls.set(endpoint, (this.#calls.get(endpoint) ?? 0) + 1);
    const authorization = headers.authorization ?? '';
    if (!/^Bearer \S+$/.test(authorization)) return unauthorized();
    if (endpoint !== searchRecent) return notFound();
    const rate = this.#window(authorization).take(this.#clock.now());
    if (!rate.allowed) return tooManyRequests(rate.headers);
    try {
      return ok(this.#search(query), rate.headers);
    } catch (cause) {
      if (cause instanceof InvalidRequest) return invalidRequest(cause, rate.headers);
      throw cause;
    }
  }

  #search(params: URLSearchParams): object {
    const request = readSearchRequest(params, this.#clock.now());
    const { query, maxResults, floor, selection } = request;
    const { posts, next } = this.#timeline.page(request, maxResults, this.#matcher(query), this.#scanLimit);
    const { users, errors } = selection.authors ? expandAuthors(posts) : { users: [], errors: [] };
    this.#postsBilled += posts.length;
    this.#usersBilled += users.length;
    const newest = posts[0];
    const oldest = posts.at(-1);
    return {
      ...(posts.length > 0 && { data: posts.map((post) => selectFields(post, selection)) }),
      ...(users.length > 0 && { includes: { users } }),
      ...(errors.length > 0 && { errors }),
      meta: {
        ...(newest !== undefined && { newest_id: newest.id }),
        ...(oldest !== undefined && { oldest_id: oldest.id }),
        result_count: posts.length,
        ...(next !== undefined && { next_token: encodePageToken(query, { before: next, floor }) }),
      },
    };
  }

  #matcher(query: string): (post: Post) => boolean {
    const known = this.#compiled.get(query);
    if (known !== undefined) return known;
    const compiled = this.#compile(query);
    this.#compiled.set(query, compiled);
    return compiled;
  }

  #window(bearer: string): RateWindow {
    const known = this.#windows.get(bearer);
    if (known !== undefined) return known;
    const opened = new RateWindow(this.#requestsPerWindow);
    this.#windows.set(bearer, opened);
    return opened;
  }
}
