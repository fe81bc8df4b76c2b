import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod/mini';
import type { SearchedPosts } from '../../ports/ticket-search.ts';
import type { DocumentClient } from './document-client.ts';
import { rowsUnder } from './rows-under.ts';
import { packHashes, unpackHashes } from './term-hash.ts';
import { readHead, rowAt } from './ticket-head.ts';
import { postItem, postPrefix } from './ticket-items.ts';
import { Packed, packedTerms, purgeFromSearch, type SearchedTicket, tellSearch } from './ticket-search-rows.ts';
import { unlessRefused } from './unless-refused.ts';

/** What the row of a post knows of its words: `terms` that it is found by, or `gone` ones that the search is being told of. */
const PostRow = z.object({ item: z.string(), terms: z.optional(Packed), gone: z.optional(Packed) });

/** What the rows of posts tell the search; see infra/decisions/0016. */
export const dynamodbSearchedPosts = (client: DocumentClient, tableName: string): SearchedPosts => {
  const postKey = (ticketId: string, mentionId: string) => ({ ticketId, item: postItem(mentionId) });
  const readPost = async (ticketId: string, mentionId: string) =>
    PostRow.safeParse(await rowAt(client, tableName, postKey(ticketId, mentionId))).data;

  return {
    async revise(ticketId, mentionId, text) {
      const before = (await readPost(ticketId, mentionId))?.terms;
      if (before === undefined) return;
      const terms = packHashes([...new Set([before, packedTerms(text)].flatMap(unpackHashes))]);
      if (terms.length === before.length) return;
      const { ticket } = await readHead(client, tableName, ticketId);
      await tellSearch(client, tableName, ticket, { mentionId, terms });
      await unlessRefused(
        client.send(
          new UpdateCommand({
            TableName: tableName,
            Key: postKey(ticketId, mentionId),
            UpdateExpression: 'SET terms = :terms',
            // Whoever forgets the post meanwhile has the last word.
            ConditionExpression: 'attribute_exists(terms)',
            ExpressionAttributeValues: { ':terms': terms },
          }),
        ),
      );
    },

    async forget(ticketId, mentionId) {
      const Key = postKey(ticketId, mentionId);
      // First of all, so that of two posts that go at the same time neither counts as one that still says it.
      await unlessRefused(
        client.send(
          new UpdateCommand({
            TableName: tableName,
            Key,
            UpdateExpression: 'SET gone = terms REMOVE terms',
            ConditionExpression: 'attribute_exists(terms)',
          }),
        ),
      );
      const rows = (await rowsUnder(client, tableName, ticketId, postPrefix)).map((row) => PostRow.parse(row));
      const gone = rows.find(({ item }) => item === Key.item)?.gone;
      if (gone === undefined) return;
      const said = new Set(rows.flatMap(({ terms }) => (terms === undefined ? [] : unpackHashes(terms))));
      const terms = packHashes(unpackHashes(gone).filter((term) => !said.has(term)));
      const { ticket } = await readHead(client, tableName, ticketId);
      await purgeFromSearch(client, tableName, ticket, { mentionId, terms });
      await client.send(new UpdateCommand({ TableName: tableName, Key, UpdateExpression: 'REMOVE gone' }));
    },
  };
};

/** Has a post found by the ticket into which it was split out, where its row is, and no more by the one that it left. */
export async function moveWords(
  client: DocumentClient,
  tableName: string,
  from: string,
  to: SearchedTicket,
  mentionId: string,
): Promise<void> {
  const left = PostRow.safeParse(await rowAt(client, tableName, { ticketId: from, item: postItem(mentionId) })).data;
  const terms = left?.terms ?? left?.gone;
  if (terms === undefined) return;
  await tellSearch(client, tableName, to, { mentionId, terms });
  await client.send(
    new UpdateCommand({
      TableName: tableName,
      Key: { ticketId: to.ticketId, item: postItem(mentionId) },
      UpdateExpression: 'SET terms = :terms',
      ExpressionAttributeValues: { ':terms': terms },
    }),
  );
  await dynamodbSearchedPosts(client, tableName).forget(from, mentionId);
}
