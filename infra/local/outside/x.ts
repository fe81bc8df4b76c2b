import type { Clock } from '../clock.ts';
import {
  type Headers,
  InvalidRequest,
  invalidRequest,
  notFound,
  ok,
  Refusal,
  refused,
  tooManyRequests,
  unauthorized,
  type XAnswer,
} from './x/answer.ts';
import { Bill } from './x/bill.ts';
import { type Call, type Endpoint, type Route, routeOf } from './x/endpoint.ts';
import { endpointsOf } from './x/endpoints.ts';
import { answerUnder, type Fault, scanLimitUnder } from './x/faults.ts';
import type { Post } from './x/post.ts';
import { Presence, type RemovalReason } from './x/presence.ts';
import { compileQuery } from './x/query.ts';
import { RateWindows } from './x/rate-windows.ts';
import { remembered } from './x/remembered.ts';
import type { XRequest } from './x/request.ts';
import { Timeline } from './x/timeline.ts';
import { Users } from './x/user.ts';
import type { Vocabulary } from './x/vocabulary.ts';
import { type Spell, Weather } from './x/weather.ts';

export type { Delivery, XAnswer } from './x/answer.ts';
export type { Fault } from './x/faults.ts';
export { type Post, snowflake } from './x/post.ts';
export type { XRequest } from './x/request.ts';
export type { Vocabulary } from './x/vocabulary.ts';

export interface PretendedXOptions {
  /** Every post there will ever be; search finds each from 30 seconds after its time until it goes away. */
  readonly posts: readonly Post[];
  readonly clock: Pick<Clock, 'now'>;
  /** Replaces the query language, for posts that say themselves which watch they belong to. @default X's language */
  readonly matches?: (query: string, post: Post) => boolean;
  /** Searches per bearer in 15 minutes; a limit of 1 has been seen on pay-per-use. @default 450 */
  readonly requestsPerWindow?: number;
  /** Posts looked at for one page, which then ends, even empty, with a token for the rest. @default no limit */
  readonly scanLimit?: number;
  /** Handles by id, of accounts whose mentions can be read. @default none */
  readonly accounts?: ReadonlyMap<string, string>;
  /** The ids of those that own the app, whose mentions cost a fifth. @default all accounts */
  readonly owners?: ReadonlySet<string>;
  /** The words of every answer. @default those that the request is made in */
  readonly vocabulary?: Vocabulary;
  /** What is wrong from the beginning. @default nothing */
  readonly faults?: readonly ({ readonly fault: Fault } & Spell)[];
  /** Where this X is reached, without a slash at the end: its answers name places to upload to. @default X's own */
  readonly baseUrl?: () => string;
}

/**
 * X API v2 without X: what `x/endpoints.ts` lists, over posts that come and go as of the virtual clock, with rate
 * windows, both vocabularies and every fault of `x/faults.ts`. It counts what X would bill, and answers 404 elsewhere.
 *
 * @throws NotPretended (from `answer`) for a part of those endpoints that X has and that this lacks.
 */
export class PretendedX {
  /** What is wrong with it; to be changed at any time. */
  readonly weather = new Weather();
  readonly #clock: Pick<Clock, 'now'>;
  readonly #scanLimit: number;
  readonly #endpoints: readonly { readonly endpoint: Endpoint; readonly route: Route }[];
  readonly #presence: Presence;
  readonly #bill = new Bill();
  readonly #windows = new RateWindows();
  readonly #calls = new Map<string, number>();
  readonly #written: Post[] = [];

