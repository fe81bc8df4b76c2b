import type { Mention } from '../contracts/mention.ts';
import type { Verdict } from '../contracts/verdict.ts';
import type { SourceName } from '../contracts/watch.ts';
import { OverheardError } from '../domain/overheard-error.ts';

/** What triage decided about a mention; no route where nobody needs to see it. */
export interface Settlement {
  readonly verdict: Verdict;
  readonly route?: string;
  /** Why no route was looked for: `own` or `muted` for its author, or the name of the desk's rule that ignores it. */
  readonly ignoredBy?: string;
  /** When the text goes, which somebody needs for longer. @default when that of any mention does */
  readonly keptUntil?: Date;
}

/** What adding did. */
export interface Addition {
  /** How many rows are new. */
  readonly added: number;
  /** Those that were there with an earlier version of the post, and hold this one now. */
  readonly edited: readonly Mention[];
}

/** What is left of a mention whose post is gone: enough to find its ticket, and nothing of what it said or who said it. */
export interface RedactedMention {
  readonly id: string;
  readonly watch: string;
  readonly source: SourceName;
  readonly postId: string;
  readonly conversationId: string;
  /** When the post was written, ISO 8601. */
  readonly createdAt: string;
  /** When the text was taken out, ISO 8601. */
  readonly redactedAt: string;
  /** In the source's words: `deleted`, `protected`, `suspended`. */
  readonly reason: string;
}

/** The rows of the mentions: the only place where the text of a post lives. */
export interface MentionStore {
  /**
   * Adds those that are not there yet. A row that exists takes the text of a later version of its post, or of the same
   * version again, and nothing else; a redacted one stays without a text.
   */
  add(mentions: readonly Mention[], expiresAt: Date): Promise<Addition>;
  /** Those of the mentions that exist and are not redacted, in no order. */
  read(ids: readonly string[]): Promise<Mention[]>;
  /** What is left of those of the mentions that are redacted, in no order. */
  redacted(ids: readonly string[]): Promise<RedactedMention[]>;
  /**
   * Writes the verdict on the row unless it has one, and answers the one that stands. Undefined where no row is, or one
   * that was redacted before it had a verdict.
   */
  settle(id: string, settlement: Settlement): Promise<(Settlement & { readonly isNew: boolean }) | undefined>;
  /**
   * How many other posts of the mention's author its watch heard that were written before it, `since` then: at most 20, and
   * none where the source does not tell authors apart. Posts that are redacted count no more, and one that was written
   * within the same millisecond or added within the last second may be missing: it is a hint, for one small read.
   */
  earlierPosts(mention: Pick<Mention, 'watch' | 'source' | 'authorId' | 'createdAt'>, since: Date): Promise<number>;
  /** Lets the text of these mentions go at that time. */
  expire(ids: readonly string[], expiresAt: Date): Promise<void>;
}

/** A row without its contents. */
export interface RegisteredMention extends Pick<RedactedMention, 'id' | 'watch' | 'postId'> {
  /** When its text was taken out, ISO 8601; absent while it is there. */
  readonly redactedAt?: string;
}

/** The rows by their posts, for whoever has to let posts go. */
export interface MentionRegister {
  /**
   * Every mention of a source, page by page, redacted ones too. Only of sources that tell authors apart (`authorKey`): of a
   * feed's mentions none is given, and nobody asks whether those are gone.
   */
  all(source: SourceName): AsyncIterable<readonly RegisteredMention[]>;
  /**
   * Takes out what the post said and who wrote it, for good, whatever is added later. Answers what is left: with the time
   * and the reason of the first redaction, where there were two. Undefined where no row is.
   */
  redact(id: string, reason: string, at: Date): Promise<RedactedMention | undefined>;
}

/** The mention's row is gone or unreadable, so that nobody could see what it said. */
export class MentionMissing extends OverheardError {
  override readonly name = 'MentionMissing';
}
