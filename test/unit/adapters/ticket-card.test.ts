import type { KnownBlock } from '@slack/types';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ticketCard } from '../../../functions/adapters/slack/ticket-card.ts';
import type { Mention } from '../../../functions/contracts/mention.ts';
import { aDesk } from '../../fixtures/desk.ts';
import { aMention, aVerdict } from '../../fixtures/mentions.ts';
import { aNotice, aTicket, hostileText } from '../../fixtures/tickets.ts';

interface Text {
  readonly type: string;
  readonly text: string;
  readonly verbatim?: boolean;
}

const textsIn = (block: KnownBlock): readonly Text[] => {
  if (block.type === 'context') return block.elements.filter((element) => element.type !== 'image');
  if (block.type === 'section' || block.type === 'header') return block.text === undefined ? [] : [block.text];
  return [];
};
const sizes = (block: KnownBlock) => textsIn(block).map(({ text }) => text.length);

/** Slack's limits, from the reference of each block (2026-11). */
function expectWithinLimits(blocks: readonly KnownBlock[]): void {
  expect(blocks.length).toBeLessThanOrEqual(50);
  for (const block of blocks) {
    for (const size of sizes(block)) {
      expect(size).toBeGreaterThan(0);
      expect(size).toBeLessThanOrEqual(block.type === 'header' ? 150 : 3_000);
    }
    if (block.type === 'context') expect(block.elements.length).toBeLessThanOrEqual(10);
    if (block.type === 'actions') expect(block.elements.length).toBeLessThanOrEqual(25);
  }
  expect(blocks.flatMap(sizes).reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(13_200);
}

const hostileNotice = (text: string) =>
  aNotice({
    post: aMention({ text, authorHandle: '<!here>' }),
    brand: '<!channel>'.repeat(60),
    holder: { name: '<!here>', email: 'b@example.com' },
    ticket: aTicket({
      verdict: aVerdict({ reasons: Array(5).fill('&'.repeat(120)) }),
      suggestions: Array(3).fill({ article: '<!channel>.md', title: '<https://evil.example|bank>', score: 1 }),
    }),
    toldTo: [
      { name: '<!everyone>', email: 'a@example.com' },
      { name: 'Ana', email: 'ana@example.com', slack: 'U01ANADUARTE' },
    ],
  });

test.each([
  ['of 25,000 characters', hostileText],
  ['of nothing but what escaping makes longest', '&'.repeat(25_000)],
  ['of nothing but lines', '\n'.repeat(25_000)],
  ['that is empty', ''],
])('a post %s makes a card that Slack takes', (_, text) => {
  expectWithinLimits(ticketCard(hostileNotice(text)).blocks);
});

test('any post makes a card that Slack takes', () => {
  const text = fc.string({ unit: fc.constantFrom('<', '&', '\n', '👩‍👩‍👧', '\u202e', 'a'), maxLength: 2_000 });
  fc.assert(
    fc.property(text, (words) => expectWithinLimits(ticketCard(hostileNotice(words)).blocks)),
    { numRuns: 40 },
  );
});

test('nothing that a post, an author or a brand says pings, links or formats by Slack’s commands', () => {
  const { text, blocks } = ticketCard(hostileNotice(hostileText));
  const mrkdwn = blocks.flatMap(textsIn).filter(({ type }) => type === 'mrkdwn');
  expect(mrkdwn.every(({ verbatim }) => verbatim === true)).toBe(true);
  // The only command on the card is the one that we put there.
  expect([text, ...mrkdwn.map(({ text: words }) => words)].join('\n').match(/<[^>]*>?/g)).toEqual(['<@U01ANADUARTE>']);
  expect(JSON.stringify(blocks)).toContain('&lt;!channel&gt;');
});

test('each line of the post is quoted', () => {
  const [, section] = ticketCard(aNotice({ post: aMention({ text: 'one\r\ntwo\rthree' }) })).blocks;
  expect(section).toMatchObject({ text: { text: '>one\n>two\n>three' } });
});

test('an opening names nobody, an escalation those who are told', () => {
  expect(JSON.stringify(ticketCard(aNotice()))).not.toMatch(/For | has it/);
  expect(JSON.stringify(ticketCard(hostileNotice('')))).toContain('For &lt;!everyone&gt;, <@U01ANADUARTE>');
});

test.each([
  ['api', 'a reply by the API is allowed'],
  ['person', 'X lets only a person reply'],
] as const)('replyVia %s says: %s', (replyVia, words) => {
  expect(JSON.stringify(ticketCard(aNotice({ post: aMention({ replyVia }) })))).toContain(words);
});

test('an edited post says so', () => {
  const card = (post: Mention) => JSON.stringify(ticketCard(aNotice({ post })));
  expect(card(aMention({ text: 'new words', versionId: '2' }))).toMatch(/new words.*Edited by its author/);
  expect(card(aMention())).not.toContain('Edited');
});

test('a post that is gone leaves a stub: what to do and by when, and nothing of what it said, who said it or where', () => {
  const ticket = aTicket({ priority: 'high', verdict: aVerdict({ reasons: ['says "my secret"'] }) });
  const [ana] = Object.values(aDesk().people);
  const { text, blocks } = ticketCard(
    aNotice({ post: 'gone', ticket, holder: ana, toldTo: ana === undefined ? [] : [ana] }),
  );
  expectWithinLimits(blocks);
  const words = blocks.flatMap(textsIn).map(({ text: line }) => line);
  expect(words).toEqual([
    text,
    'The post was taken down at its source. Its text has been removed here.',
    'For <@U01ANADUARTE>',
    '<@U01ANADUARTE> has it',
    '`ACME-1` · Priority high, open: the ticket still has to be handled',
    'Acknowledge by Sun 2026-11-22 12:01, resolve by Mon 2026-11-23 10:01 (UTC)',
  ]);
  expect(JSON.stringify({ text, blocks })).not.toMatch(/secret|x\.com|button/);
});

test('the small print says which ticket, who has it, what may answer it, and by when something has to be done', () => {
  const suggestions = [{ article: 'where.md', title: 'Where is my parcel?', score: 1 }];
  const ticket = aTicket({ number: 'ACME-12', status: 'acknowledged', assignee: 'ben', suggestions });
  const { blocks } = ticketCard(aNotice({ ticket, holder: { name: 'Ben Okafor', email: 'ben@example.com' } }));
  const words = blocks.flatMap(textsIn).map(({ text }) => text);
  expect(words.slice(2)).toEqual([
    'Ben Okafor has it',
    '*X user 42* · 2026-11-22 10:00 UTC · `ACME-12`',
    'Why: says that something is late (confidence 0.90)',
    'May answer it: "Where is my parcel?" (where.md)',
    expect.stringContaining('Resolve by Mon 2026-11-23 10:01 (UTC) · '),
  ]);
});

test('a resolved ticket is due no more', () => {
  for (const post of [aMention(), 'gone'] as const) {
    const { blocks } = ticketCard(aNotice({ post, ticket: aTicket({ status: 'resolved' }) }));
    expectWithinLimits(blocks);
    expect(JSON.stringify(blocks)).not.toMatch(/Acknowledge|Resolve by/);
  }
});
