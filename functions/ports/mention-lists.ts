import type { Mention } from '../contracts/mention.ts';
import type { Verdict } from '../contracts/verdict.ts';
import type { SourceName } from '../contracts/watch.ts';

/** A mention as lists show it. */
export interface ListedMention {
  readonly id: string;
  readonly watch: string;
  /** When the post was written, ISO 8601. */
  readonly createdAt: string;
  /** What it says; absent where the post is gone from its source. */
  readonly mention?: Mention;
  /** Absent until it was judged. */
  readonly verdict?: Verdict;
  /** The name of the route that picked it. */
  readonly route?: string;
  /** See `Settlement`. */
  readonly ignoredBy?: string;
  /** When its text was taken out, ISO 8601. */
  readonly redactedAt?: string;
}

export interface MentionQuery {
  readonly watch: string;
  readonly source: SourceName;
  /** Written then or later, ISO 8601. @default however long ago */
  readonly since?: string;
  /** Written before, ISO 8601. @default up to now */
  readonly until?: string;
  readonly limit: number;
  /** Looked at one by one. @default every one is */
  readonly isWanted?: (mention: ListedMention) => boolean;
}

/** What was heard, whether or not it opened anything, the newest first. What its time to live is over for is left out. */
export interface MentionLists {
  list(query: MentionQuery): Promise<readonly ListedMention[]>;
  /**
   * The mentions that one watch heard of one author. None where the source does not tell authors apart, and one that was
   * added within the last second may be missing. Redacted ones are nobody's.
   */
  byAuthor(author: Pick<Mention, 'watch' | 'source' | 'authorId'>, limit: number): Promise<readonly ListedMention[]>;
}
