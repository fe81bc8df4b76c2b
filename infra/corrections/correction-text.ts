import type { Correction } from '../../functions/contracts/correction.ts';
import { terminalSafe } from '../local/show/terminal-safe.ts';
import type { MergedCases } from './merge-cases.ts';

/** `2026-11-22 10:00  acme/x/17  problem 0.62, negative → outage  (Ana: “down for everybody”)` */
export function correctionText({ mentionId, was, shouldBe, by, at, note }: Correction): string {
  const stood = `${was.intent} ${was.confidence.toFixed(2)}, ${was.sentiment}`;
  const should = [shouldBe.intent, ...(shouldBe.sentiment === undefined ? [] : [shouldBe.sentiment])].join(', ');
  const who = terminalSafe(note === undefined ? by : `${by}: “${note}”`);
  return `${at.slice(0, 16).replace('T', ' ')}  ${mentionId}  ${stood} → ${should}  (${who})`;
}

/** What appending did, and what it could not do. */
export function mergedText(file: string, { added, changed, asBefore, takenOut, withoutText }: MergedCases): string {
  return [
    `${file}: ${added} added, ${changed} changed, ${asBefore} as before`,
    ...(takenOut === 0 ? [] : [`${takenOut} taken out: their posts are deleted`]),
    ...(withoutText === 0 ? [] : [`${withoutText} left out: their text is gone`]),
  ].join('\n');
}
