import type { Correction } from '../../functions/contracts/correction.ts';
import type { EvaluationLine } from './evaluation-file.ts';

interface Post {
  readonly text: string;
  readonly language?: string;
}

export interface MergedCases {
  /** The whole file. */
  readonly lines: readonly string[];
  readonly added: number;
  /** Rows that say something else now. */
  readonly changed: number;
  readonly asBefore: number;
  /** Rows of posts that were deleted since. */
  readonly takenOut: number;
  /** Corrections that make no row, because nobody has the text any more. */
  readonly withoutText: number;
}

/**
 * Each correction as one row: a new one at the end, or its labels in the one that has its id, which keeps the text it had
 * when it was appended and whatever the team made of it since. No other line is touched.
 * @param postOf what the post of a mention says now; nothing where the row of the mention is gone
 */
export function mergeCases(
  file: readonly EvaluationLine[],
  corrections: readonly Correction[],
  postOf: (mentionId: string) => Post | 'deleted' | undefined,
): MergedCases {
  const lines: (string | undefined)[] = file.map(({ line }) => line);
  const rows = new Map(file.flatMap(({ row }, at) => (row === undefined ? [] : [[row.id, { at, row }]])));
  const counts = { added: 0, changed: 0, asBefore: 0, takenOut: 0, withoutText: 0 };
  for (const { mentionId, shouldBe } of corrections) {
    const post = postOf(mentionId);
    const kept = rows.get(mentionId);
    if (kept === undefined) {
      if (post === undefined || post === 'deleted') counts.withoutText++;
      else {
        lines.push(JSON.stringify(caseOf(mentionId, shouldBe, post)));
        counts.added++;
      }
    } else if (post === 'deleted') {
      lines[kept.at] = undefined;
      counts.takenOut++;
    } else if (kept.row.intent === shouldBe.intent && kept.row.sentiment === shouldBe.sentiment) {
      counts.asBefore++;
    } else {
      const { sentiment: _, ...others } = kept.row;
      lines[kept.at] = JSON.stringify({ ...others, ...shouldBe });
      counts.changed++;
    }
  }
  return { lines: lines.filter((line) => line !== undefined), ...counts };
}

const caseOf = (id: string, shouldBe: Correction['shouldBe'], { text, language }: Post) => ({
  text,
  ...shouldBe,
  ...(language !== undefined && { lang: language }),
  source: 'correction',
  id,
});
