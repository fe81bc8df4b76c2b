import { describe, expect, test } from 'vitest';
import { pagesOf } from '../../infra/local/page/app.ts';
import { readPage as read, wordsOfPage as words } from '../fixtures/read-page.ts';
import { emptyDesk, hostileText, noon, post, shownDesk, ticket } from '../fixtures/shown-desk.ts';

const pages = [
  '/',
  '/timeline',
  '/tickets',
  '/tickets/ACME-1',
  '/cards',
  '/mails',
  '/executions',
  '/executions/handle-ticket/acme-1001-1',
  '/executions/file-ticket/express-7',
  '/bill',
];

describe('whatever a stranger wrote', () => {
  test.for(pages)('%s holds no markup, no hidden character and no address of theirs', async (path) => {
    const { status, text } = await read(path);
    expect(status).toBe(200);
    expect(text).not.toMatch(/<(script|img|iframe|form|style|svg|object)\b/i);
    expect(text).not.toMatch(/[\u202a-\u202e\u200b\u2066-\u2069]/u);
    const addresses = [...text.matchAll(/(?:href|src|action)="([^"]*)"/g)].map(([, address]) => address);
    expect(addresses.filter((address) => !/^(\/|\?|https:\/\/x\.com\/)/.test(String(address)))).toEqual([]);
  });

  test('is still there to be read', async () => {
    const { text } = await read('/tickets/ACME-1');
    expect(text).toContain(
      '&lt;script&gt;alert(1)&lt;/script&gt;&quot;&gt;&lt;img src=x onerror=alert(2)&gt;&#39; ▯gnp.exe▯',
    );
  });

  test('in the address is escaped as well', async () => {
    const { status, text } = await read(`/tickets/${encodeURIComponent(hostileText)}`);
    expect(status).toBe(404);
    expect(text).not.toContain('<script');
  });
});

describe('the server', () => {
  test('lets a browser load its style sheet and nothing else', async () => {
    const { headers } = await read('/');
    expect(headers.get('content-security-policy')).toBe(
      "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    );
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('cache-control')).toBe('no-store');
    expect((await read('/style.css')).headers.get('content-type')).toContain('text/css');
  });

  test('answers under its own names only', async () => {
    const ask = async (host: string) => (await pagesOf(shownDesk()).request(`http://${host}:8080/`)).status;
    expect(await ask('127.0.0.1')).toBe(200);
    expect(await ask('localhost')).toBe(200);
    expect(await ask('rebound.example')).toBe(421);
  });

  test('says where to go from a page that is not there', async () => {
    for (const path of ['/nowhere', '/tickets/acme-9', '/executions/handle-ticket/acme-9-1']) {
      const { status, text } = await read(path);
      expect(status).toBe(404);
      expect(text).toMatch(/Look in <a href="\/(timeline|tickets|executions)">/);
    }
  });

  test('tells why a page could not be made', async () => {
    const tickets = async () => Promise.reject(new RangeError('<b>no table</b>'));
    const { status, text } = await read('/tickets', shownDesk({ tickets }));
    expect(status).toBe(500);
    expect(text).toContain('RangeError: &lt;b&gt;no table&lt;/b&gt;');
  });
});

describe('a page', () => {
  const progress = { startedAt: noon, now: noon, isPlaying: false };

  test('loads itself again while the play goes on, unless it is asked to hold still', async () => {
    const refresh = 'http-equiv="refresh"';
    expect((await read('/')).text).toContain(refresh);
    expect((await read('/?still=yes')).text).not.toContain(refresh);
    expect((await read('/', shownDesk({ progress }))).text).not.toContain(refresh);
  });

  test.for(pages.filter((path) => path.split('/').length === 2))('%s says what would stand there', async (path) => {
    const { status, text } = await read(path, emptyDesk());
    expect(status).toBe(200);
    expect(text).toContain('class="empty"');
  });
});

describe('the overview', () => {
  test('names what needs attention: overdue tickets, failed executions, what was set aside', async () => {
    const text = await words('/');
    expect(text).toContain('ACME-1 high not acknowledged, 1 h overdue');
    expect(text).toContain('file-ticket express-7 States.Timeout');
    expect(text).toContain('1 message set aside');
    expect(text).toContain('$0.6400 · AWS $0.6250, X $0.0150');
  });

  test('counts what it does not name', async () => {
    const many = Array.from({ length: 30 }, (_, i) => ({ ...ticket, number: `ACME-${i + 1}` }));
    expect(await words('/', shownDesk({ tickets: async () => many }))).toContain('and 22 more overdue tickets');
  });
});

