import { GetCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import type { DocumentClient } from '../../../functions/adapters/dynamodb/document-client.ts';
import { dynamodbTicketStore } from '../../../functions/adapters/dynamodb/dynamodb-ticket-store.ts';
import type { Filing } from '../../../functions/ports/ticket-store.ts';
import { aMention, aVerdict, postId } from '../../fixtures/mentions.ts';
import { Crash, dyingAfter, startTables, tableNames } from '../../fixtures/tables.ts';

const tables = await startTables();
afterAll(() => tables.close());
const storeOn = (client: DocumentClient) => dynamodbTicketStore(client, tableNames.tickets);
const store = storeOn(tables.client);

const noon = Date.parse('2026-11-22T12:00:00.000Z');
let used = 0;
/** Filings of one conversation that no other test knows. */
function aConversation() {
  const conversationId = postId(1_000 * ++used);
  return (n: number, changes: Partial<Filing> = {}): Filing => ({
    mention: aMention({ postId: postId(1_000 * used + n), conversationId }),
    route: 'support',
    priority: 'normal',
    verdict: aVerdict(),
    now: noon + n,
    ...changes,
  });
}
const resolve = (ticketId: string) => store.act({ ticketId, opening: 1, action: 'resolve', by: 'ana', now: noon });

test('the first mention of a conversation opens its ticket', async () => {
  const filing = aConversation()(1);
  const { ticket, outcome, isNew } = await store.file(filing);
  expect({ outcome, isNew }).toEqual({ outcome: 'opened', isNew: true });
  expect(ticket).toEqual({
    ticketId: `acme-${filing.mention.conversationId}`,
    watch: 'acme',
    route: 'support',
    priority: 'normal',
    status: 'open',
    opening: 1,
    openedBy: filing.mention.id,
    verdict: aVerdict(),
    openedAt: '2026-11-22T12:00:00.001Z',
    escalations: 0,
  });
  expect(await store.read(ticket.ticketId)).toEqual(ticket);
  expect(await store.mentionIds(ticket.ticketId)).toEqual([filing.mention.id]);
});

test('further mentions join it and change nothing of it', async () => {
  const filing = aConversation();
  const { ticket } = await store.file(filing(1));
  const joined = await store.file(filing(2, { route: 'outage', priority: 'urgent' }));
  expect(joined).toEqual({ ticket, outcome: 'merged', isNew: true });
  expect(await store.mentionIds(ticket.ticketId)).toHaveLength(2);
});

test('a second delivery is an opening again, or already filed', async () => {
  const filing = aConversation();
  await store.file(filing(1));
  await store.file(filing(2));
  expect(await store.file(filing(1))).toMatchObject({ outcome: 'opened', isNew: false, ticket: { opening: 1 } });
  expect(await store.file(filing(2))).toMatchObject({ outcome: 'already-filed', isNew: false });
});

test('a new mention reopens a resolved ticket, and the case is now what that mention makes it', async () => {
  const filing = aConversation();
  const { ticket } = await store.file(filing(1));
  await resolve(ticket.ticketId);
  const verdict = aVerdict({ intent: 'outage' });
  const reopened = await store.file(filing(2, { route: 'outage', priority: 'urgent', verdict }));
  expect(reopened).toMatchObject({ outcome: 'reopened', isNew: true });
  expect(reopened.ticket).toEqual({
    ...ticket,
    route: 'outage',
    priority: 'urgent',
    verdict,
    opening: 2,
    openedBy: filing(2).mention.id,
    openedAt: '2026-11-22T12:00:00.002Z',
  });
  expect(await store.file(filing(2))).toMatchObject({ outcome: 'reopened', isNew: false, ticket: { opening: 2 } });
});

test('a reopening whose answer was lost is a reopening when the client asks again', async () => {
  const filing = aConversation();
  const { ticket } = await store.file(filing(1));
  await resolve(ticket.ticketId);
  // What the SDK does by itself: the caller sees the second answer, which is a refusal.
  const again: DocumentClient = {
    send: (async (command: never) => {
      if ((command as object) instanceof UpdateCommand) await tables.client.send(command);
      return tables.client.send(command);
    }) as DocumentClient['send'],
  };
  const filed = await storeOn(again).file(filing(2));
  expect(filed).toMatchObject({ outcome: 'reopened', ticket: { opening: 2 } });
});

test('a reopening that another attempt at the same mention made meanwhile is a reopening to both', async () => {
  const filing = aConversation();
  const { ticket } = await store.file(filing(1));
  await resolve(ticket.ticketId);
  let isOvertaken = false;
  // The other attempt is through between this one's reading of the ticket and its look at the mention.
  const overtaken: DocumentClient = {
    send: (async (command: never) => {
      const answer = await tables.client.send(command);
      if ((command as object) instanceof GetCommand && !isOvertaken) {
        isOvertaken = true;
        await store.file(filing(2));
      }
      return answer;
    }) as DocumentClient['send'],
  };
  const filed = await storeOn(overtaken).file(filing(2));
  expect(filed).toMatchObject({ outcome: 'reopened', isNew: false, ticket: { opening: 2 } });
});

test('a mention that lies in a resolved ticket does not reopen it, however late it is delivered again', async () => {
  const filing = aConversation();
  const { ticket } = await store.file(filing(1));
  await store.file(filing(2));
  await resolve(ticket.ticketId);
  expect(await store.file(filing(2))).toMatchObject({ outcome: 'already-filed' });
  expect(await store.file(filing(1))).toMatchObject({ outcome: 'opened', isNew: false });
  expect(await store.read(ticket.ticketId)).toMatchObject({ status: 'resolved', opening: 1 });
});

test('of two mentions that reopen at once, one does, and the other joins the ticket as it is then', async () => {
  const filing = aConversation();
  const { ticket } = await store.file(filing(1));
  await resolve(ticket.ticketId);
  const outcomes = await Promise.all([store.file(filing(2)), store.file(filing(3))]);
  expect(outcomes.map(({ outcome }) => outcome).sort()).toEqual(['merged', 'reopened']);
  expect(outcomes.map(({ ticket: { opening, status } }) => ({ opening, status }))).toEqual([
    { opening: 2, status: 'open' },
    { opening: 2, status: 'open' },
  ]);
  expect(await store.mentionIds(ticket.ticketId)).toHaveLength(3);
});

describe('a process that dies after any of its calls', () => {
  const situations = [
    ['opening', 'opened', async () => {}],
    ['joining', 'merged', async (filing: (n: number) => Filing) => void (await store.file(filing(1)))],
    [
      'reopening',
      'reopened',
      async (filing: (n: number) => Filing) => void (await resolve((await store.file(filing(1))).ticket.ticketId)),
    ],
  ] as const;
  test.each(situations)('while %s leaves what the next delivery ends', async (_, outcome, prepare) => {
    for (let calls = 0; ; calls++) {
      const filing = aConversation();
      await prepare(filing);
      const crash = await storeOn(dyingAfter(calls, tables.client))
        .file(filing(2))
        .catch((error: unknown) => error);
      const again = await store.file(filing(2));
      const settled = outcome === 'merged' ? [outcome, 'already-filed'] : [outcome];
      expect(settled).toContain(again.outcome);
      expect(again.ticket.opening).toBe(outcome === 'reopened' ? 2 : 1);
      expect(await store.mentionIds(again.ticket.ticketId)).toContain(filing(2).mention.id);
      if (!(crash instanceof Crash)) break;
      expect(calls).toBeLessThan(10);
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
        const conversations = Array.from({ length: 8 }, aConversationOfItsOwn);
        const file = (n: number) => store.file(filingOf(conversations, n));
        const outcomes = [];
        for (let at = 0; at < order.length; at += together) {
          outcomes.push(...(await Promise.all(order.slice(at, at + together).map(file))));
        }
        expect(outcomes.filter(({ isNew }) => isNew)).toHaveLength(40);
        expect(outcomes.filter(({ outcome, isNew }) => outcome === 'opened' && isNew)).toHaveLength(8);
        for (const [i, conversationId] of conversations.entries()) {
          const expected = arrivals.filter((n) => n % 8 === i).map((n) => filingOf(conversations, n).mention.id);
          expect((await store.mentionIds(`acme-${conversationId}`)).sort()).toEqual(expected.sort());
        }
      },
    ),
    { numRuns: 50 },
  );
}, 30_000);

const aConversationOfItsOwn = (): string => postId(1_000 * ++used);
const filingOf = (conversations: readonly string[], n: number): Filing => {
  const conversationId = conversations[n % 8] ?? '';
  const mention = aMention({ postId: String(BigInt(conversationId) + BigInt(n)), conversationId });
  return { mention, route: 'support', priority: 'normal', verdict: aVerdict(), now: noon + n };
};
