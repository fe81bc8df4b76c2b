import { describe, expect, test, vi } from 'vitest';
import type { Desk } from '../../../functions/contracts/desk.ts';
import { FileOutput } from '../../../functions/contracts/handling.ts';
import type { Mention } from '../../../functions/contracts/mention.ts';
import { handlingOf } from '../../../functions/domain/handling-of.ts';
import { fileTicket } from '../../../functions/handlers/file-ticket/file-ticket.ts';
import type { ListedMention } from '../../../functions/ports/mention-lists.ts';
import { type Filed, type Filing, TicketUnknown } from '../../../functions/ports/ticket-store.ts';
import { aDesk, aRoute, aWatch } from '../../fixtures/desk.ts';
import { aContext } from '../../fixtures/lambda-context.ts';
import { aMention, aVerdict, postId } from '../../fixtures/mentions.ts';
import { mentionsHolding, ticketsThat } from '../../fixtures/stores.ts';
import { aTicket } from '../../fixtures/tickets.ts';

const now = Date.parse('2026-11-22T10:01:00.000Z');
const mention = aMention();
const detail = {
  mentionId: mention.id,
  watch: 'acme',
  conversationId: mention.conversationId,
  verdict: aVerdict(),
  route: 'support',
  workflow: 'file-ticket' as const,
};

interface Around {
  readonly desk?: Desk;
  readonly filed?: Partial<Filed>;
  readonly heard?: readonly Mention[];
  /** The author's mentions, the latest first, and whose the tickets are in which they lie. */
  readonly earlier?: readonly (readonly [Mention, owner: string | undefined])[];
  /** What happens while it is filed. */
  readonly meanwhile?: () => void;
}

function aFileTicket({
  desk = aDesk(),
  filed = {},
  heard = [mention],
  earlier = [],
  meanwhile = () => {},
}: Around = {}) {
  const file = vi.fn(async (_: Filing): Promise<Filed> => {
    meanwhile();
    return { ticket: aTicket(), outcome: 'opened', isNew: true, ...filed };
  });
  const forget = vi.fn(async (_ticketId: string, _mentionId: string) => {});
  const next = vi.fn(async (_: string) => next.mock.calls.length);
  const handler = fileTicket({
    desk,
    clock: { now: () => now },
    mentions: mentionsHolding(heard),
    lists: {
      list: () => Promise.reject(new Error('nobody expected list')),
      byAuthor: async () => earlier.map(([each]): ListedMention => ({ ...each, mention: each })),
    },
    tickets: ticketsThat({
      file,
      ticketOf: async ({ id }) => (earlier.some(([each]) => each.id === id) ? id : undefined),
      read: async (ticketId) => {
        if (ticketId.includes(postId(8))) throw new TicketUnknown('an answer lies there alone');
        const assignee = earlier.find(([each]) => each.id === ticketId)?.[1];
        return aTicket({ ...(assignee !== undefined && { assignee }) });
      },
    }),
    searched: { forget },
    turns: { next },
  });
  const filing = async (changes = {}): Promise<Filing> => {
    await handler({ ...detail, ...changes }, aContext());
    const [asked] = file.mock.lastCall ?? [];
    if (asked === undefined) throw new Error('it was filed');
    return asked;
  };
  return { handler, file, filing, next, forget };
}

test('a mention is filed as its route and its watch say, with what is known of it', async () => {
  const desk = aDesk({ tickets: { joinWithin: '1 hour' }, watches: { acme: aWatch({ ticketPrefix: 'PARCEL' }) } });
  const suggestions = [{ article: 'a.md', title: 'A', score: 1 }];
  const filing = await aFileTicket({ desk }).filing({ route: 'outage', by: 'ana', suggestions });
  expect(filing).toEqual({
    mention: { id: mention.id, watch: 'acme', conversationId: mention.conversationId },
    post: mention,
    tiesOf: expect.any(Function),
    by: 'ana',
    brand: 'Acme Parcels',
    prefix: 'PARCEL',
    route: 'outage',
    priority: 'urgent',
    verdict: aVerdict(),
    assign: expect.any(Function),
    suggestions,
    acknowledgeBy: '2026-11-22T10:16:00.000Z',
    resolveBy: '2026-11-22T14:01:00.000Z',
    joinWithin: 3_600_000,
    reopenWithin: 604_800_000,
    now,
  });
});

test('a mention whose post is gone, or whose watch was taken out of the desk, is filed all the same', async () => {
  const desk = aDesk({ watches: { rival: aWatch() } });
  const { post, tiesOf, ...filing } = await aFileTicket({ desk, heard: [] }).filing();
  expect(post).toBeUndefined();
  expect(await tiesOf(mention.id)).toBeUndefined();
  expect(filing).toMatchObject({ brand: 'acme', prefix: 'ACME' });
});

test('a mention whose post goes while it is filed is forgotten by the search, and no other', async () => {
  const heard = [mention];
  const { handler, forget } = aFileTicket({ heard, meanwhile: () => heard.pop() });
  await handler(detail, aContext());
  expect(forget.mock.calls).toEqual([[aTicket().ticketId, mention.id]]);
  const other = aFileTicket();
  await other.handler(detail, aContext());
  expect(other.forget).not.toHaveBeenCalled();
});

