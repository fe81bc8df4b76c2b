import { GetCommand, QueryCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, expect, test } from 'vitest';
import { dynamodbTicketStore } from '../../../functions/adapters/dynamodb/dynamodb-ticket-store.ts';
import { TicketUnknown } from '../../../functions/ports/ticket-store.ts';
import { aMention, aVerdict, postId } from '../../fixtures/mentions.ts';
import { startTables, tableNames } from '../../fixtures/tables.ts';

const tables = await startTables();
afterAll(() => tables.close());
const store = dynamodbTicketStore(tables.client, tableNames.tickets);
const noon = Date.parse('2026-11-22T12:00:00.000Z');

let used = 0;
const file = (post: string, conversationId: string) =>
  store.file({
    mention: aMention({ postId: post, conversationId }),
    route: 'support',
    priority: 'normal',
    verdict: aVerdict(),
    now: noon,
  });
/** The id of an open ticket whose execution waits with these tokens. */
async function anOpenTicket(tokens: { readonly acknowledge?: string; readonly resolve?: string } = {}) {
  const conversation = postId(100 * ++used);
  const { ticket } = await file(conversation, conversation);
  for (const [name, token] of Object.entries(tokens)) {
    await tables.client.send(
      new UpdateCommand({
        TableName: tableNames.tickets,
        Key: { ticketId: ticket.ticketId, item: 'ticket' },
        UpdateExpression: 'SET #token = :token',
        ExpressionAttributeNames: { '#token': `${name}Token` },
        ExpressionAttributeValues: { ':token': token },
      }),
    );
  }
  return ticket.ticketId;
}
const act = (ticketId: string, action: 'acknowledge' | 'resolve', by = 'ana', now = noon + 1, opening = 1) =>
  store.act({ ticketId, opening, action, by, now });

test('acknowledging takes the ticket, and answers who waits for that', async () => {
  const ticketId = await anOpenTicket({ acknowledge: 'a', resolve: 'r' });
  const acted = await act(ticketId, 'acknowledge');
  expect(acted).toMatchObject({ changed: true, taskTokens: ['a'] });
  expect(acted.ticket).toMatchObject({
    status: 'acknowledged',
    assignee: 'ana',
    acknowledgedAt: '2026-11-22T12:00:00.001Z',
  });
  expect(await store.read(ticketId)).toEqual(acted.ticket);
});

test('a second click changes nothing, and answers whoever may wait still', async () => {
  const ticketId = await anOpenTicket({ acknowledge: 'a' });
  const { ticket } = await act(ticketId, 'acknowledge', 'ana');
  expect(await act(ticketId, 'acknowledge', 'ben', noon + 99)).toEqual({ ticket, changed: false, taskTokens: ['a'] });
});

test('a click that was meant for another opening changes nothing, and answers nobody', async () => {
  const ticketId = await anOpenTicket({ acknowledge: 'a', resolve: 'r' });
  for (const action of ['acknowledge', 'resolve'] as const) {
    expect(await act(ticketId, action, 'ana', noon + 1, 2)).toMatchObject({ changed: false, taskTokens: [] });
  }
  expect(await store.read(ticketId)).toMatchObject({ status: 'open', opening: 1 });
});

test('of clicks at once, one counts', async () => {
  const ticketId = await anOpenTicket();
  const clicks = await Promise.all(['ana', 'ben', 'mei'].map((by) => act(ticketId, 'acknowledge', by)));
  expect(clicks.filter(({ changed }) => changed)).toHaveLength(1);
});

test('resolving needs no acknowledgement, and answers both waits', async () => {
  const ticketId = await anOpenTicket({ acknowledge: 'a', resolve: 'r' });
  const acted = await act(ticketId, 'resolve', 'ben');
  expect(acted).toMatchObject({
    changed: true,
    taskTokens: ['a', 'r'],
    ticket: { status: 'resolved', assignee: 'ben' },
  });
});

test('whoever took the ticket keeps it when another resolves it', async () => {
  const ticketId = await anOpenTicket();
  await act(ticketId, 'acknowledge', 'ana');
  expect((await act(ticketId, 'resolve', 'ben')).ticket).toMatchObject({ assignee: 'ana', status: 'resolved' });
});

