import { expect, test } from 'vitest';
import { cut, textTable } from '../../../infra/desk/text-table.ts';
import { columnsOf } from '../../../infra/local/show/columns.ts';

test('columns are as wide as what stands in them, wide characters too, and the last one takes what is left', () => {
  const rows = [
    ['ticket', 'who', 'post'],
    ['ACME-1', '飯田', 'my bag\nis lost, and nobody at the counter knows where it went'],
    ['ACME-1042', 'nobody', 'hello'],
  ];
  expect(textTable(rows, 50).split('\n')).toEqual([
    'ticket     who     post',
    'ACME-1     飯田    my bag is lost, and nobody at…',
    'ACME-1042  nobody  hello',
  ]);
});

test('a line that is cut is never wider than it may be', () => {
  for (const text of ['x'.repeat(80), '荷物が届きません'.repeat(9), 'short', '👩‍👩‍👧'.repeat(40)]) {
    expect(columnsOf(cut(text, 30))).toBeLessThanOrEqual(30);
  }
  expect(cut('short', 30)).toBe('short');
});