describe('a card', () => {
  test('looks as in Slack: header, quotation, marks, and buttons that lead to X or nowhere', async () => {
    const { text } = await read('/cards');
    expect(text).toContain('<h3>high · Acme: problem</h3>');
    expect(text).toMatch(/<blockquote dir="auto">&lt;script&gt;/);
    expect(text).toContain('<strong>@ann</strong> · <code>ACME-1</code>');
    expect(text).toContain(
      '<a class="button" href="https://x.com/i/status/1001" rel="noopener noreferrer external">Open on X</a>',
    );
    expect(text).toContain('<span class="button">Elsewhere</span>');
  });
});

describe('a card that was changed', () => {
  const [card] = shownDesk().cards;
  const changed = card && { ...card, changedTs: String(Number(card.ts) + 60) };

  test('says so, and when', async () => {
    const cards = changed === undefined ? [] : [changed];
    expect(await words('/cards', shownDesk({ cards }))).toContain('card updated');
    expect(await words('/cards')).not.toContain('card updated');
  });

  test('is a line of the timeline', async () => {
    const happenings = changed === undefined ? [] : [{ at: noon, kind: 'slack', message: changed } as const];
    expect(await words('/timeline', shownDesk({ happenings }))).toContain('card updated, to #support');
  });

  test('and is about no ticket leads to none', async () => {
    const metadata = { event_type: 'overheard_notice', event_payload: { key: 'gap-detected#acme#2026-11-22' } };
    const cards = card === undefined ? [] : [{ ...card, metadata }];
    expect((await read('/cards', shownDesk({ cards }))).text).not.toContain('/tickets/gap-detected');
  });
});

test('the timeline tells what became of a post, and no more of it once it is gone', async () => {
  const about = { mentionId: post.id, watch: 'acme', conversationId: '1001' };
  const verdict = { ...ticket.verdict, reasons: [] };
  const text = await words(
    '/timeline',
    shownDesk({
      happenings: [
        {
          at: noon,
          kind: 'triaged',
          mentions: [{ id: post.id, text: undefined, why: [], author: '', verdict, route: 'support' }],
          newly: {},
        },
        { at: noon, kind: 'edited', edit: { ...about, versionId: '1002', at: '2026-03-03T12:00:00Z' } },
        { at: noon, kind: 'deleted', deletion: { ...about, reason: 'deleted', at: '2026-03-03T12:00:00Z' } },
      ],
    }),
  );
  expect(text).toContain('the post is gone; its text was removed here');
  expect(text).toContain(`post ${post.id} was edited by its author`);
  expect(text).toContain(`post ${post.id} is gone from its source (deleted)`);
});

describe('a mail', () => {
  test('keeps what it quotes apart from what we say, and shows its HTML part as source', async () => {
    const { text } = await read('/mails');
    expect(text).toMatch(/<blockquote dir="auto">&lt;script&gt;/);
    expect(text).toContain('&lt;h2&gt;Acme&lt;/h2&gt;&lt;blockquote&gt;');
  });
});

describe('an execution', () => {
  test('is told state by state', async () => {
    const text = await words('/executions/handle-ticket/acme-1001-1');
    expect(text).toContain('1 min NotifyOpening TaskFailed lambda:invoke NotifierUnavailable');
    expect(text).toContain('1 h 30 min NotifyOpening TaskStateExited assigned missed');
  });

  test('of an earlier run says that its history was not kept', async () => {
    const [known] = shownDesk().standard;
    const standard = known === undefined ? [] : [{ ...known, startedAt: 0, history: [] }];
    const text = await words('/executions/handle-ticket/acme-1001-1', shownDesk({ standard }));
    expect(text).toContain('It ended in an earlier run of the desk');
  });

  test('long lists come in pages', async () => {
    const [known] = shownDesk().standard;
    const standard =
      known === undefined ? [] : Array.from({ length: 250 }, (_, i) => ({ ...known, name: `acme-${i}-1` }));
    const view = shownDesk({ standard, express: [] });
    expect(await words('/executions?page=3', view)).toContain('3 of 3, 250 in all');
    expect(await words('/executions?page=nonsense', view)).toContain('1 of 3, 250 in all');
  });
});

test('the bill tells calls, and what each unit was used of, at which price, from which source', async () => {
  const text = await words('/bill');
  expect(text).toContain('lambda Invoke 12');
  expect(text).toContain(
    'dynamodb write unit (1 KB) 1,000,000 $0.625 a million AWS price list, DynamoDB on demand (2026-11) $0.6250',
  );
});
