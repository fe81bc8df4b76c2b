import { GetCommand, PutCommand, QueryCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod/mini';
import { Mention } from '../../contracts/mention.ts';
import { mentionKey, paddedPostId } from '../../contracts/mention-key.ts';
import { Verdict } from '../../contracts/verdict.ts';
import { authorKey } from '../../domain/author-key.ts';
import type { MentionStore, Settlement } from '../../ports/mention-store.ts';
import { type DocumentClient, epochSeconds } from './document-client.ts';
import { type Row, readRows } from './read-rows.ts';
import { redactedMention } from './redacted-row.ts';
import { unlessRefused } from './unless-refused.ts';

const Settled = z.object({ verdict: Verdict, route: z.optional(z.string()) });

const settlement = (verdict: Verdict, route: string | undefined): Settlement =>
  route === undefined ? { verdict } : { verdict, route };

/** Nobody needs to know more: it reads half a unit at most. */
const mostEarlierPosts = 20;

/** As many writes as are under way at once: a page of 100 posts takes a moment, and a new table is not overrun. */
const concurrency = 16;

/** Does something to each of them, so many at once. */
async function toEach<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
  const queue = [...items];
  const worker = async (): Promise<void> => {
    for (let item = queue.pop(); item !== undefined; item = queue.pop()) await work(item);
  };
  await Promise.all(Array.from({ length: concurrency }, worker));
}

const versionOf = ({ postId, versionId = postId }: Mention): string => paddedPostId(versionId);

/**
 * One row a mention, by its `mentionKey`: `{ stream, post, …mention, version, author?, expiresAt, verdict?, route?, ignoredBy? }`.
 * `expiresAt` is the time-to-live (epoch seconds): no row stays for ever. `version` is the id of the version whose text this
 * is, with zeros in front. `author` is the author's key, by which the index `byAuthor` finds the
 * row, and `dynamodbMentionRegister` every row. One that the register redacted takes neither a text nor a verdict any more,
 * and is in the index under nobody's name.
 */
export const dynamodbMentionStore = (client: DocumentClient, tableName: string): MentionStore => {
  /** Whether the row is new. */
  const put = async (mention: Mention, expiresAt: Date): Promise<boolean> => {
    const author = authorKey(mention);
    const written = await unlessRefused(
      client.send(
        new PutCommand({
          TableName: tableName,
          Item: {
            ...mention,
            ...mentionKey(mention.id),
            version: versionOf(mention),
            ...(author !== undefined && { author }),
            expiresAt: epochSeconds(expiresAt),
          },
          ConditionExpression: 'attribute_not_exists(id)',
        }),
      ),
    );
    return written !== undefined;
  };

  /** Whether the row, which exists, holds this version now. */
  const edit = async (mention: Mention): Promise<boolean> => {
    const { id, text, versionId, language } = mention;
    if (versionId === undefined) return false;
    const set = 'SET #text = :text, #versionId = :versionId, #version = :version';
    const written = await unlessRefused(
      client.send(
        new UpdateCommand({
          TableName: tableName,
          Key: mentionKey(id),
          UpdateExpression: language === undefined ? `${set} REMOVE #language` : `${set}, #language = :language`,
          // The same version again is written again: the run before this one may have been cut before it told of it.
          ConditionExpression:
            'attribute_exists(id) AND attribute_not_exists(redactedAt) AND ' +
            '(attribute_not_exists(#version) OR #version <= :version)',
          ExpressionAttributeNames: {
            '#text': 'text',
            '#versionId': 'versionId',
            '#version': 'version',
            '#language': 'language',
          },
          ExpressionAttributeValues: {
            ':text': text,
            ':versionId': versionId,
            ':version': versionOf(mention),
            ...(language !== undefined && { ':language': language }),
          },
        }),
      ),
    );
    return written !== undefined;
  };

  /** Consistently, because the event that names a row may overtake the row's copies. */
  const rowsOf = (ids: readonly string[]): Promise<readonly Row[]> =>
    readRows(client, { tableName, keys: [...new Set(ids)].map(mentionKey), isConsistent: true });

  return {
    async add(mentions, expiresAt) {
      const edited: Mention[] = [];
      let added = 0;
      await toEach(mentions, async (mention) => {
        if (await put(mention, expiresAt)) added++;
        else if (await edit(mention)) edited.push(mention);
      });
      return { added, edited };
    },

    async read(ids) {
      return (await rowsOf(ids)).flatMap((row) => {
        const { success, data } = Mention.safeParse(row);
        return success ? [data] : [];
      });
    },

    async redacted(ids) {
      return (await rowsOf(ids)).flatMap((row) => redactedMention(row) ?? []);
    },

    async settle(id, { verdict, route, ignoredBy, keptUntil }) {
      const expiresAt = keptUntil && epochSeconds(keptUntil);
      const decided = Object.entries({ verdict, route, ignoredBy, expiresAt }).filter(
        ([, value]) => value !== undefined,
      );
      // One expression for all, so that a verdict never stands beside another verdict's route.
      const written = await unlessRefused(
        client.send(
          new UpdateCommand({
            TableName: tableName,
            Key: mentionKey(id),
            UpdateExpression: `SET ${decided.map(([name]) => `${name} = :${name}`).join(', ')}`,
            ConditionExpression:
              'attribute_exists(id) AND attribute_not_exists(verdict) AND attribute_not_exists(redactedAt)',
            ExpressionAttributeValues: Object.fromEntries(decided.map(([name, value]) => [`:${name}`, value])),
          }),
        ),
      );
      if (written !== undefined) return { ...settlement(verdict, route), isNew: true };
      const answer = await client.send(
        new GetCommand({ TableName: tableName, Key: mentionKey(id), ConsistentRead: true }),
      );
      const standing = Settled.safeParse(answer.Item);
      return standing.success ? { ...settlement(standing.data.verdict, standing.data.route), isNew: false } : undefined;
    },

    async earlierPosts(mention, since) {
      const author = authorKey(mention);
      const before = Date.parse(mention.createdAt) - 1;
      if (author === undefined || before < since.getTime()) return 0;
      const answer = await client.send(
        new QueryCommand({
          TableName: tableName,
          IndexName: 'byAuthor',
          Select: 'COUNT',
          Limit: mostEarlierPosts,
          KeyConditionExpression: 'author = :author AND createdAt BETWEEN :since AND :before',
          ExpressionAttributeValues: {
            ':author': author,
            ':since': since.toISOString(),
            ':before': new Date(before).toISOString(),
          },
        }),
      );
      return answer.Count ?? 0;
    },

    async expire(ids, expiresAt) {
      await toEach(ids, async (id) => {
        await unlessRefused(
          client.send(
            new UpdateCommand({
              TableName: tableName,
              Key: mentionKey(id),
              UpdateExpression: 'SET expiresAt = :at',
              ConditionExpression: 'attribute_exists(id)',
              ExpressionAttributeValues: { ':at': epochSeconds(expiresAt) },
            }),
          ),
        );
      });
    },
  };
};
