import { describe, expect, test } from 'vitest';
import type { TicketActionRequested } from '../../../functions/contracts/events.ts';
import { actOnTicket } from '../../../functions/handlers/act-on-ticket/act-on-ticket.ts';
import { doAction } from '../../../functions/handlers/act-on-ticket/do-action.ts';
import { type Acted, type Action, ActionRefused, TicketUnknown } from '../../../functions/ports/ticket-store.ts';
import { aDesk } from '../../fixtures/desk.ts';
import { aContext } from '../../fixtures/lambda-context.ts';
import { aMention, postId } from '../../fixtures/mentions.ts';
import { aBus, mentionsHolding, ticketsThat } from '../../fixtures/stores.ts';
import { aTicket } from '../../fixtures/tickets.ts';

const { ticketId } = aTicket();
const at = '2026-11-22T12:00:00.000Z';
const now = '2026-11-22T12:00:05.000Z';
const resolved = aTicket({ status: 'resolved', resolvedAt: at, assignee: 'ana' });
const posts = [1, 2].map((n) => ({ mentionId: aMention({ postId: postId(n) }).id, what: 'merged', at }) as const);

/** What the store answers, unless a test says otherwise. */
const anActed = (changes: Partial<Acted> = {}): Acted => ({
  ticket: aTicket(),
  changed: true,
  stands: true,
  taskTokens: [],
  ...changes,
});
const anAction = (action: Action['action'], changes: Partial<Action> = {}): Action => ({
  ...{ ticketId, opening: 1, action, by: 'ben', from: 'slack', requestId: 'r', at },
  ...changes,
});

function aDeskWhere(answer: Acted | Error, callbackFails = false) {
  const order: string[] = [];
  const asked: Action[] = [];
  const history: unknown[] = [];
  const bus = aBus();
  const ports = {
    desk: aDesk(),
    clock: { now: () => Date.parse(now) },
    tickets: ticketsThat({
      read: async () => aTicket(),
      act: async (action) => {
        await new Promise(setImmediate);
        order.push(action.action.do);
        asked.push(action);
        if (answer instanceof Error) throw answer;
        return answer;
      },
      posts: async () => posts,
      addHistory: async (id, entry) => {
        order.push('history');
        history.push([id, entry]);
      },
    }),
    mentions: mentionsHolding([], {
      expire: async (ids, when) => void order.push(`expire ${ids.length} at ${when.toISOString()}`),
    }),
    callbacks: {
      succeed: async (token: string, output: unknown) => {
        if (callbackFails) throw new Error('throttled');
        order.push(`wake ${token} with ${JSON.stringify(output)}`);
      },
    },
    handling: {
      start: async (name: string, { opening, openedAt }: { readonly opening: number; readonly openedAt: string }) =>
        void order.push(`start ${name}: opening ${opening} of ${openedAt}`),
    },
    publisher: bus,
  };
  const handler = actOnTicket(ports);
  return {
    order,
    asked,
    history,
    told: () => bus.entries.map(({ DetailType, Detail }) => [DetailType, JSON.parse(Detail)]),
    act: (action: Action['action'], changes: Partial<Action> = {}) => doAction(ports, anAction(action, changes)),
    request: (action: TicketActionRequested['action'], rest: Partial<TicketActionRequested> = {}) =>
      handler({ detail: { ticketId, opening: 1, action, by: 'ben', ...rest } }, aContext()),
  };
}

test('the status changes first; then whoever waits is woken and told how it stands, and it is written down', async () => {
  const quietUntil = '2026-11-23T08:00:00.000Z';
  const ticket = aTicket({ status: 'snoozed', quietUntil });
  const { order, history, act } = aDeskWhere(anActed({ ticket, taskTokens: ['a', 'r'] }));
  await act({ do: 'snooze', until: quietUntil });
  const [first, ...rest] = order;
  expect(first).toBe('snooze');
  const told = JSON.stringify({ status: 'snoozed', quietUntil });
  expect(new Set(rest)).toEqual(new Set([`wake a with ${told}`, `wake r with ${told}`, 'history']));
  const entry = { what: 'snoozed', at, by: 'ben', from: 'slack', requestId: 'r', opening: 1, to: quietUntil };
  expect(history).toEqual([[ticketId, entry]]);
});

