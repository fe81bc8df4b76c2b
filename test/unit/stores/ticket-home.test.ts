import { ScanCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, describe, expect, test } from 'vitest';
import type { DocumentClient } from '../../../functions/adapters/dynamodb/document-client.ts';
import { dynamodbTicketStore } from '../../../functions/adapters/dynamodb/dynamodb-ticket-store.ts';
import type { Mention } from '../../../functions/contracts/mention.ts';
import { ticketIdOf } from '../../../functions/domain/filing.ts';
import { lookAround } from '../../fixtures/filed-world.ts';
import { aFiling } from '../../fixtures/filings.ts';
import { aMention, postId } from '../../fixtures/mentions.ts';
import { dyingAfter, startTables, tableNames } from '../../fixtures/tables.ts';

const tables = await startTables();
afterAll(() => tables.close());
const storeOn = (client: DocumentClient) => dynamodbTicketStore(client, tableNames.tickets);
const store = storeOn(tables.client);

const minutes = (count: number) => new Date(Date.parse('2026-11-22T10:00:00.000Z') + count * 60_000).toISOString();
let used = 0;
/** Posts of one author and others, that no other test knows. */
function aStory() {
  const first = 1_000 * ++used;
  return (n: number, changes: Partial<Mention> & { readonly in?: number } = {}): Mention => {
    const { in: began = n, ...rest } = changes;
    const conversationId = postId(first + began);
    const createdAt = minutes(n);
    return aMention({ postId: postId(first + n), conversationId, authorId: `${first}`, createdAt, ...rest });
  };
}
const fileAll = async (mentions: readonly Mention[], heard: readonly Mention[] = mentions) => {
  const tickets = [];
  for (const mention of mentions) tickets.push((await store.file(aFiling(mention, {}, heard))).ticket.ticketId);
  return tickets;
};
/** How many tickets there are for them, each post lying in one of them. */
const count = async (mentions: readonly Mention[]) => {
  const { numbers, places, standing } = await lookAround(tables.client, mentions);
  for (const lies of places.values()) expect(lies).toHaveLength(1);
  expect(new Set(numbers).size).toBe(numbers.length);
  expect(new Set([...places.values()].flat())).toEqual(new Set(standing));
  return numbers.length;
};
const orders = <T>(of: readonly T[]): T[][] =>
  of.length === 0
    ? [[]]
    : of.flatMap((each) => orders(of.filter((other) => other !== each)).map((rest) => [each, ...rest]));

