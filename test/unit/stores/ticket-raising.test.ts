import { afterAll, describe, expect, test } from 'vitest';
import type { DocumentClient } from '../../../functions/adapters/dynamodb/document-client.ts';
import { dynamodbTicketStore } from '../../../functions/adapters/dynamodb/dynamodb-ticket-store.ts';
import type { Action, Filing } from '../../../functions/ports/ticket-store.ts';
import { aFiling } from '../../fixtures/filings.ts';
import { aMention, postId } from '../../fixtures/mentions.ts';
import { Crash, dyingAfter, startTables, tableNames } from '../../fixtures/tables.ts';

const tables = await startTables();
afterAll(() => tables.close());
const storeOn = (client: DocumentClient) => dynamodbTicketStore(client, tableNames.tickets);
const store = storeOn(tables.client);

const noon = '2026-11-22T12:00:00.000Z';
let used = 0;
/** Filings of one conversation that no other test knows. */
function aConversation() {
  const first = 1_000 * ++used;
  return (n: number, changes: Partial<Filing> = {}): Filing =>
    aFiling(aMention({ postId: postId(first + n), conversationId: postId(first) }), changes);
}
const act = (ticketId: string, action: Action['action'], at: string) =>
  store.act({ ticketId, opening: 1, action, by: 'ana', from: 'desk', requestId: at, at });

describe('a post that somebody has to be told of', () => {
  const until = '2026-12-24T12:00:00.000Z';

  test('is none of a priority that is higher and not grave', async () => {
    const filing = aConversation();
    await store.file(filing(1, { priority: 'low' }));
    const joined = await store.file(filing(2, { priority: 'normal' }));
    expect(joined).toMatchObject({ outcome: 'merged', ticket: { priority: 'low' } });
    expect(joined).not.toHaveProperty('raises');
  });

  test('is one of a higher priority: the ticket takes that, and keeps its route', async () => {
    const filing = aConversation();
    const { ticket } = await store.file(filing(1, { priority: 'low' }));
    const raised = { ticket: { ...ticket, priority: 'urgent' }, raises: true };
    const urgent = filing(2, { priority: 'urgent', route: 'outage' });
    expect(await store.file(urgent)).toEqual({ ...raised, outcome: 'merged', isNew: true });
    expect(await store.file(urgent)).toEqual({ ...raised, outcome: 'already-filed', isNew: false });
    const less = await store.file(filing(3, { priority: 'high' }));
    expect(less).toMatchObject({ outcome: 'merged', ticket: { priority: 'urgent' } });
    expect(less).not.toHaveProperty('raises');
  });

  test.each<[string, Action['action']]>([
    ['snoozed', { do: 'snooze', until }],
    ['waiting', { do: 'hand-over', to: 'phone', until }],
  ])('is any that joins a %s ticket, in each delivery', async (status, action) => {
    const filing = aConversation();
    const { ticket } = await store.file(filing(1));
    await act(ticket.ticketId, action, noon);
    const low = filing(2, { priority: 'low' });
    expect(await store.file(low)).toMatchObject({ raises: true, ticket: { status, priority: 'normal' } });
    await act(ticket.ticketId, { do: 'acknowledge' }, '2026-11-22T12:30:00.000Z');
    expect(await store.file(low)).toMatchObject({ outcome: 'already-filed', raises: true });
  });

  test('is none any more in the next opening', async () => {
    const filing = aConversation();
    const { ticket } = await store.file(filing(1, { priority: 'low' }));
    await store.file(filing(2, { priority: 'high' }));
    await act(ticket.ticketId, { do: 'resolve' }, '2026-11-23T12:00:00.000Z');
    await store.file(filing(3, { priority: 'low', now: Date.parse('2026-11-24T12:00:00.000Z') }));
    const again = await store.file(filing(2, { priority: 'high' }));
    expect(again).toMatchObject({ outcome: 'already-filed', ticket: { opening: 2, priority: 'low' } });
    expect(again).not.toHaveProperty('raises');
  });

  test('is told of by the next delivery where the process died after any of its calls', async () => {
    for (let calls = 0; ; calls++) {
      const filing = aConversation();
      await store.file(filing(1));
      const urgent = filing(2, { priority: 'urgent' });
      const crash = await storeOn(dyingAfter(calls, tables.client))
        .file(urgent)
        .catch((error: unknown) => error);
      expect(await store.file(urgent)).toMatchObject({ raises: true, ticket: { priority: 'urgent' } });
      if (!(crash instanceof Crash)) break;
    }
  });
});