test('resolving lets the texts go in a year, and leaves its announcement to the execution', async () => {
  const { order, history, told, act } = aDeskWhere(anActed({ ticket: resolved, taskTokens: ['r'] }));
  await act({ do: 'resolve' });
  const woken = `wake r with ${JSON.stringify({ status: 'resolved' })}`;
  expect(new Set(order)).toEqual(new Set(['resolve', woken, 'history', 'expire 2 at 2027-11-22T12:00:00.000Z']));
  // One resolution an opening, whoever asks for it how often.
  expect(history).toEqual([[ticketId, { what: 'resolved', at, by: 'ben', from: 'slack', opening: 1 }]]);
  expect(told()).toEqual([]);
});

describe('what others hear', () => {
  test.each<readonly [Action['action'], string, string | undefined]>([
    [{ do: 'acknowledge' }, 'acknowledged', undefined],
    [{ do: 'assign', to: 'ana' }, 'assigned', 'ana'],
    [{ do: 'release' }, 'released', undefined],
    [{ do: 'snooze', until: '2026-11-23T08:00:00.000Z' }, 'snoozed', '2026-11-23T08:00:00.000Z'],
    [{ do: 'hand-over', to: 'email' }, 'handed-over', 'email'],
    [{ do: 'link', to: 'JIRA-7' }, 'linked', 'JIRA-7'],
  ])('of %o is that the ticket was updated, and its history says it', async (action, change, to) => {
    const { history, told, act } = aDeskWhere(anActed());
    await act(action);
    const { number, opening, watch, route, priority } = aTicket();
    const facts = { version: 1, ticketId, number, opening, watch, route, priority };
    expect(told()).toEqual([['TicketUpdated', { ...facts, change, by: 'ben' }]]);
    expect(history).toMatchObject([[ticketId, { what: change, ...(to !== undefined && { to }) }]]);
  });

  test('is nothing where nothing changed', async () => {
    const { order, history, told, act } = aDeskWhere(anActed({ changed: false, stands: false, taskTokens: ['a'] }));
    await act({ do: 'acknowledge' });
    expect(order).toContain(`wake a with ${JSON.stringify({ status: 'open' })}`);
    expect([history, told()]).toEqual([[], []]);
  });

  test('of a request that came again is nothing, but its history is made sure of', async () => {
    const { history, told, act } = aDeskWhere(anActed({ changed: false }));
    await act({ do: 'acknowledge' });
    expect(history).toHaveLength(1);
    expect(told()).toEqual([]);
  });
});

describe('joining', () => {
  const into = aTicket({ ticketId: 'acme-9', number: 'ACME-9', opening: 3 });
  const joined = anActed({ ticket: { ...resolved, number: 'ACME-12', movedTo: 'acme-9' }, joinedInto: into });

  test('is in the history of both, and told of both', async () => {
    const { history, told, act } = aDeskWhere(joined);
    await act({ do: 'join', into: 'acme-9' });
    expect(history).toMatchObject([
      [ticketId, { what: 'joined', opening: 1, to: 'ACME-9' }],
      ['acme-9', { what: 'joined', opening: 3, to: 'ACME-12' }],
    ]);
    expect(told()).toMatchObject([
      ['TicketUpdated', { number: 'ACME-12', change: 'joined', by: 'ben' }],
      ['TicketUpdated', { number: 'ACME-9', change: 'joined', by: 'ben' }],
    ]);
  });

  test('lets the texts of the one that is resolved by it go in a year', async () => {
    const { order, act } = aDeskWhere(joined);
    await act({ do: 'join', into: 'acme-9' });
    expect(order).toContain('expire 2 at 2027-11-22T12:00:00.000Z');
  });
});

