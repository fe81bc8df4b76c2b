import { afterAll, describe, expect, test } from 'vitest';
import { ticketActing } from '../../../functions/adapters/dynamodb/ticket-acting.ts';
import { ticketReading } from '../../../functions/adapters/dynamodb/ticket-reading.ts';
import type { Ticket } from '../../../functions/contracts/ticket.ts';
import type { TicketAction } from '../../../functions/domain/ticket-action.ts';
import { type Action, TicketUnknown } from '../../../functions/ports/ticket-store.ts';
import { aVerdict } from '../../fixtures/mentions.ts';
import { placeTicket } from '../../fixtures/placed-tickets.ts';
import { startTables, tableNames } from '../../fixtures/tables.ts';

const tables = await startTables();
afterAll(() => tables.close());
const store = {
  ...ticketReading(tables.client, tableNames.tickets),
  ...ticketActing(tables.client, tableNames.tickets),
};

let used = 0;
const place = async (changes: Parameters<typeof placeTicket>[2] = {}) =>
  (await placeTicket(tables.client, ++used, changes)).ticketId;

/** Minute `n` after noon. */
const minute = (n: number): string => new Date(Date.parse('2026-11-22T12:00:00.000Z') + n * 60_000).toISOString();
const tomorrow = '2026-11-23T08:00:00.000Z';
const due = { acknowledgeBy: minute(120), resolveBy: minute(1_440) };

const act = (ticketId: string, action: TicketAction | 'acknowledge' | 'resolve', changes: Partial<Action> = {}) => {
  const whole = typeof action === 'string' ? ({ do: action } as const) : action;
  const asked = { opening: 1, by: 'ana', from: 'slack', requestId: 'r', at: minute(1), due, ...changes };
  return store.act({ ticketId, action: whole, ...asked });
};
const snoozed = { do: 'snooze', until: tomorrow } as const;
const toBen = { do: 'assign', to: 'ben' } as const;

/** One of every action on a single ticket, and what of the ticket it leaves. */
const each: readonly (readonly [TicketAction, Partial<Ticket>])[] = [
  [{ do: 'acknowledge' }, { status: 'acknowledged', acknowledgedAt: minute(1), assignee: 'ana' }],
  [{ do: 'resolve' }, { status: 'resolved', resolvedAt: minute(1), assignee: 'ana' }],
  [toBen, { status: 'open', assignee: 'ben' }],
  [snoozed, { status: 'snoozed', quietUntil: tomorrow, acknowledgedAt: minute(1), assignee: 'ana' }],
  [
    { do: 'hand-over', to: 'phone', until: tomorrow },
    { status: 'waiting', handedTo: 'phone', quietUntil: tomorrow, acknowledgedAt: minute(1), assignee: 'ana' },
  ],
  [
    { do: 'hand-over', to: 'email' },
    { status: 'waiting', handedTo: 'email', quietUntil: '2026-11-23T10:01:00.000Z', acknowledgedAt: minute(1) },
  ],
  [
    { do: 'link', to: 'JIRA-7' },
    { status: 'open', externalId: 'JIRA-7' },
  ],
];

describe.each(each)('%o', (action, leaves) => {
  test('changes an open ticket, and says so', async () => {
    const ticketId = await place();
    const acted = await act(ticketId, action);
    expect(acted).toMatchObject({ changed: true, stands: true, ticket: leaves });
    expect(await store.read(ticketId)).toEqual(acted.ticket);
  });

  test('delivered again changes nothing, and is known as what stands', async () => {
    const ticketId = await place();
    const { ticket } = await act(ticketId, action);
    expect(await act(ticketId, action)).toMatchObject({ ticket, changed: false, stands: true });
  });

  test('asked for by another a moment before, and heard of later, is not what stands', async () => {
    const ticketId = await place();
    const { ticket } = await act(ticketId, action);
    const late = await act(ticketId, action, { by: 'ben', at: minute(0) });
    expect(late).toMatchObject({ ticket, changed: false, stands: false });
  });

  test('meant for another opening changes nothing, and wakes nobody', async () => {
    const ticketId = await place({ acknowledgeToken: 'a', resolveToken: 'r' });
    const before = await store.read(ticketId);
    const acted = await act(ticketId, action, { opening: 2 });
    expect(acted).toEqual({ ticket: before, changed: false, stands: false, taskTokens: [] });
  });

  test('makes no ticket where there is none', async () => {
    await expect(act('acme-404', action)).rejects.toThrow(TicketUnknown);
    await expect(store.read('acme-404')).rejects.toThrow(TicketUnknown);
  });
});