describe('what one author says', () => {
  test('within two hours is one matter, whichever post comes first; later it is another', async () => {
    for (const order of orders([0, 60, 119])) {
      const post = aStory();
      const tickets = await fileAll([...order, 121].map((n) => post(n)));
      expect(new Set(tickets.slice(0, 3)).size).toBe(1);
      expect(tickets[3]).not.toBe(tickets[0]);
    }
  });

  test.each<[string, Partial<Mention>]>([
    ['to another watch is another matter', { watch: 'rival', id: '' }],
    ['in a feed, where nobody knows who is who, is another matter', { source: 'feed' }],
    ['is another matter where it is ours', { authorHandle: 'AcmeParcels' }],
  ])('%s', async (_, changes) => {
    const post = aStory();
    const [first, second] = [post(0, { ...changes, id: '' }), post(1, changes)].map(({ id: _id, ...mention }) =>
      aMention({ ...mention, id: `${mention.watch}/${mention.source}/${mention.postId}` }),
    );
    if (first === undefined || second === undefined) throw new Error('two were made');
    const all = changes.watch === undefined ? [first, second] : [post(0), second];
    expect(new Set(await fileAll(all)).size).toBe(2);
  });

  test('counts by the post that began the conversation, whichever of its posts comes first', async () => {
    const post = aStory();
    const [begun, answer, other] = [post(0), post(300, { in: 0, authorId: 'somebody' }), post(30)];
    const tickets = await fileAll([answer, other, begun], [begun, answer, other]);
    expect(new Set(tickets).size).toBe(1);
  });

  test('in answer to a post that nobody heard stays in that conversation', async () => {
    const post = aStory();
    const tickets = await fileAll([post(1, { in: 0 }), post(11, { in: 10 })]);
    expect(new Set(tickets).size).toBe(2);
  });

  test('at once is one matter, though it was heard of before', async () => {
    const post = aStory();
    const all = [post(0), post(300), post(301), post(302)];
    await fileAll(all.slice(0, 1), all);
    await Promise.all(all.slice(1).map((each) => fileAll([each], all)));
    expect(await count(all)).toBe(2);
  });

  test('stays in its conversation where that has a ticket already, opened while nobody had heard how it began', async () => {
    const post = aStory();
    const [elsewhere, begun, answer] = [post(0), post(30), post(31, { in: 30, authorId: 'x' })];
    await fileAll([elsewhere]);
    const heard = [elsewhere, begun, answer];
    const filing = aFiling(begun, {}, heard);
    // The answer is filed between this one's first look and what it makes of it.
    const tiesOf = async (id: string) => {
      await fileAll([answer], []);
      return filing.tiesOf(id);
    };
    const { ticket } = await store.file({ ...filing, tiesOf });
    expect(ticket.ticketId).toBe(ticketIdOf(begun));
    expect(await fileAll([answer, begun], heard)).toEqual([ticket.ticketId, ticket.ticketId]);
    expect(await count(heard)).toBe(2);
  });

  test('is remembered without a name, and for a few hours', async () => {
    const post = aStory();
    await fileAll([post(0, { authorId: 'Somebody-By-Name' })]);
    const { Items = [] } = await tables.client.send(new ScanCommand({ TableName: tableNames.tickets }));
    const rows = Items.filter(({ item }) => item === 'matters');
    expect(rows.length).toBeGreaterThan(0);
    for (const row of rows) expect(row.expiresAt).toBe(Date.parse('2026-11-22T16:00:00.000Z') / 1_000);
    expect(JSON.stringify(rows)).not.toContain('Somebody');
  });
});

describe('a quote', () => {
  const somebody = { authorId: 'somebody' };
  test('joins the ticket of the conversation that it quotes from, whichever comes first', async () => {
    for (const order of orders([0, 1, 2, 3])) {
      const post = aStory();
      const quoted = post(1, { in: 0 });
      const story = [
        post(0),
        quoted,
        post(2, { ...somebody, quotes: quoted.postId }),
        post(3, { in: 2, authorId: 'x' }),
      ];
      const tickets = await fileAll(
        order.flatMap((i) => story[i] ?? []),
        story,
      );
      expect(new Set(tickets)).toEqual(new Set([ticketIdOf(quoted)]));
      expect(await count(story)).toBe(1);
    }
  });

  test('of a quote of a quote goes the same way', async () => {
    for (const order of orders([0, 1, 2])) {
      const post = aStory();
      const story = [
        post(0),
        post(1, { ...somebody, quotes: post(0).postId }),
        post(2, { authorId: 'x', quotes: post(1).postId }),
      ];
      await fileAll(
        order.flatMap((i) => story[i] ?? []),
        story,
      );
      expect(await count(story)).toBe(1);
    }
  });

  test('of a post that is of an older matter of its author goes there', async () => {
    for (const order of orders([0, 1, 2])) {
      const post = aStory();
      const story = [post(0), post(30), post(40, { ...somebody, quotes: post(30).postId })];
      await fileAll(
        order.flatMap((i) => story[i] ?? []),
        story,
      );
      expect(await count(story)).toBe(1);
    }
  });

  test('of a post that nobody heard has a ticket with all other quotes of it', async () => {
    const post = aStory();
    const story = [post(1, { quotes: post(0).postId }), post(2, { ...somebody, quotes: post(0).postId })];
    expect(await fileAll(story)).toEqual([ticketIdOf(post(0)), ticketIdOf(post(0))]);
  });

  test('that goes round in a circle, which no source allows, ends somewhere', async () => {
    const post = aStory();
    const story = [post(1, { quotes: post(2).postId }), post(2, { ...somebody, quotes: post(1).postId })];
    await fileAll(story);
    expect(await count(story)).toBe(1);
  });
});

