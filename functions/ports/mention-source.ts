import type { Watch } from '../contracts/watch.ts';
import { OverheardError } from '../domain/overheard-error.ts';
import type { SearchFrom } from '../domain/poll.ts';
import type { Post } from '../domain/post.ts';

export interface SearchRequest {
  readonly query: string;
  readonly since: SearchFrom;
  readonly pageToken?: string;
  /** Only posts with a smaller id. */
  readonly untilId?: string;
  /** As many posts as the page may hold and bill: 10 to 100. */
  readonly pageSize: number;
}

export interface SearchPage {
  /** Newest first; may be empty although a further page follows. */
  readonly posts: readonly Post[];
  /** Entries without an id, a text, a time or an author: nothing can be made of them. */
  readonly malformed: number;
  readonly nextPageToken?: string;
  /** Posts that were paid for on the way to this page, and are of no use. */
  readonly wasted?: number;
  /** US dollars for each post of this page, where it is less than the most that the source may ask. */
  readonly dollarsPerPost?: number;
}

/** What a search would find, asked for before it is paid. */
export interface Estimate {
  readonly posts: number;
  /** US dollars that the posts would cost. */
  readonly dollars: number;
  /** US dollars that asking has cost. */
  readonly spent: number;
}

/** Somewhere that public posts can be searched. */
export interface MentionSource {
  /** US dollars for each post that a search returns, at the most. */
  readonly dollarsPerPost: number;
  /** How far back it reaches, in milliseconds; what is older is lost there. @default as far as there are posts */
  readonly reachMs?: number;
  /** @throws SourceThrottled, SourceExhausted, SourceRefused, SourceUnauthorized, SourceWindowPassed, SourceUnavailable */
  search(request: SearchRequest): Promise<SearchPage>;
  /** What was said since a moment (ISO 8601), where the source charges for it and can tell. @throws the same */
  estimate?(query: string, from: string): Promise<Estimate>;
}

/** The source that a watch listens to. */
export type SourceFor = (watch: Watch) => MentionSource;

/** The source wants us to wait. */
export class SourceThrottled extends OverheardError {
  override readonly name = 'SourceThrottled';
  /** Until when, in milliseconds since the epoch, where the source says so. */
  readonly until?: number;

  constructor(message: string, { until, ...options }: ErrorOptions & { readonly until?: number } = {}) {
    super(message, options);
    if (until !== undefined) this.until = until;
  }
}

/** The credits or the cap of the source's account are used up. */
export class SourceExhausted extends OverheardError {
  override readonly name = 'SourceExhausted';
}

/** The source does not accept our token, even when it is read afresh. */
export class SourceUnauthorized extends OverheardError {
  override readonly name = 'SourceUnauthorized';
}

/** The source does not accept the request itself; its message says why. */
export class SourceRefused extends OverheardError {
  override readonly name = 'SourceRefused';
}

/** The post or moment that the search starts from is older than the source reaches back. */
export class SourceWindowPassed extends OverheardError {
  override readonly name = 'SourceWindowPassed';
}

/** No usable answer: no connection, a time-out, an error on the source's side, or an answer that makes no sense. */
export class SourceUnavailable extends OverheardError {
  override readonly name = 'SourceUnavailable';
  /** Whether the source itself said that it can't (5xx): then it billed nothing. */
  readonly wasRefused: boolean;

  constructor(
    message: string,
    { wasRefused = false, ...options }: ErrorOptions & { readonly wasRefused?: boolean } = {},
  ) {
    super(message, options);
    this.wasRefused = wasRefused;
  }
}