// What another system calls it can be said at any time.
test.each(each.filter(([action]) => action.do !== 'link'))('%o leaves a resolved ticket as it is', async (action) => {
  const ticketId = await place({ status: 'resolved', resolvedAt: minute(0), acknowledgedAt: minute(0) });
  const before = await store.read(ticketId);
  expect(await act(ticketId, action)).toMatchObject({ changed: false, stands: false });
  expect(await store.read(ticketId)).toEqual(before);
});

describe('who wakes', () => {
  const tokens = { acknowledgeToken: 'a', resolveToken: 'r' };
  const acknowledged = { status: 'acknowledged', acknowledgedAt: minute(0) } as const;
  test.each<readonly [string, Partial<Ticket>, TicketAction, readonly string[]]>([
    ['whoever waits for the acknowledgement', {}, { do: 'acknowledge' }, ['a']],
    ['both, where it is resolved without one', {}, { do: 'resolve' }, ['a', 'r']],
    ['the one that is left, after one', acknowledged, { do: 'resolve' }, ['r']],
    ['both, where it is put off unacknowledged', {}, snoozed, ['a', 'r']],
    ['the one that is left, where it is put off after', acknowledged, snoozed, ['r']],
    ['nobody, where it only changes hands', {}, toBen, []],
    ['nobody, for a link', acknowledged, { do: 'link', to: 'x' }, []],
  ])('%s', async (_, state, action, wakes) => {
    const ticketId = await place({ ...tokens, ...state });
    expect((await act(ticketId, action)).taskTokens).toEqual(wakes);
    // The first delivery may have died before it woke anybody.
    expect((await act(ticketId, action)).taskTokens).toEqual(wakes);
  });

  test('whoever may wait still, at a second click by another', async () => {
    const ticketId = await place(tokens);
    await act(ticketId, 'acknowledge');
    const again = await act(ticketId, 'acknowledge', { by: 'ben', at: minute(2) });
    expect(again).toMatchObject({ changed: false, stands: false, taskTokens: ['a'], ticket: { assignee: 'ana' } });
  });

  test('the wait for the resolution, when a quiet ticket is taken up again', async () => {
    const ticketId = await place(tokens);
    await act(ticketId, snoozed);
    expect((await act(ticketId, 'acknowledge', { at: minute(2) })).taskTokens).toContain('r');
  });

  test('tokens never leave with a ticket that is read or acted on', async () => {
    const ticketId = await place({ acknowledgeToken: 'secret-token' });
    const { ticket } = await act(ticketId, toBen);
    expect(JSON.stringify([ticket, await store.read(ticketId)])).not.toContain('secret-token');
  });
});

describe('of clicks at once', () => {
  test('one counts', async () => {
    const ticketId = await place();
    const clicks = await Promise.all(['ana', 'ben', 'mei'].map((by) => act(ticketId, 'acknowledge', { by })));
    expect(clicks.filter(({ changed }) => changed)).toHaveLength(1);
    expect(clicks.filter(({ stands }) => stands)).toHaveLength(1);
  });
});

