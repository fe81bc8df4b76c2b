import { describe, expect, test } from 'vitest';
import { InvalidEventPattern, matchesPattern } from '../../infra/local/event-pattern.ts';
import { hasShared, sharedRows } from '../fixtures/shared.ts';

interface Case {
  readonly name?: string;
  readonly pattern: unknown;
  readonly event: unknown;
  readonly matches?: boolean;
  readonly error?: unknown;
}

/** Cases that are answered differently on purpose, with the reason. A listed case that passes fails the test too. */
const explained: Readonly<Record<string, string>> = {};

const answer = ({ pattern, event }: Case): boolean | 'refused' => {
  try {
    return matchesPattern(pattern, event);
  } catch (error) {
    if (error instanceof InvalidEventPattern) return 'refused';
    throw error;
  }
};

describe('the verdicts of AWS', () => {
  const files = ['cases', 'recorded'].map((file) => `conformance/event-patterns/${file}.jsonl`);

  test.skipIf(!files.every(hasShared))('are ours', () => {
    const failing = files.flatMap((file) =>
      sharedRows<Case>(file).flatMap((row, index) => {
        const expected = row.error === undefined ? row.matches : 'refused';
        return answer(row) === expected
          ? []
          : [row.name ?? `${file} line ${index + 1}: ${JSON.stringify(row.pattern)}`];
      }),
    );
    expect(failing).toEqual(Object.keys(explained));
  });
});