describe('an answer of our own', () => {
  const ours = { authorHandle: 'AcmeParcels', authorId: '1' };
  const answered = (answer: Mention, heard: readonly Mention[]) => store.recordAnswer(aFiling(answer, {}, heard));

  test('lies where the posts of its conversation lie, whichever comes first, and opens nothing', async () => {
    for (const order of orders([0, 1, 2])) {
      const post = aStory();
      const story = [post(0), post(30), post(31, { in: 30, ...ours })];
      const answer = story[2] ?? post(31);
      const places = [];
      for (const i of order) {
        if (i === 2) places.push((await answered(answer, story)).ticketId);
        else places.push(...(await fileAll(story.slice(i, i + 1), story)));
      }
      expect(new Set(places).size).toBe(1);
      expect(await count(story)).toBe(1);
      const posts = await store.posts(String(places[0]));
      expect(posts.find(({ mentionId }) => mentionId === answer.id)?.what).toBe('answered');
    }
  });

  test('is new once, and is no ticket', async () => {
    const post = aStory();
    const answer = post(1, { in: 0, ...ours });
    expect(await answered(answer, [answer])).toEqual({ ticketId: ticketIdOf(answer), isNew: true });
    expect(await answered(answer, [answer])).toEqual({ ticketId: ticketIdOf(answer), isNew: false });
    expect((await lookAround(tables.client, [answer])).numbers).toEqual([]);
  });

  test('does not reopen a ticket', async () => {
    const post = aStory();
    const [ticketId = ''] = await fileAll([post(0)]);
    const at = minutes(1);
    await store.act({ ticketId, opening: 1, action: { do: 'resolve' }, by: 'ana', from: 'desk', requestId: 'r', at });
    await answered(post(2, { in: 0, ...ours }), []);
    expect(await store.read(ticketId)).toMatchObject({ status: 'resolved', opening: 1 });
  });
});

describe('three posts that belong together, delivered again after one delivery died', () => {
  const stories: [string, (post: ReturnType<typeof aStory>) => readonly Mention[]][] = [
    ['one conversation', (post) => [post(0), post(1, { in: 0, authorId: 'x' }), post(2, { in: 0 })]],
    ['one author', (post) => [post(0), post(30), post(60)]],
    [
      'a quote, and its answer',
      (post) => [post(0), post(1, { authorId: 'x', quotes: post(0).postId }), post(2, { in: 1 })],
    ],
  ];
  test.each(stories)(
    '%s: one ticket, each post in it once',
    async (_, tell) => {
      for (const order of orders([0, 1, 2])) {
        for (const dying of order) {
          let isDead = true;
          for (let calls = 0; isDead; calls++) {
            const story = tell(aStory());
            const file = (i: number, client: DocumentClient) =>
              Promise.all(story.slice(i, i + 1).map((each) => storeOn(client).file(aFiling(each, {}, story))));
            isDead = false;
            for (const i of order) {
              if (i !== dying) await file(i, tables.client);
              else await file(i, dyingAfter(calls, tables.client)).catch(() => (isDead = true));
            }
            const again = (await Promise.all(order.map((i) => file(i, tables.client)))).flat();
            expect(again.filter(({ outcome }) => outcome === 'opened')).toHaveLength(1);
            for (const { ticket } of again) expect(ticket).not.toHaveProperty('follows');
            expect(await count(story)).toBe(1);
          }
        }
      }
    },
    60_000,
  );
});
