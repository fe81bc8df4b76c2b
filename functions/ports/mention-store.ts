import type { Mention } from '../contracts/mention.ts';
import type { Verdict } from '../contracts/verdict.ts';
import { OverheardError } from '../domain/overheard-error.ts';

/** What triage decided about a mention; no route where nobody needs to see it. */
export interface Settlement {
  readonly verdict: Verdict;
  readonly route?: string;
  /** The post becomes part of a ticket: its text stays until the ticket lets it go. */
  readonly isTicketed?: boolean;
}

/** The rows of the mentions: the only place where the text of a post lives. */
export interface MentionStore {
  /**
   * Adds those that are not there yet, and answers how many. Never touches a row that exists, so a redacted text stays
   * away.
   */
  add(mentions: readonly Mention[], expiresAt: Date): Promise<number>;
  /** Those of the mentions that exist and are not redacted, in no order. */
  read(ids: readonly string[]): Promise<Mention[]>;
  /** Writes the verdict on the row unless it has one, and answers the one that stands; undefined where no row is. */
  settle(id: string, settlement: Settlement): Promise<(Settlement & { readonly isNew: boolean }) | undefined>;
  /** Lets the text of these mentions go at that time. */
  expire(ids: readonly string[], expiresAt: Date): Promise<void>;
}

/** The mention's row is gone, redacted or unreadable, so that nobody could see what it said. */
export class MentionMissing extends OverheardError {
  override readonly name = 'MentionMissing';
}

/** @throws MentionMissing */
export async function readMention(mentions: MentionStore, id: string): Promise<Mention> {
  const [mention] = await mentions.read([id]);
  if (mention === undefined) throw new MentionMissing(`the row of ${id} is missing, redacted or unreadable`);
  return mention;
}