describe('the last word, by the time of asking', () => {
  const handed = { do: 'hand-over', to: 'email', until: tomorrow } as const;
  const untilNoon = { do: 'snooze', until: minute(600) } as const;
  type Said = readonly [TicketAction, string];
  test.each<readonly [string, Said, Said, Partial<Ticket>, readonly (keyof Ticket)[]]>([
    ['of who has it', [{ do: 'assign', to: 'ana' }, minute(1)], [toBen, minute(2)], { assignee: 'ben' }, []],
    ['of its release', [toBen, minute(1)], [{ do: 'release' }, minute(2)], { status: 'open' }, ['assignee']],
    ['of an assignment after that', [{ do: 'release' }, minute(1)], [toBen, minute(2)], { assignee: 'ben' }, []],
    [
      'of who takes it',
      [toBen, minute(1)],
      [{ do: 'acknowledge' }, minute(2)],
      { status: 'acknowledged', assignee: 'ana' },
      [],
    ],
    [
      'of who gets it once it is taken',
      [{ do: 'acknowledge' }, minute(1)],
      [toBen, minute(2)],
      { status: 'acknowledged', assignee: 'ben' },
      [],
    ],
    ['of until when', [snoozed, minute(1)], [untilNoon, minute(2)], { quietUntil: minute(600) }, []],
    ['of a handing over', [untilNoon, minute(1)], [handed, minute(2)], { status: 'waiting', handedTo: 'email' }, []],
    ['of a snooze after that', [handed, minute(1)], [untilNoon, minute(2)], { status: 'snoozed' }, ['handedTo']],
    [
      'of taking it up again',
      [snoozed, minute(1)],
      [{ do: 'acknowledge' }, minute(2)],
      { status: 'acknowledged' },
      ['quietUntil'],
    ],
    [
      'of a snooze once it is taken',
      [{ do: 'acknowledge' }, minute(1)],
      [snoozed, minute(2)],
      { status: 'snoozed' },
      [],
    ],
    [
      'of what others call it',
      [{ do: 'link', to: 'OLD-1' }, minute(1)],
      [{ do: 'link', to: 'NEW-1' }, minute(2)],
      { externalId: 'NEW-1' },
      [],
    ],
  ])('%s stands, in whatever order the two come and however often', async (_, first, second, leaves, without) => {
    for (const order of [
      [first, second],
      [second, first],
      [first, second, first],
      [second, first, second],
    ]) {
      const ticketId = await place();
      for (const [action, at] of order) await act(ticketId, action, { at });
      const ticket = await store.read(ticketId);
      expect(ticket).toMatchObject(leaves);
      for (const absent of without) expect(ticket).not.toHaveProperty(absent);
    }
  });
});

test('a ticket that is assigned while open is still to be acknowledged, by whomever', async () => {
  const ticketId = await place();
  expect((await act(ticketId, toBen)).ticket).not.toHaveProperty('acknowledgedAt');
  const { ticket } = await act(ticketId, 'acknowledge', { at: minute(2) });
  expect(ticket).toMatchObject({ status: 'acknowledged', assignee: 'ana' });
});

test('whoever took the ticket keeps it when another resolves it', async () => {
  const ticketId = await place();
  await act(ticketId, 'acknowledge');
  expect((await act(ticketId, 'resolve', { by: 'ben' })).ticket).toMatchObject({ assignee: 'ana', status: 'resolved' });
});

test('resolving ends the quiet, and takes the ticket off the board', async () => {
  const ticketId = await place();
  await act(ticketId, { do: 'hand-over', to: 'phone', until: tomorrow });
  const { ticket } = await act(ticketId, 'resolve');
  expect(ticket).not.toHaveProperty('quietUntil');
  expect(ticket).not.toHaveProperty('handedTo');
  const find = (status: 'open' | 'resolved') =>
    store.list({
      ...{ watches: ['acme'], prefixes: ['ACME'], statuses: [status], limit: 1_000 },
      isWanted: (each) => each.ticketId === ticketId,
    });
  expect(await find('open')).toEqual([]);
  expect(await find('resolved')).toEqual([ticket]);
});

test('taking a quiet ticket up again keeps when it was first acknowledged', async () => {
  const ticketId = await place();
  await act(ticketId, snoozed);
  const { ticket } = await act(ticketId, 'acknowledge', { by: 'ben', at: minute(5) });
  expect(ticket).toMatchObject({ status: 'acknowledged', acknowledgedAt: minute(1), assignee: 'ben' });
});

