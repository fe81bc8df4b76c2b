import { expect, test } from 'vitest';
import { textsOf, ticketFile, ticketOf } from '../../infra/local/page/ticket-file.ts';
import { isTicket } from '../../infra/local/page/ticket-rows.ts';
import { ticket } from '../fixtures/shown-desk.ts';

type Row = Record<string, unknown>;

const verdict = ticket.verdict;
const at = (hour: number): string => `2026-03-03T${String(hour).padStart(2, '0')}:00:00Z`;
const address = (post: number): string => `acme-${post}`;
const mentionOf = (post: number): string => `acme/x/${post}`;
const head = (post: number, more: Row = {}): Row => ({
  ...ticket,
  ...{ ticketId: address(post), number: `ACME-${post}`, conversationId: String(post), openedBy: mentionOf(post) },
  ...{ item: 'ticket', board: 'acme#open', acknowledgeToken: 'never shown' },
  ...more,
});
const signpost = (post: number, to: number): Row => ({
  ...{ ticketId: address(post), item: 'ticket', movedTo: address(to) },
});
const postRow = (ticketPost: number, post: number, more: Row = {}): Row => ({
  ...{ ticketId: address(ticketPost), item: `post#${mentionOf(post)}`, mentionId: mentionOf(post) },
  ...{ what: 'merged', at: at(post), ...more },
});
const historyRow = (ticketPost: number, more: Row): Row => ({
  ...{ ticketId: address(ticketPost), item: `history#1#${more.what}#${more.to}`, by: 'ana', at: at(9), opening: 1 },
  ...more,
});

/** 1 was resolved and goes on in 2; 3 is a signpost to 2; 4 was joined into 2; 5 was split out of 2; 6 leads to 3. */
const tickets: readonly Row[] = [
  head(1, { status: 'resolved', movedTo: address(2) }),
  postRow(1, 1, { what: 'opened' }),
  head(2, { follows: address(1) }),
  postRow(2, 2, { what: 'opened' }),
  postRow(2, 3),
  postRow(2, 5, { movedTo: 'acme-05' }),
  historyRow(2, { what: 'joined', to: 'ACME-4', from: 'slack' }),
  historyRow(2, { what: 'split', to: 'ACME-5', at: at(8) }),
  { ticketId: address(2), item: 'notification#acme-2#1#opened#slack', state: 'sent' },
  signpost(3, 2),
  head(4, { status: 'resolved', movedTo: address(2) }),
  postRow(4, 4, { what: 'opened' }),
  historyRow(4, { what: 'joined', to: 'ACME-2' }),
  { ...head(5, { follows: address(2) }), ticketId: 'acme-05' },
  { ...postRow(5, 5, { what: 'opened' }), ticketId: 'acme-05' },
  signpost(6, 3),
  { ticketId: 'numbers', item: 'number#ACME', last: 5 },
  { ticketId: 'author#abc', item: 'matters' },
  { ticketId: 'search#ACME', item: 'manifest' },
  { ticketId: 'shared#acme', item: 'notification#x' },
  { ticketId: 'feedback#acme', item: 'request#acme/x/9' },
  { ticketId: 'corrections', item: 'correction#acme/x/9' },
];
const mentions: readonly Row[] = [1, 2, 3, 4, 5, 7].map((post) => ({
  ...{ id: mentionOf(post), watch: 'acme', conversationId: String(post), postId: String(post), authorId: '71' },
  ...{ text: `post ${post}, call 555 0143`, createdAt: at(post) },
  verdict: { ...verdict, personalData: [{ kind: 'phone', at: [13, 21] }] },
}));

const tables = {
  rowsIn: async () => tickets,
  rowsOf: async (_: string, name: string, value: string) => tickets.filter((row) => row[name] === value),
  mentionRow: async (id: string) => mentions.find((row) => row.id === id),
};
const fileOf = (name: string) => ticketFile(tables, name);

test.each([
  ['its number', 'ACME-2', 'ACME-2'],
  ['its id', 'acme-2', 'ACME-2'],
  ['a signpost', 'acme-3', 'ACME-2'],
  ['a signpost to a signpost', 'acme-6', 'ACME-2'],
  ['the id of one that moved, which has a page of its own', 'acme-4', 'ACME-4'],
])('a ticket is found by %s', async (_, name, number) => {
  expect((await fileOf(name))?.ticket.number).toBe(number);
});

test.each(['ACME-9', 'acme-9', 'numbers', 'author#abc', 'search#ACME', 'corrections'])(
  '%s is no ticket',
  async (name) => {
    expect(await fileOf(name)).toBeUndefined();
  },
);

test('nothing but tickets is listed', () => {
  expect(tickets.filter(isTicket).map(({ number }) => number)).toEqual(['ACME-1', 'ACME-2', 'ACME-4', 'ACME-5']);
});

test.each([
  ['ACME-1', [{ as: 'goes on in', name: 'ACME-2' }]],
  [
    'ACME-2',
    [
      { as: 'goes on from', name: 'ACME-1' },
      { as: 'split into', name: 'ACME-5' },
      { as: 'joined by', name: 'ACME-4' },
    ],
  ],
  ['ACME-4', [{ as: 'joined into', name: 'ACME-2' }]],
  ['ACME-5', [{ as: 'split from', name: 'ACME-2' }]],
])('%s is tied to others in both directions', async (number, links) => {
  expect((await fileOf(number))?.links).toEqual(links);
});

test('what happened to it comes in its order, its posts among it, and no task token with it', async () => {
  const file = await fileOf('ACME-2');
  expect(file?.history.map(({ what, by, to }) => [what, by, to])).toEqual([
    ['opened', 'acme/x/2', undefined],
    ['merged', 'acme/x/3', undefined],
    ['merged', 'acme/x/5', undefined],
    ['split', 'ana', 'ACME-5'],
    ['joined', 'ana', 'ACME-4'],
  ]);
  expect(JSON.stringify(file)).not.toContain('never shown');
});

test('what is personal in its posts is hidden', async () => {
  const file = await fileOf('ACME-2');
  expect(file?.posts.map(({ text, movedTo }) => [text, movedTo])).toEqual([
    ['post 2, call [phone]', undefined],
    ['post 3, call [phone]', undefined],
    ['post 5, call [phone]', 'acme-05'],
  ]);
  expect(await textsOf(tables, ['acme/x/1', 'acme/x/8'])).toEqual(new Map([['acme/x/1', 'post 1, call [phone]']]));
});

test.each([
  ['lies where its conversation does', 2, 'acme-2'],
  ['lies where a signpost leads', 3, 'acme-2'],
  ['stays in a ticket that was joined into another', 4, 'acme-4'],
  ['opened nothing', 7, undefined],
  ['was never heard', 8, undefined],
])('a mention that %s leads to its ticket', async (_, post, ticketId) => {
  expect(await ticketOf(tables, mentionOf(post))).toBe(ticketId);
});

test('a mention that was split out leads to the ticket that it went into', async () => {
  const heard = { ...tables, mentionRow: async () => ({ watch: 'acme', conversationId: '2' }) };
  expect(await ticketOf(heard, mentionOf(5))).toBe('acme-05');
});
