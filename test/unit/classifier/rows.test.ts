import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { RowsUnreadable, readRows, rowsIn } from '../../../functions/classifier/evaluation/rows.ts';
import { intents, sentiments } from '../../../functions/contracts/verdict.ts';

const row = (fields: object) => JSON.stringify(fields);
const read = (...lines: readonly string[]) => rowsIn(lines.join('\n'), 'posts.jsonl');

describe('a row', () => {
  test.each<[string, object, object]>([
    ['has an intent', { text: 'down', intent: 'outage' }, { intent: 'outage' }],
    ['or a sentiment', { text: 'down', sentiment: 'negative' }, { sentiment: 'negative' }],
    ['or both', { text: 'down', intent: 'outage', sentiment: 'negative' }, { intent: 'outage', sentiment: 'negative' }],
    ['or neither', { text: 'down' }, {}],
    ['or says so by null', { text: 'down', intent: null, sentiment: null, lang: null }, {}],
    ['may say its language', { text: 'down', lang: 'pt-BR' }, { lang: 'pt-BR' }],
    ['or that it has none to say', { text: 'down', lang: '' }, {}],
    ['may be trained on', { text: 'down', trainable: true }, { isTrainable: true }],
    ['may have other fields', { id: 7, source: { of: 'x' }, trainable: null, text: 'down' }, {}],
  ])('%s', (_, written, expected) => {
    expect(read(row(written))).toEqual([{ text: 'down', isTrainable: false, ...expected }]);
  });

  test.each([...intents])('%s is an intent', (intent) => {
    expect(read(row({ text: 'x', intent }))).toMatchObject([{ intent }]);
  });

  test.each([...sentiments])('%s is a sentiment', (sentiment) => {
    expect(read(row({ text: 'x', sentiment }))).toMatchObject([{ sentiment }]);
  });

  test('an empty text, or one with a line separator of its own, is a text', () => {
    expect(read(row({ text: '' }), '{"text":"one\u2028two"}')).toMatchObject([{ text: '' }, { text: 'one\u2028two' }]);
  });
});

test('blank lines are passed over, and lines may end as on Windows', () => {
  expect(rowsIn(`\r\n${row({ text: 'a' })}\r\n \t\r\n${row({ text: 'b' })}\r\n\n`, 'f')).toMatchObject([
    { text: 'a' },
    { text: 'b' },
  ]);
});

describe('what is no row is named by file and line, with what to do', () => {
  const good = row({ text: 'fine' });

  test.each<[string, string, RegExp]>([
    ['broken JSON', '{"text":"my secret', /is no JSON object: each line holds one, as \{"text"/],
    ['a list', '["text"]', /no JSON object/],
    ['a bare string', '"text"', /no JSON object/],
    ['null', 'null', /no JSON object/],
    ['no text', row({ intent: 'problem' }), /has no "text": give it the words/],
    ['a text that is none', row({ text: 7 }), /has no "text"/],
    [
      'an unknown intent',
      row({ text: 'x', intent: 'bug' }),
      new RegExp(`"intent" is "bug": .* ${intents.join(', ')},`),
    ],
    ['an intent in capitals', row({ text: 'x', intent: 'Problem' }), /"intent" is "Problem": write one of churn_risk/],
    ['an empty intent', row({ text: 'x', intent: '' }), /"intent" is "": write one of/],
    ['an intent of Object', row({ text: 'x', intent: 'toString' }), /"intent" is "toString"/],
    ['an unknown sentiment', row({ text: 'x', sentiment: 1 }), /"sentiment" is 1: .* negative, neutral, positive,/],
    ['a language that is none', row({ text: 'x', lang: 1 }), /"lang" is no string/],
  ])('%s', (_, line, message) => {
    const reading = () => read(good, '', line, good);
    expect(reading).toThrow(RowsUnreadable);
    expect(reading).toThrow(message);
    expect(reading).toThrow(/^posts\.jsonl:3: /);
    expect(reading).not.toThrow(/secret/);
  });

  test('five of them, and how many more there are', () => {
    const reading = () => read(good, ...Array.from({ length: 7 }, () => 'x'));
    expect(reading).toThrow(/posts\.jsonl:2: [\s\S]*posts\.jsonl:6: [\s\S]*\n… and 2 more such lines$/);
    expect(reading).not.toThrow(/posts\.jsonl:7/);
  });

  test.each(['', '\n \r\n'])('a file without a row: %j', (content) => {
    expect(() => rowsIn(content, 'posts.jsonl')).toThrow(/^posts\.jsonl holds no row: write one a line, as \{"text"/);
  });
});

describe('a file', () => {
  const folder = mkdtempSync(join(tmpdir(), 'rows-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const file = (content: string | Uint8Array) => {
    const path = join(folder, 'posts.jsonl');
    writeFileSync(path, content);
    return path;
  };

  test('may begin with a byte order mark', () => {
    expect(readRows(file(`\ufeff${row({ text: 'größer 😡', intent: 'complaint' })}\r\n`))).toEqual([
      { text: 'größer 😡', intent: 'complaint', isTrainable: false },
    ]);
  });

  test('holds a hundred thousand rows', () => {
    const rows = readRows(file(`${row({ text: 'is it down?', intent: 'question' })}\n`.repeat(100_000)));
    expect(rows).toHaveLength(100_000);
  });

  test.each<[string, () => string, RegExp]>([
    ['that is not there', () => join(folder, 'none.jsonl'), /none\.jsonl can't be read: there is no such file$/],
    ['that is a folder', () => folder, /can't be read: it is a folder$/],
    [
      'that is not in UTF-8',
      () => file(Buffer.from('{"text":"größer"}', 'latin1')),
      /is not in UTF-8: save it as that$/,
    ],
  ])('%s is refused', (_, path, message) => {
    const reading = () => readRows(path());
    expect(reading).toThrow(RowsUnreadable);
    expect(reading).toThrow(message);
  });
});
