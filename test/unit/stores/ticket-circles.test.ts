import { ScanCommand } from '@aws-sdk/lib-dynamodb';
import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { dynamodbTicketStore } from '../../../functions/adapters/dynamodb/dynamodb-ticket-store.ts';
import type { Mention } from '../../../functions/contracts/mention.ts';
import { ActionRefused } from '../../../functions/ports/ticket-store.ts';
import { aFiling } from '../../fixtures/filings.ts';
import { aMention, postId } from '../../fixtures/mentions.ts';
import { startTables, tableNames } from '../../fixtures/tables.ts';

const tables = await startTables();
afterAll(() => tables.close());
const store = dynamodbTicketStore(tables.client, tableNames.tickets);

const hour = 3_600_000;
const noon = Date.parse('2026-11-22T12:00:00.000Z');
const mostPosts = 6;

let used = 0;
/** Each answers or quotes an earlier one, or begins something; some are by one author. */
const aStory = (makings: readonly Making[]): readonly Mention[] => {
  const first = 1_000 * ++used;
  const story: Mention[] = [];
  for (const [n, { how, of, author }] of makings.entries()) {
    const earlier = story[of % Math.max(n, 1)];
    const own = {
      postId: postId(first + n),
      authorId: `${first}-${author}`,
      createdAt: new Date(noon + n).toISOString(),
    };
    const conversationId = how === 'answers' ? (earlier?.conversationId ?? own.postId) : own.postId;
    const quotes = how === 'quotes' && earlier !== undefined ? { quotes: earlier.postId } : {};
    story.push(aMention({ ...own, conversationId, ...quotes }));
  }
  return story;
};
const making = fc.record({ how: fc.constantFrom('begins', 'answers', 'quotes'), of: fc.nat(5), author: fc.nat(2) });
type Making = typeof making extends fc.Arbitrary<infer Made> ? Made : never;

/** What happens, and how many hours after what was before: a week ends what takes posts. */
const event = fc.record({
  what: fc.constantFrom('file', 'file', 'resolve', 'reopen', 'join', 'split'),
  post: fc.nat(mostPosts - 1),
  other: fc.nat(mostPosts - 1),
  after: fc.constantFrom(0, 1, 200),
});
type Event = typeof event extends fc.Arbitrary<infer Made> ? Made : never;

async function act({ what, other }: Event, mention: Mention, story: readonly Mention[], now: number): Promise<void> {
  const ticketId = await store.ticketOf(mention);
  const second = story[other % story.length] ?? mention;
  const into = await store.ticketOf(second);
  if (ticketId === undefined || into === undefined) return;
  const { opening } = await store.read(ticketId);
  const at = new Date(now).toISOString();
  const asked = {
    ticketId,
    opening,
    by: 'ana',
    from: 'desk',
    requestId: at,
    at,
    due: { acknowledgeBy: at, resolveBy: at },
  };
  const mentionIds = [mention.id];
  const actions = {
    resolve: { do: 'resolve' },
    reopen: { do: 'reopen' },
    join: { do: 'join', into },
    split: { do: 'split', mentionIds },
  } as const;
  if (what === 'file') return;
  await store.act({ ...asked, action: actions[what] }).catch((error: unknown) => {
    if (!(error instanceof ActionRefused)) throw error;
  });
}

test('whatever is quoted, resolved, opened anew, joined and split, each post finds its one ticket, and no way is endless', async () => {
  const stories = fc.array(making, { minLength: 2, maxLength: mostPosts });
  const histories = fc.array(event, { minLength: 3, maxLength: 14 });
  await fc.assert(
    fc.asyncProperty(stories, histories, async (makings, events) => {
      const story = aStory(makings);
      let now = noon;
      for (const each of events) {
        now += each.after * hour;
        const mention = story[each.post % story.length];
        if (mention === undefined) continue;
        if (each.what === 'file') await store.file(aFiling(mention, { now }, story));
        else await act(each, mention, story, now);
      }
      now += 200 * hour;
      for (const mention of story) await store.file(aFiling(mention, { now }, story));
      const { Items = [] } = await tables.client.send(new ScanCommand({ TableName: tableNames.tickets }));
      for (const mention of story) {
        const lies = Items.filter(({ item, movedTo }) => item === `post#${mention.id}` && movedTo === undefined);
        expect(lies.map(({ ticketId }) => ticketId)).toEqual([await store.ticketOf(mention)]);
        expect(
          Items.some(({ item, ticketId, number }) => item === 'ticket' && ticketId === lies[0]?.ticketId && number),
        ).toBe(true);
      }
    }),
    { numRuns: 60 },
  );
}, 60_000);
