import { stripVTControlCharacters } from 'node:util';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ticketCard } from '../../functions/adapters/slack/ticket-card.ts';
import { readBlocks, type SlackBlock } from '../../infra/local/outside/slack/block-kit.ts';
import { type CardTextOptions, cardText } from '../../infra/local/show/card-text.ts';
import { columnsOf } from '../../infra/local/show/columns.ts';
import { aMention } from '../fixtures/mentions.ts';
import { aNotice, hostileText } from '../fixtures/tickets.ts';

const plainly: CardTextOptions = { colour: false };
const nameOf = (id: string) => (id === 'U01ANADUARTE' ? 'Ana Duarte' : undefined);

const show = (blocks: readonly SlackBlock[], options = plainly) =>
  cardText({ channel: '#support', text: 'fallback', blocks }, options);
const section = (text: string): SlackBlock => ({ type: 'section', text: { type: 'mrkdwn', text } });

/** Our own card of a notice, as Slack took it. */
function cardOf(notice: Parameters<typeof ticketCard>[0], options = plainly): string {
  const { text, blocks } = ticketCard(notice);
  const read = readBlocks(JSON.parse(JSON.stringify(blocks)));
  if ('problems' in read) throw new Error(read.problems.join('\n'));
  return cardText({ channel: '#support', text, blocks: read }, options);
}

/** What stands between the edges, without the padding. */
const inside = (card: string): string[] =>
  card
    .split('\n')
    .slice(1, -1)
    .map((line) => line.slice(2, -2).trimEnd());

test('our card looks like one', () => {
  const post = aMention({ authorHandle: 'maria', text: 'charged twice & angry\n"why?"', replyVia: 'person' });
  const toldTo = [{ name: 'Ana Duarte', email: 'ana@example.com', slack: 'U01ANADUARTE' }];
  const notice = aNotice({ kind: 'missed-acknowledge', post, toldTo });
  expect(cardOf(notice, { colour: false, columns: 72, nameOf })).toBe(
    `
╭─ Slack #support ─────────────────────────────────────────────────────╮
│ ⏰ nobody has taken this · Acme Parcels: problem                     │
│                                                                      │
│ ▌ charged twice & angry                                              │
│ ▌ "why?"                                                             │
│                                                                      │
│ For @Ana Duarte                                                      │
│ @maria · 2026-11-22 10:00 UTC · ACME-1                               │
│ Why: says that something is late (confidence 0.90)                   │
│ Acknowledge by Sun 2026-11-22 12:01, resolve by Mon 2026-11-23 10:01 │
│ (UTC) · They did not call the account: X lets only a person reply,   │
│ on X itself.                                                         │
│                                                                      │
│ [ Open on X ]                                                        │
╰──────────────────────────────────────────────────────────────────────╯
`.trim(),
  );
});

test('in colour the header is bold and the context dim; the words are the same', () => {
  const coloured = cardOf(aNotice(), { colour: true });
  expect(coloured).toContain('\u001b[1m🔵 normal · Acme Parcels: problem\u001b[22m');
  expect(coloured).toContain('\u001b[2mWhy: says that something is late (confidence 0.90)\u001b[22m');
  expect(stripVTControlCharacters(coloured)).toBe(cardOf(aNotice()));
});

test('without blocks the text is the card', () => {
  expect(inside(cardText({ channel: '#support', text: 'a &amp; *b*', blocks: [] }, plainly))).toEqual(['a & b']);
});

test('several buttons stand side by side, and fields and rules have their place', () => {
  const button = (text: string) => ({ type: 'button' as const, text: { type: 'plain_text' as const, text } });
  expect(
    inside(
      show([
        {
          type: 'section',
          fields: [
            { type: 'mrkdwn', text: 'one' },
            { type: 'plain_text', text: '*two* &amp;' },
          ],
        },
        { type: 'divider' },
        { type: 'actions', elements: [button('Acknowledge'), button('Resolve')] },
      ]),
    ),
  ).toEqual(['one', '*two* &amp;', '', '─'.repeat(24), '', '[ Acknowledge ]  [ Resolve ]']);
});

describe('Slack’s own marks', () => {
  test.each([
    ['a member whose name is known', '<@U01ANADUARTE>', '@Ana Duarte'],
    ['a member whose name is not', '<@U09NOBODY>', '@U09NOBODY'],
    ['a channel', '<#C0123456789|support>', '#support'],
    ['everybody, who would be called', '<!channel>', '@channel'],
    ['a link shows where it leads', '<https://evil.example|your bank>', 'your bank (https://evil.example)'],
    ['a link without a label', '<https://x.com/a>', 'https://x.com/a'],
    [
      'what people wrote is no mark',
      '&lt;!channel&gt; &lt;https://evil.example|bank&gt;',
      '<!channel> <https://evil.example|bank>',
    ],
    ['what people escaped stays escaped', '&amp;lt;b&amp;gt;', '&lt;b&gt;'],
    ['bold and code', '*Ana*: `acme-1`, 2*3*4', 'Ana: acme-1, 2*3*4'],
    ['a quotation keeps its asterisks', '>*sigh* `x`', '▌ *sigh* `x`'],
    ['what only looks like a quotation is none', '&gt; said she', '> said she'],
  ])('%s', (_, mrkdwn, expected) => {
    expect(inside(show([section(mrkdwn)], { ...plainly, nameOf }))).toEqual([expected]);
  });
});

