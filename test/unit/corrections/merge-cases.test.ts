import { expect, test } from 'vitest';
import type { Correction } from '../../../functions/contracts/correction.ts';
import type { EvaluationLine } from '../../../infra/corrections/evaluation-file.ts';
import { mergeCases } from '../../../infra/corrections/merge-cases.ts';

const id = 'acme/x/17';
const correction = (shouldBe: Correction['shouldBe'], mentionId = id): Correction => ({
  ...{ mentionId, watch: 'acme', shouldBe, by: 'Ana', at: '2026-11-22T10:00:00.000Z', note: 'a note' },
  was: { intent: 'problem', sentiment: 'negative', confidence: 0.62 },
});
const row = (of: Readonly<Record<string, unknown>>): EvaluationLine => ({ line: JSON.stringify(of), row: of });
const written = (lines: readonly string[]): unknown[] => lines.map((line) => JSON.parse(line));
const nothing = { added: 0, changed: 0, asBefore: 0, takenOut: 0, withoutText: 0 };
const post = { text: 'all is dark', language: 'en' };
const kept = { text: 'all is dark', intent: 'outage', lang: 'en', source: 'correction', id };
const own = row({ text: 'one of ours', intent: 'praise' });

test('a correction becomes a row at the end: the text, its labels, its language, and nothing else', () => {
  const { lines, ...counts } = mergeCases([own], [correction({ intent: 'outage' })], () => post);
  expect(lines[0]).toBe(own.line);
  expect(written(lines)[1]).toEqual(kept);
  expect(counts).toEqual({ ...nothing, added: 1 });
});

test('a sentiment and an unknown language are said and left out', () => {
  const shouldBe = { intent: 'outage', sentiment: 'neutral' } as const;
  const { lines } = mergeCases([], [correction(shouldBe)], () => ({ text: 'dark' }));
  expect(written(lines)).toEqual([{ text: 'dark', ...shouldBe, source: 'correction', id }]);
});

test('one that was appended is not appended again, and keeps what the team made of it', () => {
  const masked = { ...kept, text: 'all is dark, says [name]', reviewed: true };
  const { lines, ...counts } = mergeCases([row(masked)], [correction({ intent: 'outage' })], () => post);
  expect(lines).toEqual([JSON.stringify(masked)]);
  expect(counts).toEqual({ ...nothing, asBefore: 1 });
});

test.each([
  ['while the text is there', post],
  ['after the row of the mention is gone', undefined],
])('a label that was corrected again replaces the old one, %s', (_, now) => {
  const before = row({ ...kept, sentiment: 'negative', reviewed: true });
  const { lines, ...counts } = mergeCases([own, before, own], [correction({ intent: 'complaint' })], () => now);
  expect(lines[0]).toBe(own.line);
  expect(written(lines)[1]).toEqual({ ...kept, intent: 'complaint', reviewed: true });
  expect(lines).toHaveLength(3);
  expect(counts).toEqual({ ...nothing, changed: 1 });
});

test('a post that was deleted makes no row, and goes from the file', () => {
  const gone = { ...nothing, takenOut: 1 };
  const outage = correction({ intent: 'outage' });
  expect(mergeCases([own, row(kept)], [outage], () => 'deleted')).toEqual({ lines: [own.line], ...gone });
  expect(mergeCases([own], [outage], () => 'deleted')).toEqual({ lines: [own.line], ...nothing, withoutText: 1 });
});

test('one whose row is gone makes no row', () => {
  const merged = mergeCases([], [correction({ intent: 'outage' })], () => undefined);
  expect(merged).toEqual({ lines: [], ...nothing, withoutText: 1 });
});

test('blank lines, and rows of corrections that are written down elsewhere, stay as they are', () => {
  const file = [{ line: '' }, row({ ...kept, id: 'acme/x/18' }), row({ text: 'x', id: 17 })];
  const { lines } = mergeCases(file, [correction({ intent: 'outage' })], () => undefined);
  expect(lines).toEqual(file.map(({ line }) => line));
});