describe('reopening', () => {
  const resolve = async (changes: Parameters<typeof place>[0] = {}) => {
    const ticketId = await place({ acknowledgeToken: 'a', resolveToken: 'r', externalId: 'JIRA-7', ...changes });
    await act(ticketId, { do: 'hand-over', to: 'phone', until: tomorrow });
    await act(ticketId, 'resolve');
    return ticketId;
  };

  test('begins the next opening with times of its own, and keeps nothing of the last but the case and its owner', async () => {
    const ticketId = await resolve();
    const before = await store.read(ticketId);
    const { acknowledgedAt: _, resolvedAt: __, ...kept } = before;
    const acted = await act(ticketId, { do: 'reopen' }, { at: minute(9) });
    const reopened = { ...kept, status: 'open', opening: 2, openedAt: minute(9), ...due };
    expect(acted).toEqual({ ticket: reopened, changed: true, stands: true, taskTokens: [], opened: reopened });
    expect((await act(ticketId, 'resolve', { opening: 2 })).taskTokens).toEqual([]);
  });

  test('delivered again opens nothing, and names the opening once more', async () => {
    const ticketId = await resolve();
    const { ticket } = await act(ticketId, { do: 'reopen' });
    expect(await act(ticketId, { do: 'reopen' })).toMatchObject({ changed: false, stands: true, opened: ticket });
    // Even where it was resolved in the meantime: whoever reopened it may have died before it was looked after.
    await act(ticketId, 'resolve', { opening: 2 });
    expect(await act(ticketId, { do: 'reopen' })).toMatchObject({ changed: false, opened: { opening: 2 } });
  });

  test('by another, long after that opening was resolved as well, names none', async () => {
    const ticketId = await resolve();
    await act(ticketId, { do: 'reopen' });
    await act(ticketId, 'resolve', { opening: 2 });
    const late = await act(ticketId, { do: 'reopen' }, { by: 'ben', at: minute(99) });
    expect(late).toMatchObject({ changed: false, stands: false });
    expect(late).not.toHaveProperty('opened');
  });

  test('of a ticket that waits for somebody changes nothing, and names the opening that has to be looked after', async () => {
    const ticketId = await resolve();
    const { ticket } = await act(ticketId, { do: 'reopen' });
    // An earlier try may have died before it started anything, and this one sees what that one left.
    const again = await act(ticketId, { do: 'reopen' }, { opening: 2, at: minute(5) });
    expect(again).toEqual({ ticket, changed: false, stands: false, taskTokens: [], opened: ticket });
  });

  test('of a ticket that goes on elsewhere is refused, and says where', async () => {
    const ticketId = await place({ status: 'resolved', resolvedAt: minute(0), movedTo: 'acme-77' });
    const refusal = { name: 'ActionRefused', message: expect.stringContaining("'acme-77'") };
    await expect(act(ticketId, { do: 'reopen' })).rejects.toMatchObject(refusal);
  });
});

describe('the history', () => {
  const entry = { opening: 1, by: 'ben', at: minute(1) } as const;

  test('keeps who did a thing first, and once', async () => {
    const ticketId = await place();
    await store.addHistory(ticketId, { ...entry, what: 'resolved' });
    await store.addHistory(ticketId, { ...entry, what: 'resolved', by: 'carl' });
    expect(await store.history(ticketId)).toEqual([{ ...entry, what: 'resolved' }]);
  });

  test('keeps each of what may happen several times, however often it is told', async () => {
    const ticketId = await place();
    const told = ['r1', 'r2', 'r1'].map((requestId) => ({ ...entry, what: 'assigned', to: 'mei', requestId }) as const);
    for (const each of told) await store.addHistory(ticketId, each);
    expect(await store.history(ticketId)).toEqual(told.slice(0, 2));
    expect(await store.read(ticketId)).toMatchObject({ status: 'open' });
  });
});

describe('the reasons of a verdict', () => {
  test('are forgotten for the mention that they are about, and for no other', async () => {
    const ticketId = await place({ verdict: aVerdict({ reasons: ['says that something is late'] }) });
    const before = await store.read(ticketId);
    await store.forgetReasons(ticketId, `${before.openedBy}0`);
    expect(await store.read(ticketId)).toEqual(before);
    await store.forgetReasons(ticketId, before.openedBy);
    expect(await store.read(ticketId)).toEqual({ ...before, verdict: { ...before.verdict, reasons: [] } });
  });

  test('of a ticket that is not there are forgotten without making one', async () => {
    await store.forgetReasons('acme-404', 'acme/x/404');
    await expect(store.read('acme-404')).rejects.toThrow(TicketUnknown);
  });
});
