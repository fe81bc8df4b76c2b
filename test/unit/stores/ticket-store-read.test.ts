import { PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ticketActing } from '../../../functions/adapters/dynamodb/ticket-acting.ts';
import { postItem } from '../../../functions/adapters/dynamodb/ticket-items.ts';
import { ticketReading } from '../../../functions/adapters/dynamodb/ticket-reading.ts';
import { ticketStatuses } from '../../../functions/contracts/ticket.ts';
import type { HistoryEntry } from '../../../functions/ports/ticket-store.ts';
import { postId } from '../../fixtures/mentions.ts';
import { mentionOf, placeTicket } from '../../fixtures/placed-tickets.ts';
import { startTables, tableNames } from '../../fixtures/tables.ts';

const tables = await startTables();
afterAll(() => tables.close());
const store = ticketReading(tables.client, tableNames.tickets);
const { addHistory } = ticketActing(tables.client, tableNames.tickets);
const put = (Item: Record<string, unknown>) =>
  tables.client.send(new PutCommand({ TableName: tableNames.tickets, Item }));

/** Minute `n` after ten. */
const minute = (n: number): string => new Date(Date.parse('2026-11-22T10:00:00.000Z') + n * 60_000).toISOString();
/** A reply in the conversation of the `n`th ticket. */
const replyIn = (n: number, post = 100 * n + 1) => ({
  id: mentionOf(post),
  watch: 'acme',
  conversationId: postId(100 * n),
});

test('a ticket is found by its number, and nothing by one that nobody has', async () => {
  const ticket = await placeTicket(tables.client, 1);
  expect(await store.numbered('ACME-1')).toEqual(ticket);
  expect(await store.numbered('ACME-404')).toBeUndefined();
});

test('what is only a signpost is no ticket, and says where to look', async () => {
  await put({ ticketId: 'acme-5', item: 'ticket', movedTo: 'acme-7' });
  const refusal = { name: 'TicketUnknown', message: expect.stringContaining("'acme-7'") };
  await expect(store.read('acme-5')).rejects.toMatchObject(refusal);
});

test('the posts of a ticket come in the order in which they came into it, those that left it out', async () => {
  const { ticketId } = await placeTicket(tables.client, 2, { posts: 3 });
  const early = { mentionId: mentionOf(250), what: 'answered', at: minute(0), by: 'ana' } as const;
  await put({ ticketId, item: postItem(early.mentionId), ...early });
  await tables.client.send(
    new UpdateCommand({
      TableName: tableNames.tickets,
      Key: { ticketId, item: postItem(mentionOf(201)) },
      UpdateExpression: 'SET movedTo = :to',
      ExpressionAttributeValues: { ':to': 'acme-9' },
    }),
  );
  const posts = await store.posts(ticketId);
  expect(posts.map(({ mentionId }) => mentionId)).toEqual([250, 200, 202].map(mentionOf));
  expect(posts[0]).toEqual(early);
});

test('the history comes in the order of the times, without the posts and without keys', async () => {
  const { ticketId } = await placeTicket(tables.client, 3, { posts: 2 });
  const entries: readonly HistoryEntry[] = [
    { at: minute(1), what: 'edited', by: mentionOf(300), version: postId(301) },
    { at: minute(2), what: 'assigned', by: 'ana', from: 'slack', opening: 1, to: 'ben', requestId: 'r' },
    { at: minute(3), what: 'acknowledged', by: 'ben', opening: 1 },
  ];
  for (const entry of entries.toReversed()) await addHistory(ticketId, entry);
  expect(await store.history(ticketId)).toEqual(entries);
});

describe('the ticket of a mention', () => {
  const moved = (ticketId: string, movedTo: string, post?: number) =>
    put({ ticketId, item: post === undefined ? 'ticket' : postItem(mentionOf(post)), movedTo, ...rowOf(post) });
  const rowOf = (post?: number) => post !== undefined && { mentionId: mentionOf(post), what: 'merged', at: minute(0) };

  test('is that of its conversation, where it lies in it', async () => {
    const { ticketId } = await placeTicket(tables.client, 10, { posts: 2 });
    expect(await store.ticketOf(replyIn(10))).toBe(ticketId);
    expect(await store.ticketsOf(replyIn(10))).toEqual([ticketId]);
  });

  test('is none where it lies in none, also where its conversation has one', async () => {
    await placeTicket(tables.client, 11);
    expect(await store.ticketOf(replyIn(11, 1199))).toBeUndefined();
    expect(await store.ticketOf(replyIn(404))).toBeUndefined();
  });

  test('is where the signposts of its conversation lead, one after the other', async () => {
    const { ticketId } = await placeTicket(tables.client, 12, { posts: 2 });
    await moved(`acme-${postId(1_300)}`, `acme-${postId(1_400)}`);
    await moved(`acme-${postId(1_400)}`, ticketId);
    expect(await store.ticketOf({ ...replyIn(13), id: mentionOf(1_201) })).toBe(ticketId);
  });

  test('is the one that it lies in, even where that was joined into another', async () => {
    const into = await placeTicket(tables.client, 15);
    const { ticketId } = await placeTicket(tables.client, 16, { posts: 2, movedTo: into.ticketId });
    expect(await store.ticketOf(replyIn(16))).toBe(ticketId);
  });

  test('is the one that it was split out into; both are where it lay', async () => {
    const { ticketId } = await placeTicket(tables.client, 17, { posts: 3 });
    const split = await placeTicket(tables.client, 18, { posts: 0 });
    await moved(ticketId, split.ticketId, 1_701);
    await put({ ticketId: split.ticketId, item: postItem(mentionOf(1_701)), ...rowOf(1_701) });
    expect(await store.ticketOf(replyIn(17))).toBe(split.ticketId);
    expect(await store.ticketsOf(replyIn(17))).toEqual([ticketId, split.ticketId]);
    expect(await store.ticketOf(replyIn(17, 1_702))).toBe(ticketId);
  });

  test('is none where signposts lead in a circle', async () => {
    await moved('acme-21', 'acme-22');
    await moved('acme-22', 'acme-21');
    expect(await store.ticketOf({ id: mentionOf(1), watch: 'acme', conversationId: '21' })).toBeUndefined();
  });
});

