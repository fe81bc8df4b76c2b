import { describe, expect, test } from 'vitest';
import type { Ticket } from '../../functions/contracts/ticket.ts';
import type { DeskView, TicketEvent, TicketFile } from '../../infra/local/page/desk-view.ts';
import { readPage, wordsOfPage } from '../fixtures/read-page.ts';
import { file, post, shownDesk, signpost, ticket } from '../fixtures/shown-desk.ts';
import { smallDesk } from '../fixtures/small-desk.ts';

const at = '2026-03-03T13:00:00Z';
const team = { ...smallDesk, people: { ana: { name: 'Ana Duarte', email: 'ana@example.com' } } };

/** What a reader sees of the ticket's page, with something in it changed. */
const pageOf = (changes: Partial<TicketFile>, view: Partial<DeskView> = {}): Promise<string> =>
  wordsOfPage('/tickets/ACME-1', shownDesk({ team, ticket: async () => ({ ...file, ...changes }), ...view }));
const ofTicket = (changes: Partial<Ticket>): Promise<string> => pageOf({ ticket: { ...ticket, ...changes } });

describe('a ticket', () => {
  test('shows how it stands, why, and what became of it', async () => {
    const text = await wordsOfPage('/tickets/ACME-1');
    for (const fact of [
      'Ticket ACME-1',
      'Status open high',
      'Assignee nobody yet',
      'Acknowledge not acknowledged, 1 h overdue , due Tue 3 Mar, 13:00',
      'Resolve 22 h left to resolve',
      'Brand and route Acme (acme) → support',
      'says &quot;charged twice&quot;',
      'opened post acme/x/1001',
      'escalated nobody had acknowledged it in time',
      'handle-ticket standard running',
    ]) {
      expect(text).toContain(fact);
    }
  });

  test.each<[string, Partial<Ticket>, string]>([
    ['snoozed', { status: 'snoozed', quietUntil: at }, 'Status snoozed until Tue 3 Mar, 13:00'],
    [
      'handed over',
      { status: 'waiting', handedTo: 'email', quietUntil: at },
      'Status waiting by email, until Tue 3 Mar, 13:00',
    ],
    ['somebody’s', { status: 'acknowledged', assignee: 'ana' }, 'Assignee Ana Duarte'],
    ['opened again', { opening: 2 }, 'Tue 3 Mar, 12:00 , the second time'],
    ['known elsewhere', { externalId: 'JIRA-7' }, 'Elsewhere JIRA-7'],
    [
      'a question',
      { suggestions: [{ article: 'parcels/where.md', title: 'Where is my parcel?', score: 3 }] },
      'May answer it Where is my parcel? parcels/where.md',
    ],
  ])('that is %s says so', async (_, changes, words) => {
    expect(await ofTicket(changes)).toContain(words);
  });

  test('leads to the tickets that it is tied to', async () => {
    const links: TicketFile['links'] = [
      { as: 'goes on from', name: 'ACME-3' },
      { as: 'joined by', name: 'ACME-9' },
    ];
    const { text } = await readPage('/tickets/ACME-1', shownDesk({ ticket: async () => ({ ...file, links }) }));
    expect(text).toMatch(/Goes on from<\/dt><dd><a href="\/tickets\/ACME-3">/);
    expect(text).toMatch(/Joined by<\/dt><dd><a href="\/tickets\/ACME-9">/);
  });

  test.each<[TicketEvent, string]>([
    [{ at, what: 'assigned', by: 'ana', to: 'ana', from: 'slack' }, 'assigned to Ana Duarte Ana Duarte from Slack'],
    [
      { at, what: 'snoozed', by: 'ana', to: at, from: 'desk' },
      'snoozed until Tue 3 Mar, 13:00 Ana Duarte from the desk',
    ],
    [{ at, what: 'handed-over', by: 'ana', to: 'email' }, 'handed over to email Ana Duarte'],
    [{ at, what: 'joined', by: 'ana', to: 'ACME-9' }, 'joined with ACME-9 Ana Duarte'],
    [
      { at, what: 'noted', by: 'ana', note: '<b>called</b> them', from: 'command-line' },
      'noted: “&lt;b&gt;called&lt;/b&gt; them” Ana Duarte from the command line',
    ],
    [
      { at, what: 'escalated', by: 'missed-resolve', to: 'link 1' },
      'escalated further (link 1) nobody had resolved it in time',
    ],
    [{ at, what: 'merged', by: post.id }, 'joined by another post post acme/x/1001'],
    [{ at, what: 'answered', by: post.id }, 'answered by our own account post acme/x/1001'],
    [{ at, what: 'opened', by: post.id, wantedBy: 'ana' }, 'opened post acme/x/1001, for Ana Duarte'],
  ])('tells of its life: %o', async (event, words) => {
    expect((await pageOf({ history: [event] })).replace(/ : /g, ': ')).toContain(words);
  });

  test.each([
    ['opened', 'opened it'],
    ['merged', 'joined it'],
    ['answered', 'our own answer'],
  ])('says of a post that %s what it did', async (what, words) => {
    expect(await pageOf({ posts: [{ ...post, what }] })).toContain(`${words} · @ann`);
  });

  test('says where a post went that was split out', async () => {
    const posts = [{ ...post, movedTo: 'acme-01001' }];
    expect(await pageOf({ posts })).toContain('split out into acme-01001');
  });

  test('whose post is gone says so in the place of its text, its author and its reasons', async () => {
    const history = [
      { at, what: 'edited', by: post.id },
      { at, what: 'deleted', by: post.id },
    ];
    const text = await pageOf({ history, posts: [{ ...post, text: undefined, why: [] }] }, { cards: [], mails: [] });
    expect(text.match(/the post is gone; its text was removed here/g)).toHaveLength(2);
    expect(text).toContain('post edited by its author post acme/x/1001');
    expect(text).toContain('post gone from its source, its text removed here post acme/x/1001');
    expect(text).not.toMatch(/@ann|charged twice/);
  });

  test('whose post is gone says that mails can’t be withdrawn, where there are some', async () => {
    const posts = [{ ...post, text: undefined }];
    expect(await pageOf({ posts })).toContain("Mails can't be withdrawn");
    expect(await pageOf({ posts }, { mails: [] })).not.toContain('withdrawn');
    expect(await wordsOfPage('/tickets/ACME-1')).not.toContain('withdrawn');
  });

  test('is found by its id, by an address that leads to it, and by its post', async () => {
    expect((await readPage(`/tickets/${ticket.ticketId}`)).status).toBe(200);
    for (const path of [`/tickets/${signpost}`, `/mentions/${post.id}`]) {
      const { status, headers } = await readPage(path);
      expect([status, headers.get('location')]).toEqual([302, '/tickets/ACME-1']);
    }
    expect((await readPage('/mentions/acme/x/9')).status).toBe(404);
  });
});

