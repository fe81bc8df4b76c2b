import { expect, test } from 'vitest';
import { actOnTicket } from '../../../functions/handlers/act-on-ticket/act-on-ticket.ts';
import { type Acted, TicketUnknown } from '../../../functions/ports/ticket-store.ts';
import { aContext } from '../../fixtures/lambda-context.ts';
import { aMention, postId } from '../../fixtures/mentions.ts';
import { mentionsHolding, ticketsThat } from '../../fixtures/stores.ts';
import { aTicket } from '../../fixtures/tickets.ts';

const { ticketId } = aTicket();
const acknowledgedAt = '2026-11-22T11:00:00.000Z';
const resolvedAt = '2026-11-22T12:00:00.000Z';
const posts = [1, 2].map((n) => aMention({ postId: postId(n) }).id);

function aDeskWhere(acted: Acted | Error, callbackFails = false) {
  const order: string[] = [];
  const handler = actOnTicket({
    clock: { now: () => Date.parse(resolvedAt) },
    tickets: ticketsThat({
      act: async ({ action, by, now }) => {
        await new Promise(setImmediate);
        order.push(`${action} by ${by} at ${new Date(now).toISOString()}`);
        if (acted instanceof Error) throw acted;
        return acted;
      },
      mentionIds: async () => posts,
      addHistory: async (_, { what, by, at }) => void order.push(`history: ${what} by ${by} at ${at}`),
    }),
    mentions: mentionsHolding([], {
      expire: async (ids, at) => void order.push(`expire ${ids.length} at ${at.toISOString()}`),
    }),
    callbacks: {
      succeed: async (token) => {
        if (callbackFails) throw new Error('throttled');
        order.push(`wake ${token}`);
      },
    },
  });
  const act = (action: 'acknowledge' | 'resolve', by = 'ben', opening = 1) =>
    handler({ detail: { ticketId, opening, action, by } }, aContext());
  return { order, act };
}

test('the status changes first, then whoever waits for it is woken', async () => {
  const ticket = aTicket({ status: 'acknowledged', acknowledgedAt, assignee: 'ben' });
  const { order, act } = aDeskWhere({ ticket, changed: true, taskTokens: ['a-token'] });
  await act('acknowledge');
  const [first, ...rest] = order;
  expect(first).toBe(`acknowledge by ben at ${resolvedAt}`);
  expect(new Set(rest)).toEqual(new Set(['wake a-token', `history: acknowledged by ben at ${acknowledgedAt}`]));
});

test('resolving wakes both waits, lets the texts go in a year, and is told of who did it', async () => {
  const ticket = aTicket({ status: 'resolved', resolvedAt, acknowledgedAt, assignee: 'ana' });
  const { order, act } = aDeskWhere({ ticket, changed: true, taskTokens: ['a-token', 'r-token'] });
  await act('resolve', 'ben');
  const [first, ...rest] = order;
  expect(first).toBe(`resolve by ben at ${resolvedAt}`);
  const expired = 'expire 2 at 2027-11-22T12:00:00.000Z';
  expect(new Set(rest)).toEqual(
    new Set(['wake a-token', 'wake r-token', expired, `history: resolved by ben at ${resolvedAt}`]),
  );
});

test('acknowledging what was resolved without it leaves no history', async () => {
  const ticket = aTicket({ status: 'resolved', resolvedAt, assignee: 'ana' });
  const { order, act } = aDeskWhere({ ticket, changed: false, taskTokens: [] });
  await act('acknowledge');
  expect(order.filter((call) => call.startsWith('history'))).toEqual([]);
});

test('a wait that can’t be woken fails the delivery, so that it comes again', async () => {
  const ticket = aTicket({ status: 'acknowledged', acknowledgedAt });
  await expect(aDeskWhere({ ticket, changed: true, taskTokens: ['t'] }, true).act('acknowledge')).rejects.toThrow(
    'throttled',
  );
});

test('acting on a ticket that is not there fails by name', async () => {
  await expect(aDeskWhere(new TicketUnknown('gone')).act('resolve')).rejects.toMatchObject({ name: 'TicketUnknown' });
});

test('a click on an earlier opening does nothing to the present one', async () => {
  const ticket = aTicket({ opening: 2, status: 'open' });
  const { order, act } = aDeskWhere({ ticket, changed: false, taskTokens: [] });
  await act('resolve', 'ben', 1);
  expect(order).toEqual([`resolve by ben at ${resolvedAt}`]);
});
