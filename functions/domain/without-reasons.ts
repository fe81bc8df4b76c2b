import type { Verdict } from '../contracts/verdict.ts';

/** The verdict without what it says of the very post. */
export function withoutReasons(verdict: Verdict): Verdict {
  const { reasons: _, evidence: __, personalData: ___, urgencyBecause: ____, ...rest } = verdict;
  return { ...rest, reasons: [] };
}