describe('lists', () => {
  /** By their opening, the newest first: three that wait, two resolved, of two watches. */
  const [n502, n501, n500, n602, n601] = ['ACME-502', 'RIVAL-501', 'ACME-500', 'RIVAL-602', 'ACME-601'];
  beforeAll(async () => {
    const rival = { watch: 'list-rival' };
    const acme = { watch: 'list-acme' };
    const resolved = { status: 'resolved', resolvedAt: minute(60) } as const;
    const idOf = (watch: string, n: number) => ({ ticketId: `${watch}-${n}` });
    const place = (n: number, changes: Parameters<typeof placeTicket>[2]) => placeTicket(tables.client, n, changes);
    await place(500, { ...acme, ...idOf('list-acme', 500), openedAt: minute(0) });
    await place(501, { ...rival, ...idOf('list-rival', 501), number: 'RIVAL-501', openedAt: minute(1) });
    await place(502, { ...acme, ...idOf('list-acme', 502), openedAt: minute(2), status: 'acknowledged' });
    await place(601, { ...acme, ...idOf('list-acme', 601), openedAt: minute(3), ...resolved });
    await place(602, { ...rival, ...idOf('list-rival', 602), number: 'RIVAL-602', openedAt: minute(4), ...resolved });
  });
  const both = ['list-acme', 'list-rival'];
  const list = async (query: Partial<Parameters<typeof store.list>[0]>) => {
    const tickets = await store.list({
      watches: both,
      prefixes: ['ACME', 'RIVAL'],
      statuses: ticketStatuses,
      limit: 100,
      ...query,
    });
    return tickets.map(({ number }) => number);
  };

  test('those that wait for somebody come first, the newest first of all watches', async () => {
    expect(await list({})).toEqual([n502, n501, n500, n602, n601]);
  });

  test.each([
    [{ watches: ['list-acme'] }, [n502, n500, n601]],
    [{ statuses: ['resolved'] as const }, [n602, n601]],
    [{ statuses: ['open'] as const }, [n501, n500]],
    [{ limit: 4 }, [n502, n501, n500, n602]],
    [{ limit: 2 }, [n502, n501]],
    [{ isWanted: ({ number }: { readonly number: string }) => number.startsWith('RIVAL') }, [n501, n602]],
    [{ limit: 0 }, []],
  ])('%o', async (query, numbers) => {
    expect(await list(query)).toEqual(numbers);
  });

  test('one that is wanted is found behind hundreds that are not', async () => {
    const watch = 'list-busy';
    for (let n = 0; n < 230; n++) {
      const openedAt = minute(n);
      await placeTicket(tables.client, 1_000 + n, { watch, ticketId: `${watch}-${n}`, openedAt, posts: 0 });
    }
    const isWanted = ({ openedAt }: { readonly openedAt: string }) => openedAt <= minute(5);
    expect(await list({ watches: [watch], isWanted, limit: 3 })).toEqual(['ACME-1005', 'ACME-1004', 'ACME-1003']);
    expect(await list({ watches: [watch], limit: 150 })).toHaveLength(150);
  });

  test('a ticket whose entry is behind comes as what it is, and once', async () => {
    const watch = 'list-behind';
    const { ticketId } = await placeTicket(tables.client, 2_000, { watch, ticketId: `${watch}-1` });
    // The index of those that wait still lists it.
    await tables.client.send(
      new UpdateCommand({
        TableName: tableNames.tickets,
        Key: { ticketId, item: 'ticket' },
        UpdateExpression: 'SET #status = :resolved',
        ExpressionAttributeNames: { '#status': 'status' },
        ExpressionAttributeValues: { ':resolved': 'resolved' },
      }),
    );
    expect(await list({ watches: [watch], statuses: ['open'] })).toEqual([]);
    expect(await list({ watches: [watch] })).toEqual(['ACME-2000']);
  });
});