test('what has to be told of is passed on', async () => {
  const output = await aFileTicket({ filed: { outcome: 'merged', raises: true } }).handler(detail, aContext());
  expect(FileOutput.parse(output)).toMatchObject({ outcome: 'merged', raises: true });
});

test('the store is told what other mentions are tied to', async () => {
  const [quoted, ours] = [postId(2), postId(3)];
  const heard = [
    aMention({ quotes: quoted }),
    aMention({ postId: quoted, conversationId: postId(9), authorId: '43' }),
    aMention({ postId: ours, authorHandle: 'AcmeParcels' }),
  ];
  const { tiesOf } = await aFileTicket({ heard }).filing();
  const { createdAt } = mention;
  expect(await tiesOf(mention.id)).toEqual({
    conversationId: postId(1),
    quotes: quoted,
    createdAt,
    author: 'acme/x/42',
  });
  expect(await tiesOf(`acme/x/${quoted}`)).toEqual({ conversationId: postId(9), createdAt, author: 'acme/x/43' });
  expect(await tiesOf(`acme/x/${ours}`)).toEqual({ conversationId: ours, createdAt });
  expect(await tiesOf(`acme/x/${postId(4)}`)).toBeUndefined();
});

test('the answer names the execution of this opening, and what it looks after: the ticket’s own route and mention', async () => {
  const ticket = aTicket({
    opening: 2,
    route: 'outage',
    priority: 'urgent',
    openedBy: aMention({ postId: postId(5) }).id,
  });
  const output = await aFileTicket({ filed: { ticket, outcome: 'merged' } }).handler(detail, aContext());
  expect(output).toEqual({
    outcome: 'merged',
    isNew: true,
    executionName: `${ticket.ticketId}-2`,
    handling: handlingOf(aDesk(), ticket),
  });
  expect(output.handling).toMatchObject({ route: 'outage', acknowledgeSeconds: 900, mentionId: ticket.openedBy });
  expect(output.executionName).toMatch(/^[\w-]{1,80}$/);
  expect(FileOutput.parse(output)).toEqual(output);
});

test.each([
  ['is gone', aDesk(), 'gone'],
  ['opens no tickets', aDesk({ routes: [{ name: 'ideas', when: {}, workflow: 'collect-feedback' }] }), 'ideas'],
])('a mention whose route %s fails by name and files nothing', async (_, desk, route) => {
  const { handler, file } = aFileTicket({ desk });
  await expect(handler({ ...detail, route }, aContext())).rejects.toMatchObject({ name: 'RouteUnknown' });
  expect(file).not.toHaveBeenCalled();
});

describe('whose a new ticket becomes', () => {
  const night = { timeZone: 'UTC', week: { sun: ['20:00-24:00'] } };
  const { ana, ben } = aDesk().people;
  const people = { ana, ben, cem: { ...ben, hours: night } } as Desk['people'];
  const deskOf = (assignTo?: string[]) =>
    aDesk({ people, routes: [aRoute(assignTo === undefined ? {} : { assignTo })] });
  const earlier = (n: number, owner?: string) => [aMention({ postId: postId(n) }), owner] as const;

  test.each<[string, string[] | undefined, Around['earlier'], (string | undefined)[]]>([
    ['nobody’s, where the route says nothing', undefined, [], [undefined]],
    ['that of each of those on duty in turn', ['ana', 'cem', 'ben'], [], ['ana', 'ben', 'ana']],
    ['nobody’s, where nobody is on duty', ['cem'], [], [undefined]],
    ['theirs who had the author’s last ticket', ['ana', 'ben'], [earlier(3, 'ben'), earlier(2, 'ana')], ['ben', 'ben']],
    ['not theirs who have gone home', ['ana', 'cem'], [earlier(3, 'cem')], ['ana']],
    ['not theirs who have nothing to do with the route', ['ana'], [earlier(3, 'ben')], ['ana']],
    ['somebody’s in turn where the last one was nobody’s', ['ana'], [earlier(3), earlier(2, 'ben')], ['ana']],
    [
      'theirs before, where an answer of our own lies without a ticket',
      ['ana', 'ben'],
      [earlier(8), earlier(2, 'ben')],
      ['ben'],
    ],
    ['not decided by the mention itself', ['ana', 'ben'], [[mention, 'ben']], ['ana']],
  ])('%s', async (_, assignTo, before, owners) => {
    const { filing } = aFileTicket({ desk: deskOf(assignTo), ...(before !== undefined && { earlier: before }) });
    const { assign } = await filing();
    const chosen = [];
    for (const _each of owners) chosen.push(await assign?.());
    expect(chosen).toEqual(owners);
  });

  test('is counted for each route, and only where it is somebody’s turn', async () => {
    const { filing, next } = aFileTicket({ desk: deskOf(['ana']) });
    const { assign } = await filing();
    expect(next).not.toHaveBeenCalled();
    await assign?.();
    expect(next.mock.calls).toEqual([['support']]);
  });
});
