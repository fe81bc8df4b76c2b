import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import type { DocumentClient } from '../../../functions/adapters/dynamodb/document-client.ts';
import { dynamodbTicketStore } from '../../../functions/adapters/dynamodb/dynamodb-ticket-store.ts';
import type { Mention } from '../../../functions/contracts/mention.ts';
import { lookAround } from '../../fixtures/filed-world.ts';
import { aFiling } from '../../fixtures/filings.ts';
import { aMention, postId } from '../../fixtures/mentions.ts';
import { dyingAfter, startTables, tableNames } from '../../fixtures/tables.ts';

const tables = await startTables();
afterAll(() => tables.close());
const storeOn = (client: DocumentClient) => dynamodbTicketStore(client, tableNames.tickets);

let used = 0;
/** A post, an answer to it, a second post of its author, somebody's quote of that, and an answer to the quote. */
function aStory(): readonly Mention[] {
  const first = 1_000 * ++used;
  const id = (n: number) => postId(first + n);
  const [ana, ben] = [{ authorId: `${first}` }, { authorId: `${first + 1}` }];
  return [
    aMention({ ...ana, postId: id(0), conversationId: id(0) }),
    aMention({ ...ben, postId: id(1), conversationId: id(0) }),
    aMention({ ...ana, postId: id(2), conversationId: id(2) }),
    aMention({ ...ben, postId: id(3), conversationId: id(3), quotes: id(2) }),
    aMention({ ...ana, postId: id(4), conversationId: id(3) }),
  ];
}

/** Two deliveries of each post, in any order, of which some die after so many calls. */
const deliveries = fc.array(fc.record({ post: fc.nat(4), diesAfter: fc.option(fc.integer({ min: 0, max: 12 })) }), {
  minLength: 2,
  maxLength: 8,
});

test('posts that are filed at once, call by call in any order, some of them to half: one ticket, each post in it once', async () => {
  await fc.assert(
    fc.asyncProperty(fc.scheduler(), deliveries, async (scheduler, attempts) => {
      const story = aStory();
      const send = async (command: never): Promise<unknown> => {
        await scheduler.schedule(Promise.resolve());
        return tables.client.send(command);
      };
      const inTurn = { send: send as DocumentClient['send'] };
      const filed = attempts.map(({ post, diesAfter }) => {
        const store = storeOn(diesAfter === null ? inTurn : dyingAfter(diesAfter, inTurn));
        return Promise.allSettled(
          story.slice(post, post + 1).map((mention) => store.file(aFiling(mention, {}, story))),
        );
      });
      await scheduler.waitFor(Promise.all(filed));
      const again = [];
      for (const mention of story) again.push(await storeOn(tables.client).file(aFiling(mention, {}, story)));
      expect(again.filter(({ outcome }) => outcome === 'opened')).toHaveLength(1);
      const { numbers, places, standing } = await lookAround(tables.client, story);
      expect(numbers).toHaveLength(1);
      expect([...places.values()]).toEqual(story.map(() => standing));
    }),
    { numRuns: 60 },
  );
}, 60_000);
