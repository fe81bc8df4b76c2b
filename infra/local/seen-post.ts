import { masked } from '../../functions/contracts/masked.ts';
import { reasonsInWords } from '../../functions/contracts/reasons-in-words.ts';
import type { Verdict } from '../../functions/contracts/verdict.ts';

/** What a person who looks into the tables is shown of a post. */
export interface SeenPost {
  /** What is personal in it is hidden, as on cards. Undefined where it was taken out of the row. */
  readonly text: string | undefined;
  /** Why the verdict is what it is, a phrase a reason. */
  readonly why: readonly string[];
}

/** Nobody knows yet what is personal in a text that was not judged. */
const notJudged = '[not judged yet]';
const changedSince = '[changed by its author since it was judged: see the post itself]';

/**
 * @param row of a mention
 * @param verdict of that row; undefined as long as it has none
 */
export function seenPost(row: Readonly<Record<string, unknown>>, verdict: Verdict | undefined): SeenPost {
  const { text, versionId } = row;
  if (typeof text !== 'string') return { text: undefined, why: [] };
  if (verdict === undefined) return { text: notJudged, why: [] };
  const version = typeof versionId === 'string' ? { versionId } : {};
  const isJudged = verdict.ofVersion === version.versionId;
  return {
    text: isJudged ? masked(text, verdict.personalData ?? []) : changedSince,
    why: reasonsInWords(verdict, { text, ...version }),
  };
}
