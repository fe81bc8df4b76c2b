import { PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { DocumentClient } from '../../../functions/adapters/dynamodb/document-client.ts';
import { ticketActing } from '../../../functions/adapters/dynamodb/ticket-acting.ts';
import { numberPrefix, postItem, theNumbers } from '../../../functions/adapters/dynamodb/ticket-items.ts';
import { ticketReading } from '../../../functions/adapters/dynamodb/ticket-reading.ts';
import { followTrail } from '../../../functions/adapters/dynamodb/ticket-trail.ts';
import { ticketIdOf } from '../../../functions/domain/filing.ts';
import type { Action } from '../../../functions/ports/ticket-store.ts';
import { aVerdict, postId } from '../../fixtures/mentions.ts';
import { mentionOf, placeTicket } from '../../fixtures/placed-tickets.ts';
import { Crash, dyingAfter, startTables, tableNames } from '../../fixtures/tables.ts';

const tables = await startTables();
afterAll(() => tables.close());
// What is split out gets numbers that no placed ticket has.
beforeAll(async () => {
  const Item = { ticketId: theNumbers, item: `${numberPrefix}ACME`, last: 10_000 };
  await tables.client.send(new PutCommand({ TableName: tableNames.tickets, Item }));
});
const store = ticketReading(tables.client, tableNames.tickets);

const at = '2026-11-22T12:00:00.000Z';
const due = { acknowledgeBy: '2026-11-22T14:00:00.000Z', resolveBy: '2026-11-23T12:00:00.000Z' };
let used = 0;
const place = (changes: Parameters<typeof placeTicket>[2] = {}) => placeTicket(tables.client, ++used, changes);

const act = (ticketId: string, action: Action['action'], changes: Partial<Action> = {}, client?: DocumentClient) => {
  const asked = { opening: 1, by: 'ana', from: 'slack', requestId: 'r', at, due, ...changes };
  return ticketActing(client ?? tables.client, tableNames.tickets).act({ ticketId, action, ...asked });
};
const refusal = (...words: readonly string[]) => ({
  name: 'ActionRefused',
  message: expect.stringMatching(words.join('.*')),
});

describe('joining', () => {
  const join = (from: string, into: string, changes: Partial<Action> = {}) => act(from, { do: 'join', into }, changes);
  const tokens = { acknowledgeToken: 'a', resolveToken: 'r' };

  test('resolves the ticket with the higher number, says where it went, and ends its waits', async () => {
    const [lower, higher] = [await place(tokens), await place({ ...tokens, posts: 2 })];
    const acted = await join(higher.ticketId, lower.ticketId);
    expect(acted).toMatchObject({ changed: true, stands: true, taskTokens: ['a', 'r'], joinedInto: lower });
    expect(acted.ticket).toMatchObject({ number: higher.number, status: 'resolved', resolvedAt: at });
    expect(acted.ticket.movedTo).toBe(lower.ticketId);
    expect(await store.read(higher.ticketId)).toEqual(acted.ticket);
    expect(await store.read(lower.ticketId)).toEqual(lower);
    expect(await store.posts(higher.ticketId)).toHaveLength(2);
  });

  test('whoever asks for it of the lower one gets the same', async () => {
    const [lower, higher] = [await place(), await place()];
    const { ticket, joinedInto } = await join(lower.ticketId, higher.ticketId);
    expect([ticket.number, joinedInto?.number]).toEqual([higher.number, lower.number]);
  });

  test('numbers are counted, and not read', async () => {
    const [nine, ten] = [await place({ number: 'NINE-9' }), await place({ number: 'NINE-10' })];
    expect((await join(nine.ticketId, ten.ticketId)).ticket.number).toBe('NINE-10');
  });

  test('two who join the same two at once, each into the other, want the same', async () => {
    const [one, other] = [await place(), await place()];
    const both = await Promise.all([
      join(one.ticketId, other.ticketId, { by: 'ana' }),
      join(other.ticketId, one.ticketId, { by: 'ben' }),
    ]);
    expect(both.map(({ changed }) => changed).sort()).toEqual([false, true]);
    expect(await store.read(one.ticketId)).toEqual(one);
    expect(await store.read(other.ticketId)).toMatchObject({ movedTo: one.ticketId });
  });

  test('delivered again changes nothing, and wakes whoever may wait still, even where the other one went on', async () => {
    const [lowest, lower, higher] = [await place(), await place(), await place(tokens)];
    const { ticket } = await join(higher.ticketId, lower.ticketId);
    await join(lower.ticketId, lowest.ticketId, { requestId: 'other' });
    const again = await join(higher.ticketId, lower.ticketId);
    expect(again).toMatchObject({ ticket, changed: false, stands: true, taskTokens: ['a', 'r'] });
  });

  test('a resolved ticket can be joined, and stays resolved since then', async () => {
    const resolvedAt = '2026-11-22T11:00:00.000Z';
    const [lower, higher] = [await place(), await place({ status: 'resolved', resolvedAt })];
    expect((await join(higher.ticketId, lower.ticketId)).ticket).toMatchObject({ resolvedAt, status: 'resolved' });
  });

  test('of another opening changes nothing', async () => {
    const [lower, higher] = [await place(), await place()];
    const acted = await join(higher.ticketId, lower.ticketId, { opening: 2 });
    expect(acted).toEqual({ ticket: higher, changed: false, stands: false, taskTokens: [] });
  });

  test('is refused with itself, across watches, with one that is not there, and where either went before', async () => {
    const [lower, higher] = [await place(), await place()];
    const moved = await place({ status: 'resolved', movedTo: 'acme-77' });
    const rival = await place({ watch: 'rival', ticketId: 'rival-1' });
    const { ticketId } = higher;
    await expect(join(ticketId, ticketId)).rejects.toMatchObject(refusal('itself'));
    await expect(join(ticketId, rival.ticketId)).rejects.toMatchObject(refusal('rival'));
    await expect(join(ticketId, 'acme-404')).rejects.toMatchObject({ name: 'TicketUnknown' });
    await expect(join(ticketId, moved.ticketId)).rejects.toMatchObject(refusal(moved.number, 'acme-77'));
    await expect(join(moved.ticketId, lower.ticketId)).rejects.toMatchObject(refusal(moved.number, 'acme-77'));
    expect(await store.read(ticketId)).toEqual(higher);
  });

  test('into a resolved ticket is refused: nobody would look after what is open', async () => {
    const [lower, higher] = [await place({ status: 'resolved', resolvedAt: at }), await place()];
    await expect(join(higher.ticketId, lower.ticketId)).rejects.toMatchObject(refusal(lower.number, 'reopen'));
  });
});

describe('joining into a ticket that is resolved just then', () => {
  const resolvedJustThen = (into: string): DocumentClient => {
    let isOver = false;
    const send = async (command: never): Promise<unknown> => {
      if (!isOver && (command as object) instanceof UpdateCommand) {
        isOver = true;
        await act(into, { do: 'resolve' }, { by: 'ben' });
      }
      return tables.client.send(command);
    };
    return { send: send as DocumentClient['send'] };
  };

  test('opens that anew, or nobody would look after what was open; also by the next delivery', async () => {
    for (let calls = 2; ; calls++) {
      const [lower, higher] = [await place(), await place()];
      const into = lower.ticketId;
      const dying = dyingAfter(calls, resolvedJustThen(into));
      const first = await act(higher.ticketId, { do: 'join', into }, {}, dying).catch((error: unknown) => error);
      const again = await act(higher.ticketId, { do: 'join', into });
      const { assignee, ...reopened } = { ...lower, assignee: 'ben', opening: 2, openedAt: at };
      if (calls > 2) expect(again.opened).toEqual({ ...reopened, assignee });
      if (calls > 2) expect(await store.read(into)).toMatchObject({ status: 'open', opening: 2 });
      if (first instanceof Crash) continue;
      expect(first).toMatchObject({ changed: true, opened: again.opened });
      break;
    }
  });

  test('not where it was resolved long after, nor where nothing was open', async () => {
    const [lower, higher] = [await place(), await place()];
    const into = lower.ticketId;
    await act(higher.ticketId, { do: 'join', into });
    await act(into, { do: 'resolve' }, { at: '2026-11-22T13:00:00.000Z' });
    expect(await act(higher.ticketId, { do: 'join', into })).not.toHaveProperty('opened');
    expect(await store.read(into)).toMatchObject({ status: 'resolved', opening: 1 });
    const resolvedAt = '2026-11-22T11:00:00.000Z';
    const [other, over] = [await place(), await place({ status: 'resolved', resolvedAt })];
    const join = { do: 'join', into: other.ticketId } as const;
    expect(await act(over.ticketId, join, {}, resolvedJustThen(other.ticketId))).not.toHaveProperty('opened');
    expect(await store.read(other.ticketId)).toMatchObject({ status: 'resolved', opening: 1 });
  });
});

describe('splitting', () => {
  const split = (ticketId: string, posts: readonly number[], changes: Partial<Action> = {}, client?: DocumentClient) =>
    act(ticketId, { do: 'split', mentionIds: posts.map(mentionOf) }, changes, client);
  const lie = async (ticketId: string) => (await store.posts(ticketId)).map(({ mentionId }) => mentionId);
  /** Where a post of the conversation that the other post began lies, or goes. */
  const whereTo = async (post: number, began: number) => {
    const mention = { id: mentionOf(post), watch: 'acme', conversationId: postId(began) };
    return (await followTrail(tables.client, tableNames.tickets, ticketIdOf(mention), mention)).ticketId;
  };
  const markedBy = (command: UpdateCommand) =>
    command.input.UpdateExpression === 'SET movedTo = :to' ? { movedTo: command.input.Key } : {};
  const reasons = ['says that something is late'];
  const told = aVerdict({ reasons, evidence: [[[0, 4]]], urgencyBecause: ['many ask'] });

  test('opens a new ticket with the posts, and takes them out of the old one', async () => {
    const old = await place({ posts: 4, verdict: told, assignee: 'ben', externalId: 'JIRA-7' });
    const first = 100 * used;
    const acted = await split(old.ticketId, [first + 2, first + 3]);
    const opened = {
      ...{ ticketId: `acme-0${postId(first + 2)}`, watch: 'acme', brand: old.brand, number: expect.any(String) },
      ...{ conversationId: old.conversationId, route: old.route, priority: old.priority, status: 'open', opening: 1 },
      ...{ openedBy: mentionOf(first + 2), openedAt: at, ...due, escalations: 0, follows: old.ticketId },
      // The reasons were about the first post, and none of the others.
      verdict: aVerdict({ reasons: [] }),
    };
    expect(acted).toEqual({ ticket: old, changed: true, stands: true, taskTokens: [], opened });
    expect(acted.opened?.number).not.toBe(old.number);
    expect(await store.numbered(acted.opened?.number ?? '')).toEqual(acted.opened);
    expect(await lie(old.ticketId)).toEqual([first, first + 1].map(mentionOf));
    expect(await store.posts(opened.ticketId)).toEqual([
      { mentionId: mentionOf(first + 2), what: 'opened', at },
      { mentionId: mentionOf(first + 3), what: 'merged', at },
    ]);
    const mention = { id: mentionOf(first + 3), watch: 'acme', conversationId: old.conversationId };
    expect(await store.ticketsOf(mention)).toEqual([old.ticketId, opened.ticketId]);
  });

  test('of the post that the reasons are about takes them along', async () => {
    const old = await place({ posts: 2, verdict: told });
    expect((await split(old.ticketId, [100 * used])).opened?.verdict).toEqual(told);
  });

  test('a post that began a conversation of its own can be split out, though a signpost lies at its address', async () => {
    const old = await place({ posts: 2 });
    const joined = 100 * used + 1;
    const Item = { ticketId: `acme-${postId(joined)}`, item: 'ticket', movedTo: old.ticketId };
    await tables.client.send(new PutCommand({ TableName: tableNames.tickets, Item }));
    const { opened } = await split(old.ticketId, [joined]);
    expect(await store.ticketOf({ id: mentionOf(joined), watch: 'acme', conversationId: postId(joined) })).toBe(
      opened?.ticketId,
    );
  });

  test('out of what was split out itself opens a third', async () => {
    const old = await place({ posts: 3 });
    const first = 100 * used;
    const { opened } = await split(old.ticketId, [first + 1, first + 2]);
    const third = await split(opened?.ticketId ?? '', [first + 1]);
    expect(third.opened?.follows).toBe(opened?.ticketId);
    expect(await lie(opened?.ticketId ?? '')).toEqual([mentionOf(first + 2)]);
    expect(await lie(third.opened?.ticketId ?? '')).toEqual([mentionOf(first + 1)]);
  });

  test('delivered again opens no second one, whatever became of the first', async () => {
    const old = await place({ posts: 3 });
    const first = 100 * used;
    const { opened } = await split(old.ticketId, [first + 1]);
    const ticketId = opened?.ticketId ?? '';
    await act(ticketId, { do: 'resolve' });
    const again = await split(old.ticketId, [first + 1]);
    expect(again).toMatchObject({ changed: false, stands: true, opened: { ticketId, status: 'resolved' } });
    expect(await lie(ticketId)).toEqual([mentionOf(first + 1)]);
  });

  test('that died after any of its calls is finished by the next delivery', async () => {
    for (let calls = 1; ; calls++) {
      const old = await place({ posts: 3 });
      const first = 100 * used;
      const dying = split(old.ticketId, [first + 1, first + 2], {}, dyingAfter(calls, tables.client));
      const hasDied = await dying.then(
        () => false,
        (error: unknown) => error instanceof Crash,
      );
      const { opened } = await split(old.ticketId, [first + 1, first + 2]);
      expect(await lie(old.ticketId)).toEqual([mentionOf(first)]);
      expect(await lie(opened?.ticketId ?? '')).toEqual([first + 1, first + 2].map(mentionOf));
      if (!hasDied) {
        expect(calls).toBeGreaterThan(5);
        break;
      }
    }
  });

  test('is refused of what does not lie there, of everything, of our own answers alone, and of what has left', async () => {
    const old = await place({ posts: 3 });
    const { ticketId, number } = old;
    const first = 100 * used;
    const answer = { mentionId: mentionOf(first + 9), what: 'answered', at };
    const Item = { ticketId, item: postItem(answer.mentionId), ...answer };
    await tables.client.send(new PutCommand({ TableName: tableNames.tickets, Item }));
    await expect(split(ticketId, [1])).rejects.toMatchObject(refusal(mentionOf(1), number));
    await expect(split(ticketId, [first, first + 1, first + 2])).rejects.toMatchObject(refusal('nothing', number));
    await expect(split(ticketId, [first + 9])).rejects.toMatchObject(refusal('answer'));
    await split(ticketId, [first + 1]);
    await expect(split(ticketId, [first + 2, first + 1])).rejects.toMatchObject(refusal(mentionOf(first + 1)));
    await expect(split(ticketId, [first, first + 2])).rejects.toMatchObject(refusal('nothing', number));
    expect(await lie(ticketId)).toHaveLength(3);
  });

  test('our own answers go along as what they are', async () => {
    const { ticketId } = await place({ posts: 2 });
    const first = 100 * used;
    const answer = { mentionId: mentionOf(first + 9), what: 'answered', at };
    const Item = { ticketId, item: postItem(answer.mentionId), ...answer };
    await tables.client.send(new PutCommand({ TableName: tableNames.tickets, Item }));
    const { opened } = await split(ticketId, [first + 9, first + 1]);
    expect(opened?.openedBy).toBe(mentionOf(first + 1));
    const posts = await store.posts(opened?.ticketId ?? '');
    expect(posts.map(({ what }) => what).sort()).toEqual(['answered', 'opened']);
  });

  test('takes back a join of a ticket with one post', async () => {
    const [into, old] = [await place(), await place()];
    const first = 100 * used;
    await act(old.ticketId, { do: 'join', into: into.ticketId });
    const Item = { ticketId: into.ticketId, item: postItem(mentionOf(first + 7)), what: 'merged', at };
    await tables.client.send(new PutCommand({ TableName: tableNames.tickets, Item }));
    const { opened } = await split(old.ticketId, [first]);
    expect(opened).toMatchObject({ status: 'open', follows: old.ticketId });
    expect(await lie(opened?.ticketId ?? '')).toEqual([mentionOf(first)]);
    // What comes then in that conversation goes after the post, and no more into the other ticket.
    expect(await whereTo(first + 1, first)).toBe(opened?.ticketId);
    expect(await whereTo(first + 7, first)).toBe(into.ticketId);
  });

  test('of different posts at once, some of them the same, leaves each in one ticket', async () => {
    const old = await place({ posts: 4 });
    const first = 100 * used;
    const both = await Promise.all([
      split(old.ticketId, [first + 1, first + 2]),
      split(old.ticketId, [first + 2, first + 1, first + 3]),
    ]);
    const tickets = [old.ticketId, ...both.map(({ opened }) => opened?.ticketId ?? '')];
    const lying = (await Promise.all(tickets.map(lie))).flat();
    expect(lying.sort()).toEqual([0, 1, 2, 3].map((n) => mentionOf(first + n)));
    // Delivered again, each names the ticket that it opened.
    expect((await split(old.ticketId, [first + 2, first + 1, first + 3])).opened?.ticketId).toBe(tickets[2]);
  });

  test('whose posts were all split out by somebody faster opens nothing', async () => {
    const old = await place({ posts: 3 });
    const first = 100 * used;
    let faster: string | undefined;
    const send = async (command: never): Promise<unknown> => {
      const isMark = (command as object) instanceof UpdateCommand && 'movedTo' in markedBy(command);
      if (isMark && faster === undefined) {
        faster = 'on its way';
        faster = (await split(old.ticketId, [first + 1, first + 2])).opened?.ticketId;
      }
      return tables.client.send(command);
    };
    const slower = split(old.ticketId, [first + 2], {}, { send: send as DocumentClient['send'] });
    await expect(slower).rejects.toMatchObject(refusal(mentionOf(first + 2), 'has left'));
    expect(await lie(faster ?? '')).toEqual([first + 1, first + 2].map(mentionOf));
    expect(await store.read(`acme-0${postId(first + 2)}`)).toMatchObject({ status: 'resolved', movedTo: faster });
    expect(await lie(`acme-0${postId(first + 2)}`)).toEqual([]);
  });

  test('a post that began a conversation of its own takes its later posts along, and leaves those that lie there', async () => {
    const old = await place({ posts: 3 });
    const [first, began, answer] = [100 * used, 100 * used + 1, 100 * used + 2];
    const Item = { ticketId: `acme-${postId(began)}`, item: 'ticket', movedTo: old.ticketId };
    await tables.client.send(new PutCommand({ TableName: tableNames.tickets, Item }));
    const { opened } = await split(old.ticketId, [began]);
    expect(await whereTo(first + 50, began)).toBe(opened?.ticketId);
    expect(await whereTo(answer, began)).toBe(old.ticketId);
    // Where that is joined again, they follow, too.
    await act(opened?.ticketId ?? '', { do: 'join', into: old.ticketId });
    expect(await whereTo(first + 50, began)).toBe(old.ticketId);
  });

  test('of another opening changes nothing', async () => {
    const old = await place({ posts: 2 });
    const acted = await split(old.ticketId, [100 * used + 1], { opening: 2 });
    expect(acted).toEqual({ ticket: old, changed: false, stands: false, taskTokens: [] });
  });
});