  /** @throws when an id occurs twice, or is not the snowflake of its post's time. */
  constructor(options: PretendedXOptions) {
    const { posts, clock, matches, accounts = new Map() } = options;
    this.#clock = clock;
    this.#scanLimit = options.scanLimit ?? Number.POSITIVE_INFINITY;
    this.#presence = new Presence(posts);
    const world = {
      timeline: new Timeline(posts),
      presence: this.#presence,
      users: new Users(posts, accounts),
      bill: this.#bill,
      written: this.#written,
      vocabulary: options.vocabulary ?? 'as-asked',
      matcher: remembered(matches ? (query: string) => (post: Post) => matches(query, post) : compileQuery),
      accounts,
      owners: options.owners ?? new Set(accounts.keys()),
      baseUrl: options.baseUrl ?? (() => 'https://api.x.com'),
    } as const;
    const endpoints = endpointsOf(world, options.requestsPerWindow);
    this.#endpoints = endpoints.map((endpoint) => ({ endpoint, route: routeOf(endpoint) }));
    for (const { fault, ...spell } of options.faults ?? []) this.weather.set(fault, spell);
  }

  /** Requests by endpoint (`GET /2/users/:id/mentions`), refused ones too. */
  get calls(): ReadonlyMap<string, number> {
    return this.#calls;
  }

  /** Every post returned at the full price, repeated ones too. */
  get postsBilled(): number {
    return this.#bill.posts;
  }

  /** Every mention returned of an account that owns the app. */
  get ownPostsBilled(): number {
    return this.#bill.ownPosts;
  }

  /** Every author expanded, each once per page, and every user looked up. */
  get usersBilled(): number {
    return this.#bill.users;
  }

  /** Every post made. */
  get written(): readonly Post[] {
    return this.#written;
  }

  get writtenBilled(): Bill['written'] {
    return this.#bill.written;
  }

  /** Every request for counts that was answered. */
  get countsBilled(): number {
    return this.#bill.counts;
  }

  /** A post goes away, with all of its versions. */
  remove(id: string, reason: RemovalReason, at = this.#clock.now()): void {
    this.#presence.remove(id, reason, at);
  }

  answer(request: XRequest): XAnswer {
    const found = this.#find(request);
    const name = found?.endpoint.name ?? `${request.method} ${request.path}`;
    this.#calls.set(name, (this.#calls.get(name) ?? 0) + 1);
    const bearer = request.headers.authorization ?? '';
    const isSigned = found !== undefined && found.endpoint.limit === undefined;
    const account = found?.endpoint.inTheNameOf === undefined ? undefined : accountOf(bearer);
    const isKnown = found?.endpoint.inTheNameOf === undefined ? /^Bearer \S+$/.test(bearer) : account !== undefined;
    if (!isSigned && !isKnown) return unauthorized();
    if (found === undefined) return notFound();

    // Ids count whole milliseconds, and virtual time may stand between two.
    const now = Math.floor(this.#clock.now());
    const { limit } = found.endpoint;
    const rate = limit === undefined ? unlimited : this.#windows.of(name, bearer, limit).take(now);
    if (!rate.allowed) return tooManyRequests(rate.headers);
    const met = this.weather.meet(name, now);
    const call = { params: request.query, id: found.id, body: textOf(request), account: account ?? '', now };
    const scanLimit = scanLimitUnder(met, this.#scanLimit);
    return answerUnder(met, rate.headers, () => perform(found.endpoint, { ...call, scanLimit }, rate.headers));
  }

  #find(request: XRequest): { readonly endpoint: Endpoint; readonly id: string } | undefined {
    for (const { endpoint, route } of this.#endpoints) {
      const id = route(request);
      if (id !== undefined) return { endpoint, id };
    }
    return undefined;
  }
}

/** The id that a token of OAuth 1.0a begins with. */
const accountOf = (authorization: string): string | undefined =>
  /^OAuth .*\boauth_token="(\d+)-/.exec(authorization)?.[1];

const unlimited = { allowed: true, headers: {} } as const;

const textOf = ({ body = '' }: XRequest): string => (typeof body === 'string' ? body : new TextDecoder().decode(body));

function perform(endpoint: Endpoint, call: Call, headers: Headers): XAnswer {
  try {
    const answered = ok(endpoint.answer(call), headers);
    return endpoint.status === undefined ? answered : { ...answered, status: endpoint.status };
  } catch (cause) {
    if (cause instanceof InvalidRequest) return invalidRequest(cause, headers);
    if (cause instanceof Refusal) return refused(cause, headers);
    throw cause;
  }
}