test('a resolved ticket is not acknowledged any more', async () => {
  const ticketId = await anOpenTicket();
  const { ticket } = await act(ticketId, 'resolve');
  expect(await act(ticketId, 'acknowledge', 'ben')).toEqual({ ticket, changed: false, taskTokens: [] });
});

test('a reopened ticket has forgotten the tokens and the times of its last opening', async () => {
  const ticketId = await anOpenTicket({ acknowledge: 'old-a', resolve: 'old-r' });
  await act(ticketId, 'acknowledge');
  await act(ticketId, 'resolve');
  await file(postId(100 * used + 1), ticketId.replace('acme-', ''));
  const { ticket, taskTokens } = await act(ticketId, 'acknowledge', 'ben', noon + 1, 2);
  expect(taskTokens).toEqual([]);
  expect(ticket).toMatchObject({ opening: 2, assignee: 'ben', escalations: 0 });
  expect(ticket).not.toHaveProperty('resolvedAt');
});

test('a ticket that is not there is said to be unknown, and does not come to be by acting on it', async () => {
  await expect(act('acme-404', 'resolve')).rejects.toThrow(TicketUnknown);
  await expect(act('acme-404', 'acknowledge')).rejects.toMatchObject({ name: 'TicketUnknown' });
  await expect(store.read('acme-404')).rejects.toThrow(TicketUnknown);
});

test('tokens never leave with a ticket that is read', async () => {
  const ticketId = await anOpenTicket({ acknowledge: 'secret-token' });
  expect(JSON.stringify(await store.read(ticketId))).not.toContain('secret-token');
});

test('the history keeps who did a thing first, and once', async () => {
  const ticketId = await anOpenTicket();
  const at = '2026-11-22T12:00:00.001Z';
  await store.addHistory(ticketId, { opening: 1, what: 'resolved', by: 'ben', at });
  await store.addHistory(ticketId, { opening: 1, what: 'resolved', by: 'carl', at });
  await store.addHistory(ticketId, { opening: 1, what: 'escalated', by: 'missed-acknowledge', at });
  const rows = await tables.client.send(
    new QueryCommand({
      TableName: tableNames.tickets,
      KeyConditionExpression: 'ticketId = :id AND begins_with(#item, :history)',
      ExpressionAttributeNames: { '#item': 'item' },
      ExpressionAttributeValues: { ':id': ticketId, ':history': 'history#' },
    }),
  );
  expect(rows.Items?.map(({ what, by }) => ({ what, by }))).toEqual([
    { what: 'escalated', by: 'missed-acknowledge' },
    { what: 'resolved', by: 'ben' },
  ]);
  const head = await tables.client.send(
    new GetCommand({ TableName: tableNames.tickets, Key: { ticketId, item: 'ticket' } }),
  );
  expect(head.Item).toMatchObject({ status: 'open' });
});

test('a ticket knows which mentions lie in it', async () => {
  const ticketId = await anOpenTicket();
  const { openedBy } = await store.read(ticketId);
  expect(await store.holds(ticketId, openedBy)).toBe(true);
  expect(await store.holds(ticketId, `${openedBy}0`)).toBe(false);
  expect(await store.holds('acme-404', openedBy)).toBe(false);
});

test('the reasons of a verdict are forgotten for the mention that they are about, and for no other', async () => {
  const ticketId = await anOpenTicket();
  const before = await store.read(ticketId);
  await store.forgetReasons(ticketId, `${before.openedBy}0`);
  expect(await store.read(ticketId)).toEqual(before);
  await store.forgetReasons(ticketId, before.openedBy);
  expect(before.verdict.reasons).not.toEqual([]);
  expect(await store.read(ticketId)).toEqual({ ...before, verdict: { ...before.verdict, reasons: [] } });
});

test('forgetting of a ticket that is not there makes none', async () => {
  await store.forgetReasons('acme-404', 'acme/x/404');
  await expect(store.read('acme-404')).rejects.toThrow(TicketUnknown);
});
