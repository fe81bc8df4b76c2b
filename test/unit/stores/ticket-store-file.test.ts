import { BatchGetCommand, PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import type { DocumentClient } from '../../../functions/adapters/dynamodb/document-client.ts';
import { dynamodbTicketStore } from '../../../functions/adapters/dynamodb/dynamodb-ticket-store.ts';
import { postIdOf, ticketIdOf } from '../../../functions/domain/filing.ts';
import type { Filing } from '../../../functions/ports/ticket-store.ts';
import { aFiling } from '../../fixtures/filings.ts';
import { aMention, aVerdict, postId } from '../../fixtures/mentions.ts';
import { Crash, dyingAfter, startTables, tableNames } from '../../fixtures/tables.ts';

const tables = await startTables();
afterAll(() => tables.close());
const storeOn = (client: DocumentClient) => dynamodbTicketStore(client, tableNames.tickets);
const store = storeOn(tables.client);

const noon = '2026-11-22T12:00:00.000Z';
const days = (count: number) => Date.parse(noon) + count * 86_400_000;
let used = 0;
/** Filings of one conversation that no other test knows; nobody heard what began it. */
function aConversation() {
  const first = 1_000 * ++used;
  return (n: number, changes: Partial<Filing> = {}): Filing =>
    aFiling(aMention({ postId: postId(first + n), conversationId: postId(first) }), changes);
}
type Conversation = ReturnType<typeof aConversation>;

const resolve = (ticketId: string, opening = 1, at = noon) =>
  store.act({ ticketId, opening, action: { do: 'resolve' }, by: 'ana', from: 'desk', requestId: 'r', at });
const openAndResolve = async (filing: Conversation) => {
  const { ticket } = await store.file(filing(1));
  await resolve(ticket.ticketId);
  return ticket;
};
const postsIn = async (ticketId: string) => (await store.posts(ticketId)).map(({ mentionId }) => mentionId);

/** Somebody else does something right after this process has first read what lies at the address. */
function overtaken(what: () => Promise<unknown>, command: new (...input: never[]) => object = BatchGetCommand) {
  let isOvertaken = false;
  const send = async (asked: never): Promise<unknown> => {
    const answer = await tables.client.send(asked);
    if ((asked as object) instanceof command && !isOvertaken) {
      isOvertaken = true;
      await what();
    }
    return answer;
  };
  return storeOn({ send: send as DocumentClient['send'] });
}

test('the first mention of a conversation opens its ticket', async () => {
  const filing = aConversation()(1, { suggestions: [{ article: 'a.md', title: 'A', score: 1 }] });
  const { ticket, outcome, isNew } = await store.file({ ...filing, assign: async () => 'ben' });
  expect({ outcome, isNew }).toEqual({ outcome: 'opened', isNew: true });
  expect(ticket).toEqual({
    ticketId: ticketIdOf(filing.mention),
    number: expect.stringMatching(/^ACME-[1-9][0-9]*$/),
    watch: 'acme',
    brand: 'Acme Parcels',
    conversationId: filing.mention.conversationId,
    route: 'support',
    priority: 'normal',
    status: 'open',
    opening: 1,
    openedBy: filing.mention.id,
    verdict: aVerdict(),
    openedAt: noon,
    acknowledgeBy: '2026-11-22T14:00:00.000Z',
    resolveBy: '2026-11-23T12:00:00.000Z',
    assignee: 'ben',
    suggestions: [{ article: 'a.md', title: 'A', score: 1 }],
    escalations: 0,
  });
  expect(await store.read(ticket.ticketId)).toEqual(ticket);
  expect(await store.numbered(ticket.number)).toEqual(ticket);
  expect(await postsIn(ticket.ticketId)).toEqual([filing.mention.id]);
});

test('numbers are counted for each prefix by itself', async () => {
  const numbers = [];
  for (const prefix of ['ONE', 'TWO', 'ONE'])
    numbers.push((await store.file(aConversation()(1, { prefix }))).ticket.number);
  expect(numbers).toEqual(['ONE-1', 'TWO-1', 'ONE-2']);
});

test('further mentions that are no more urgent join it and change nothing of it, and nobody is asked whose it is', async () => {
  const filing = aConversation();
  const { ticket } = await store.file(filing(1));
  const assign = () => Promise.reject(new Error('nobody expected that'));
  const joined = await store.file(filing(2, { route: 'outage', assign }));
  expect(joined).toEqual({ ticket, outcome: 'merged', isNew: true });
  expect(await postsIn(ticket.ticketId)).toHaveLength(2);
});

test('a second delivery is an opening again, or already filed', async () => {
  const filing = aConversation();
  await store.file(filing(1));
  await store.file(filing(2));
  expect(await store.file(filing(1))).toMatchObject({ outcome: 'opened', isNew: false, ticket: { opening: 1 } });
  expect(await store.file(filing(2))).toMatchObject({ outcome: 'already-filed', isNew: false });
});

test('a person who wants a ticket for a mention stands in the row of the post', async () => {
  const { mention, ...filing } = aConversation()(1, { by: 'ana' });
  await store.file({ mention, ...filing });
  const rows = await tables.client.send(
    new BatchGetCommand({
      RequestItems: { Tickets: { Keys: [{ ticketId: ticketIdOf(mention), item: `post#${mention.id}` }] } },
    }),
  );
  expect(rows.Responses?.Tickets).toEqual([expect.objectContaining({ what: 'opened', at: noon, by: 'ana' })]);
});

describe('a mention that comes after the resolution', () => {
  test('reopens the ticket: the case is what that mention makes it, its owner stays', async () => {
    const filing = aConversation();
    const ticket = await openAndResolve(filing);
    const verdict = aVerdict({ intent: 'outage' });
    const changes = { route: 'outage', priority: 'urgent', verdict, now: days(7) } as const;
    const reopened = await store.file(filing(2, changes));
    expect(reopened).toMatchObject({ outcome: 'reopened', isNew: true });
    expect(reopened.ticket).toEqual({
      ...ticket,
      ...{ route: 'outage', priority: 'urgent', verdict },
      opening: 2,
      openedBy: filing(2).mention.id,
      openedAt: '2026-11-29T12:00:00.000Z',
      acknowledgeBy: '2026-11-29T14:00:00.000Z',
      resolveBy: '2026-11-30T12:00:00.000Z',
      assignee: 'ana',
    });
    const open = await store.list({ prefixes: ['ACME'], watches: ['acme'], statuses: ['open'], limit: 1 });
    expect(open).toEqual([reopened.ticket]);
    expect(await store.file(filing(2, changes))).toMatchObject({
      ...{ outcome: 'reopened', isNew: false, ticket: { opening: 2 } },
    });
  });

  test('much later opens a new ticket, which says what it goes on from', async () => {
    const filing = aConversation();
    const old = await openAndResolve(filing);
    const late = filing(2, { now: days(7) + 1 });
    const { ticket, outcome, isNew } = await store.file(late);
    expect({ outcome, isNew }).toEqual({ outcome: 'opened', isNew: true });
    expect(ticket).toMatchObject({ follows: old.ticketId, opening: 1, openedBy: late.mention.id });
    expect(ticket.number).not.toBe(old.number);
    expect(await store.read(old.ticketId)).toMatchObject({ status: 'resolved', movedTo: ticket.ticketId });
    // What comes then goes there, and what lay in the old one still does.
    expect(await store.file(filing(3, { now: days(8) }))).toMatchObject({ outcome: 'merged', ticket });
    expect(await store.file(filing(1))).toMatchObject({ outcome: 'already-filed', ticket: { ticketId: old.ticketId } });
    expect(await store.ticketOf(filing(3).mention)).toBe(ticket.ticketId);
    expect(await store.ticketOf(filing(1).mention)).toBe(old.ticketId);
  });

  test('is the post that began the conversation, and was not filed before: it goes on with it, however often it has', async () => {
    const filing = aConversation();
    await openAndResolve(filing);
    const second = (await store.file(filing(2, { now: days(20) }))).ticket;
    await resolve(second.ticketId);
    const filed = await store.file(filing(0, { now: days(40) }));
    expect(filed).toMatchObject({ outcome: 'opened', ticket: { follows: second.ticketId } });
    expect(await store.ticketOf(filing(0).mention)).toBe(filed.ticket.ticketId);
  });

  test('is the quote of a post of it: the conversation goes on with that, where a signpost lay', async () => {
    const quoted = aMention({ postId: postId(900_001), conversationId: postId(900_001), authorId: 'quoted' });
    const quote = aMention({ postId: postId(900_002), conversationId: postId(900_002), quotes: quoted.postId });
    const file = (mention: typeof quote, now: number) => store.file(aFiling(mention, { now }, [quoted, quote]));
    const { ticket } = await file(quoted, days(0));
    await resolve(ticket.ticketId);
    const filed = await file(quote, days(30));
    expect(filed).toMatchObject({ outcome: 'opened', ticket: { follows: ticket.ticketId } });
    expect(await file(quote, days(30))).toMatchObject({ outcome: 'opened', isNew: false, ticket: filed.ticket });
  });

  test('goes where nothing is: beside a ticket that was split out before', async () => {
    const filing = aConversation();
    const old = await openAndResolve(filing);
    const taken = `acme-0${postIdOf(filing(2).mention.id)}`;
    await tables.client.send(
      new PutCommand({ TableName: tableNames.tickets, Item: { ...old, ticketId: taken, item: 'ticket' } }),
    );
    const { ticket } = await store.file(filing(2, { now: days(30) }));
    expect(ticket).toMatchObject({ ticketId: taken.replace('-0', '-00'), follows: old.ticketId });
  });

  test('and two that come at once: one reopens it, and the other joins the ticket as it is then', async () => {
    const filing = aConversation();
    const { ticketId } = await openAndResolve(filing);
    const outcomes = await Promise.all([store.file(filing(2)), store.file(filing(3))]);
    expect(outcomes.map(({ outcome }) => outcome).sort()).toEqual(['merged', 'reopened']);
    for (const { ticket } of outcomes) expect(ticket).toMatchObject({ opening: 2, status: 'open' });
    expect(await postsIn(ticketId)).toHaveLength(3);
  });

  test('but lies in the ticket does not reopen it, however late it is delivered again', async () => {
    const filing = aConversation();
    const { ticket } = await store.file(filing(1));
    await store.file(filing(2));
    await resolve(ticket.ticketId, 1, '2026-11-22T12:02:01.000Z');
    for (const now of [days(0), days(30)]) {
      expect(await store.file(filing(2, { now }))).toMatchObject({ outcome: 'already-filed' });
      expect(await store.file(filing(1, { now }))).toMatchObject({ outcome: 'opened', isNew: false });
    }
    expect(await store.read(ticket.ticketId)).toMatchObject({ status: 'resolved', opening: 1 });
  });
});

describe('somebody who is faster', () => {
  test('by resolving the ticket that a post is joining: it is opened again, or nobody would see the post', async () => {
    const filing = aConversation();
    const { ticket } = await store.file(filing(1));
    const filed = await overtaken(() => resolve(ticket.ticketId)).file(filing(2));
    expect(filed).toMatchObject({ outcome: 'reopened', isNew: true, ticket: { opening: 2, status: 'open' } });
    expect(await store.file(filing(2))).toMatchObject({ outcome: 'reopened', isNew: false });
  });

  test('so, though the process died before it saw that: the next delivery opens it again', async () => {
    const filing = aConversation();
    const { ticket } = await store.file(filing(1));
    const isPost = (command: object): boolean =>
      command instanceof PutCommand && command.input.Item?.item === `post#${filing(2).mention.id}`;
    const send = async (command: never): Promise<unknown> => {
      if (!isPost(command)) return tables.client.send(command);
      await resolve(ticket.ticketId);
      await tables.client.send(command);
      throw new Crash('it died before the answer came');
    };
    await expect(storeOn({ send: send as DocumentClient['send'] }).file(filing(2))).rejects.toThrow(Crash);
    const again = await store.file(filing(2, { now: days(1) }));
    expect(again).toMatchObject({ outcome: 'reopened', isNew: false, ticket: { opening: 2, status: 'open' } });
  });

  test('with the same mention in another attempt: both reopened it', async () => {
    const filing = aConversation();
    await openAndResolve(filing);
    const filed = await overtaken(() => store.file(filing(2))).file(filing(2));
    expect(filed).toMatchObject({ outcome: 'reopened', isNew: false, ticket: { opening: 2 } });
  });

  test('by going on in a new ticket: the post goes there', async () => {
    const filing = aConversation();
    const old = await openAndResolve(filing);
    const now = days(8);
    const filed = await overtaken(() => store.file(filing(2, { now }))).file(filing(3, { now }));
    expect(filed).toMatchObject({
      outcome: 'merged',
      ticket: { follows: old.ticketId, openedBy: filing(2).mention.id },
    });
  });

  test.each([
    ['opening', async () => {}],
    ['reopening', openAndResolve],
  ])(
    'a client that asks again because the answer to %s was lost gets a refusal, and it is done all the same',
    async (_, prepare) => {
      const filing = aConversation();
      await prepare(filing);
      const send = async (command: never): Promise<unknown> => {
        const isWrite = !((command as object) instanceof BatchGetCommand) && !isCount(command);
        if (isWrite) await tables.client.send(command).catch(() => {});
        return tables.client.send(command);
      };
      const { ticket, outcome } = await storeOn({ send: send as DocumentClient['send'] }).file(filing(2));
      expect(outcome).toBe(ticket.opening === 1 ? 'opened' : 'reopened');
      expect(await postsIn(ticket.ticketId)).toContain(filing(2).mention.id);
    },
  );
});

const isCount = (command: object): boolean =>
  command instanceof UpdateCommand && command.input.Key?.ticketId === 'numbers';

describe('a process that dies after any of its calls', () => {
  const situations: [string, string, (filing: Conversation) => Promise<unknown>, number, number][] = [
    ['opening', 'opened', async () => {}, 0, 1],
    ['joining', 'merged', (filing) => store.file(filing(1)), 0, 1],
    ['reopening', 'reopened', openAndResolve, 0, 2],
    ['going on in a new ticket', 'opened', openAndResolve, 8, 1],
  ];
  test.each(situations)('while %s leaves what the next delivery ends', async (_, outcome, prepare, after, opening) => {
    for (let calls = 0; ; calls++) {
      const filing = aConversation();
      await prepare(filing);
      const late = filing(2, { now: days(after) });
      const crash = await storeOn(dyingAfter(calls, tables.client))
        .file(late)
        .catch((error: unknown) => error);
      const again = await store.file(late);
      expect(outcome === 'merged' ? [outcome, 'already-filed'] : [outcome]).toContain(again.outcome);
      expect(again.ticket.opening).toBe(opening);
      expect(again.ticket.openedBy === late.mention.id).toBe(outcome !== 'merged');
      expect(await postsIn(again.ticket.ticketId)).toContain(late.mention.id);
      expect(await store.ticketsOf(late.mention)).toEqual([again.ticket.ticketId]);
      if (!(crash instanceof Crash)) break;
      expect(calls).toBeLessThan(20);
    }
  });
});

test('in whatever order and number 40 mentions of 8 conversations come, they make the same 8 tickets', async () => {
  const arrivals = Array.from({ length: 40 }, (_, n) => n);
  await fc.assert(
    fc.asyncProperty(
      fc.shuffledSubarray([...arrivals, ...arrivals], { minLength: 80 }),
      fc.integer({ min: 1, max: 8 }),
      async (order, together) => {
        const conversations = Array.from({ length: 8 }, aConversation);
        const filingOf = (n: number): Filing => (conversations[n % 8] ?? aConversation())(n);
        const outcomes = [];
        for (let at = 0; at < order.length; at += together) {
          outcomes.push(...(await Promise.all(order.slice(at, at + together).map((n) => store.file(filingOf(n))))));
        }
        expect(outcomes.filter(({ isNew }) => isNew)).toHaveLength(40);
        expect(outcomes.filter(({ outcome, isNew }) => outcome === 'opened' && isNew)).toHaveLength(8);
        expect(new Set(outcomes.map(({ ticket: { number } }) => number)).size).toBe(8);
        for (const [i, filing] of conversations.entries()) {
          const expected = arrivals.filter((n) => n % 8 === i).map((n) => filing(n).mention.id);
          expect([...(await postsIn(ticketIdOf(filing(0).mention)))].sort()).toEqual(expected.sort());
        }
      },
    ),
    { numRuns: 20 },
  );
}, 30_000);