describe('the list of tickets', () => {
  const day = (n: number): string => `2026-03-0${n}T12:00:00Z`;
  const tickets: readonly Ticket[] = [
    { ...ticket, number: 'ACME-1', status: 'resolved', openedAt: day(3), resolvedAt: day(3) },
    { ...ticket, number: 'ACME-2', status: 'acknowledged', openedAt: day(1), acknowledgedAt: day(1), assignee: 'ana' },
    { ...ticket, number: 'RIVAL-1', status: 'open', openedAt: day(2), watch: 'rival', brand: 'Rival' },
  ];
  const view = shownDesk({ team, tickets: async () => tickets });
  const listed = async (query: string): Promise<readonly (string | undefined)[]> => {
    const { text } = await readPage(`/tickets${query}`, view);
    return [...text.matchAll(/href="\/tickets\/([^"]+)"/g)].map(([, number]) => number);
  };

  test.each([
    ['', ['RIVAL-1', 'ACME-2', 'ACME-1']],
    ['?status=open', ['RIVAL-1']],
    ['?status=snoozed', []],
    ['?status=overdue', ['RIVAL-1', 'ACME-2']],
    ['?watch=acme', ['ACME-2', 'ACME-1']],
    ['?watch=acme&status=resolved', ['ACME-1']],
  ])('%s has those that wait for somebody first', async (query, numbers) => {
    const later = { startedAt: 0, now: Date.parse(day(6)), isPlaying: false };
    const { text } = await readPage(`/tickets${query}`, { ...view, progress: later });
    expect([...text.matchAll(/href="\/tickets\/([^"]+)"/g)].map(([, number]) => number)).toEqual(numbers);
  });

  test('says of each what it is about, and who has it', async () => {
    const words = await wordsOfPage('/tickets?status=acknowledged', view);
    expect(words).toContain('ACME-2 acknowledged high problem Acme → support');
    expect(words).toContain('gnp.exe');
    expect(words).toContain('Ana Duarte');
    expect(await listed('?status=acknowledged')).toEqual(['ACME-2']);
  });

  test('counts them by status, of the watch that was chosen', async () => {
    expect(await wordsOfPage('/tickets?watch=acme', view)).toMatch(
      /all 2 open 0 acknowledged 1 waiting 0 snoozed 0 resolved 1/,
    );
  });
});