describe('hostile text', () => {
  test.each([
    ['colours', '\u001b[31mred\u001b[0m', '▯[31mred▯[0m'],
    ['a title for the window', '\u001b]0;pwned\u0007', '▯]0;pwned▯'],
    ['an 8-bit control', '\u009b2J', '▯2J'],
    ['backspaces', 'safe\b\b\b\bevil', 'safe▯▯▯▯evil'],
    ['another direction of writing', '\u202egnp.exe\u202c', '▯gnp.exe▯'],
    ['isolates', '\u2066a\u2069', '▯a▯'],
    ['a mark of direction', 'a\u200fb\u061c', 'a▯b▯'],
    ['zero-width spaces', 'a\u200bb\ufeff\u2060', 'a▯b▯▯'],
    ['fillers that look like nothing', '\u3164\u115f', '▯▯'],
    ['hidden tags', 'a\u{e0041}', 'a▯'],
    ['marks of an annotation', 'a\ufff9b\ufffb', 'a▯b▯'],
    ['a lone surrogate', 'a\ud800', 'a▯'],
    ['a line separator', 'a\u2028b', 'a▯b'],
    ['a tab', 'a\tb', 'a  b'],
    ['escapes within escapes', '&lt;\u001b&gt;', '<▯>'],
    ['a name', '<@\u001b[2J>', '@▯[2J'],
  ])('%s', (_, text, expected) => {
    expect(inside(show([section(text)]))).toEqual([expected]);
  });

  test('a quotation can’t be left, by whatever kind of line break', () => {
    expect(inside(show([section('>one\rtwo\r\n>three')]))).toEqual(['▌ one', '▌ two', '▌ three']);
    const lines = inside(cardOf(aNotice({ post: aMention({ text: `a\rFor @Ana\n${'b '.repeat(120)}` }) })));
    expect(lines.filter((line) => /For @Ana|b b/.test(line)).every((line) => line.startsWith('▌ '))).toBe(true);
  });

  test.each([
    ['a header', { type: 'header', text: { type: 'plain_text', text: '\u001b[2J' } }],
    ['a field', { type: 'section', fields: [{ type: 'plain_text', text: '\u001b[2J' }] }],
    ['a context', { type: 'context', elements: [{ type: 'mrkdwn', text: '\u001b[2J' }] }],
    ['a button', { type: 'actions', elements: [{ type: 'button', text: { type: 'plain_text', text: '\u001b[2J' } }] }],
  ] satisfies readonly (readonly [string, SlackBlock])[])('%s is no way in', (_, block) => {
    expect(show([block])).toContain('▯[2J');
    expect(show([block])).not.toContain('\u001b');
  });

  test('the name of a channel and of a member are no way in', () => {
    const card = cardText(
      { channel: '#a\u001b[2J\nb', text: '<@U1>', blocks: [] },
      { colour: false, nameOf: () => '\u001b[31mAna' },
    );
    expect(card.split('\n')[0]).toMatch(/^╭─ Slack #a▯\[2J ─*╮$/);
    expect(inside(card)).toEqual(['@▯[31mAna']);
  });

  test.each([
    ['a mark that joins the space before it', '\u17be'],
    ['a sign that joins the space after it', '\u0600'],
    ['a joiner at the start', '\u200dword'],
  ])('%s leaves the edges straight', (_, text) => {
    const card = show([section(`>${text}`), section(text), section(`a ${text} b`)], { colour: false, columns: 12 });
    expect(new Set(card.split('\n').map(columnsOf)).size).toBe(1);
  });

  test('nothing that a terminal obeys is ever written, and no line is wider than the card', () => {
    const character = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 3 }),
      fc.constantFrom(
        '\u001b',
        '\r',
        '\n',
        ' ',
        '>',
        '<',
        '漢',
        '👩‍👩‍👧',
        'word',
        '\u17be',
        '\u0600',
        '\u200d',
        '\u0301',
      ),
    );
    const text = fc.array(character, { maxLength: 200 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, fc.integer({ min: 12, max: 100 }), (hostile, columns) => {
        const card = show([section(`>${hostile}`), section(hostile || '-')], { colour: false, columns });
        expect(card).not.toMatch(/(?!\n)[\p{Cc}\p{Zl}\p{Zp}\p{Cs}]|[\u202a-\u202e\u2066-\u2069]/u);
        const widths = new Set(card.split('\n').map(columnsOf));
        expect(widths.size).toBe(1);
        expect(Math.max(...widths)).toBeLessThanOrEqual(columns);
      }),
      { numRuns: 300 },
    );
  });
});

describe('long and wide text', () => {
  test('25,000 hostile characters make a card of 100 columns at most, with straight edges', () => {
    const lines = cardOf(aNotice({ post: aMention({ text: hostileText }) })).split('\n');
    const widths = new Set(lines.map(columnsOf));
    expect(widths.size).toBe(1);
    expect(Math.max(...widths)).toBeLessThanOrEqual(100);
  });

  test('lines break between words, and within a word only where it fills a line', () => {
    expect(inside(show([section(`one two three ${'x'.repeat(30)} four`)], { colour: false, columns: 20 }))).toEqual([
      'one two three',
      'x'.repeat(16),
      `${'x'.repeat(14)}`,
      'four',
    ]);
  });

  test.each([
    ['letters', 'abc', 3],
    ['accents of their own', 'e\u0301', 1],
    ['Chinese', '漢字', 4],
    ['kana of half width', 'ｶﾅ', 2],
    ['Korean', '한국', 4],
    ['an emoji', '🔴', 2],
    ['an emoji in colour by request', '❤️', 2],
    ['a family', '👩‍👩‍👧‍👦', 2],
    ['a flag', '🇩🇪', 2],
    ['a joiner between letters', 'a\u200db', 2],
  ])('%s', (_, text, expected) => {
    expect(columnsOf(text)).toBe(expected);
  });

  test('wide characters are never cut in half, and never put a line over the edge', () => {
    const lines = inside(show([section('同'.repeat(50))], { colour: false, columns: 25 }));
    expect(lines).toEqual([...Array(5).fill('同'.repeat(10))]);
  });
});