describe('an opening that a person begins', () => {
  const opened = aTicket({ opening: 2, openedAt: at });
  const due = { acknowledgeBy: '2026-11-22T14:00:00.000Z', resolveBy: '2026-11-23T12:00:00.000Z' };

  test('by reopening has times of its own, and an execution', async () => {
    const { order, asked, history, told, act } = aDeskWhere(anActed({ ticket: opened, opened }));
    await act({ do: 'reopen' });
    expect(asked).toMatchObject([{ action: { do: 'reopen' }, due }]);
    expect(order).toContain(`start ${ticketId}-2: opening 2 of ${at}`);
    expect(history).toEqual([[ticketId, { what: 'reopened', at, by: 'ben', from: 'slack', opening: 2 }]]);
    expect(told()).toEqual([]);
  });

  test('is started again where the request comes again', async () => {
    const { order, act } = aDeskWhere(anActed({ ticket: opened, opened, changed: false }));
    await act({ do: 'reopen' });
    expect(order).toContain(`start ${ticketId}-2: opening 2 of ${at}`);
  });

  test('by splitting is that of the new ticket; both say where the posts went', async () => {
    const split = aTicket({ ticketId: 'acme-05', number: 'ACME-5', openedAt: at });
    const { order, asked, history, told, act } = aDeskWhere(anActed({ opened: split }));
    await act({ do: 'split', mentionIds: [posts[0]?.mentionId ?? ''] });
    expect(asked).toMatchObject([{ due }]);
    expect(order).toContain(`start acme-05-1: opening 1 of ${at}`);
    expect(history).toMatchObject([
      [ticketId, { what: 'split', to: 'ACME-5' }],
      ['acme-05', { what: 'split', to: 'ACME-1' }],
    ]);
    // The new one is announced by its own execution.
    expect(told()).toMatchObject([['TicketUpdated', { number: 'ACME-1', change: 'split' }]]);
  });
});

describe('what makes no sense is refused before anything is done', () => {
  test.each<readonly [Action['action'], string]>([
    [{ do: 'assign', to: 'carl' }, "'carl': it has ana, ben"],
    [{ do: 'assign', to: 'constructor' }, "'constructor'"],
    [{ do: 'snooze', until: at }, 'is over'],
    [{ do: 'hand-over', to: 'phone', until: '2026-11-22T11:59:59Z' }, 'is over'],
    [{ do: 'snooze', until: '2027-05-21T12:00:00.001Z' }, 'a ticket rests for 180 days at most'],
    [{ do: 'hand-over', to: 'email', until: '2028-11-22T12:00:00Z' }, 'a ticket rests for 180 days at most'],
  ])('%o', async (action, message) => {
    const { order, act } = aDeskWhere(anActed());
    const refusal = { name: 'ActionRefused', message: expect.stringContaining(message) };
    await expect(act(action)).rejects.toMatchObject(refusal);
    expect(order).toEqual([]);
  });
});

test('a ticket may rest for 180 days', async () => {
  const { order, act } = aDeskWhere(anActed());
  await act({ do: 'snooze', until: '2027-05-21T12:00:00.000Z' });
  expect(order).toContain('snooze');
});

test('a wait that can’t be woken fails the delivery, so that it comes again', async () => {
  await expect(aDeskWhere(anActed({ taskTokens: ['t'] }), true).act({ do: 'acknowledge' })).rejects.toThrow(
    'throttled',
  );
});

describe('a request on the bus', () => {
  test('is done as it was asked for', async () => {
    const { asked, request } = aDeskWhere(anActed());
    await request('assign', { to: 'ana', requestId: 'click-1', at, from: 'slack' });
    expect(asked).toEqual([anAction({ do: 'assign', to: 'ana' }, { requestId: 'click-1' })]);
  });

  test('that says little is one of this moment, and of its kind the only one of the opening', async () => {
    const { asked, request } = aDeskWhere(anActed());
    await request('acknowledge');
    expect(asked).toEqual([anAction({ do: 'acknowledge' }, { from: 'desk', requestId: '1-acknowledge', at: now })]);
  });

  test('that lacks what it needs fails by name', async () => {
    await expect(aDeskWhere(anActed()).request('snooze')).rejects.toMatchObject({ name: 'InputInvalid' });
  });

  test('about a ticket that is not there fails by name', async () => {
    const { request } = aDeskWhere(new TicketUnknown('gone'));
    await expect(request('resolve')).rejects.toMatchObject({ name: 'TicketUnknown' });
  });

  test('that is refused is not tried again', async () => {
    const { order, request } = aDeskWhere(new ActionRefused('not so'));
    await expect(request('join', { into: 'acme-9' })).resolves.toBeUndefined();
    expect(order).toEqual(['join']);
  });
});
