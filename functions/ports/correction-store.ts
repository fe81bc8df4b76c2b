import type { Correction } from '../contracts/correction.ts';
import type { Verdict } from '../contracts/verdict.ts';

/** What people said of wrong verdicts, for as long as the desk exists: one correction a mention, the last one. */
export interface CorrectionStore {
  /**
   * Writes it down in place of an earlier one of the same mention. Answers `stands` where one that is as young or younger
   * stands already: the same one delivered again changes nothing.
   */
  correct(correction: Correction): Promise<'added' | 'replaced' | 'stands'>;
  /** All of them, oldest first. */
  all(): Promise<readonly Correction[]>;
}

/** What the row of a mention still says about it. */
export interface JudgedMention {
  readonly id: string;
  readonly watch: string;
  /** Undefined until it is triaged. */
  readonly verdict: Verdict | undefined;
  /** `deleted` where the post is gone from its source: what it said may be kept nowhere. */
  readonly post: { readonly text: string; readonly language?: string } | 'deleted';
}

export interface JudgedMentions {
  /** Those of the mentions that there are, in no order. */
  read(ids: readonly string[]): Promise<readonly JudgedMention[]>;
}
