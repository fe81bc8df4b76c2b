import { expect, test } from 'vitest';
import { storedBytes } from '../../infra/bill/stored-bytes.ts';

const written = Date.parse('2026-03-03T06:00:00Z');
const inDays = (days: number) => ({ N: String(written / 1_000 + days * 86_400) });

/** What one row of the table weighs, less the hundred bytes that each takes for its indexes. */
const weight = (item: Parameters<typeof storedBytes>[0][number]): number =>
  storedBytes([], [item], written).tickets - 100;

test.each([
  ['text, by its bytes in UTF-8', { id: { S: 'né' } }, 2 + 3],
  ['a number, two digits a byte', { n: { N: '-1234' } }, 1 + 3],
  ['a truth', { on: { BOOL: true } }, 2 + 1],
  ['a list', { l: { L: [{ S: 'ab' }, { S: 'c' }] } }, 1 + 3 + 2 + 3],
  ['a map', { m: { M: { ab: { S: 'c' } } } }, 1 + 3 + 1 + 2 + 1],
] as const)('%s', (_, item, bytes) => {
  expect(weight(item as never)).toBe(bytes);
});

test('a mention whose text goes in a month is told from one that stays with its ticket', () => {
  const row = (expiresAt?: { N: string }) => ({ id: { S: 'x' }, ...(expiresAt && { expiresAt }) });
  const { shortLived, ticketed } = storedBytes([row(inDays(30)), row(inDays(366)), row()], [], written);
  const bytes = 2 + 1 + 100;
  const withExpiry = bytes + 'expiresAt'.length + 6;
  expect({ shortLived, ticketed }).toEqual({ shortLived: withExpiry, ticketed: withExpiry + bytes });
});

test('a mention whose author is known is kept in the index of authors too, by its keys and when it was redacted', () => {
  const key = { stream: { S: 'acme/x' }, post: { S: '01' } };
  const row = { ...key, author: { S: 'acme/x/42' }, createdAt: { S: '2026' }, text: { S: 'late' } };
  const { text: _, author: __, ...unknown } = { ...row, expiresAt: inDays(30) };
  const redacted = { ...row, redactedAt: { S: '2027' }, expiresAt: inDays(30) };
  const { byAuthor, walked } = storedBytes([row, unknown, redacted], [], written);
  const ticketed = 'streamacme/xpost01authoracme/x/42createdAt2026'.length + 100;
  const shortLived = ticketed + 'redactedAt2027'.length;
  expect(byAuthor).toEqual({ shortLived, ticketed });
  expect(walked).toEqual({ shortLived: shortLived - 100, ticketed: ticketed - 100 });
});
