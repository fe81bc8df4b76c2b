import { BatchGetCommand, GetCommand, PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod/mini';
import { Mention } from '../../contracts/mention.ts';
import { Verdict } from '../../contracts/verdict.ts';
import type { MentionStore, Settlement } from '../../ports/mention-store.ts';
import { type DocumentClient, epochSeconds } from './document-client.ts';
import { unlessRefused } from './unless-refused.ts';

const Settled = z.object({ verdict: Verdict, route: z.optional(z.string()) });

const settlement = (verdict: Verdict, route: string | undefined): Settlement =>
  route === undefined ? { verdict } : { verdict, route };

/** As many writes as are under way at once: a page of 100 posts takes a moment, and a new table is not overrun. */
const concurrency = 16;
/** `BatchGetItem` takes at most 100 keys. */
const keysPerRead = 100;

/**
 * One row a mention, keyed by its id: `{ id, …mention, expiresAt, verdict?, route?, settled? }`. `expiresAt` is the
 * time-to-live (epoch seconds); a row without it is kept with its ticket.
 */
export const dynamodbMentionStore = (client: DocumentClient, tableName: string): MentionStore => ({
  async add(mentions, expiresAt) {
    const queue = [...mentions];
    let added = 0;
    const put = async (): Promise<void> => {
      for (let mention = queue.pop(); mention !== undefined; mention = queue.pop()) {
        const written = await unlessRefused(
          client.send(
            new PutCommand({
              TableName: tableName,
              Item: { ...mention, expiresAt: epochSeconds(expiresAt) },
              ConditionExpression: 'attribute_not_exists(id)',
            }),
          ),
        );
        if (written !== undefined) added++;
      }
    };
    await Promise.all(Array.from({ length: concurrency }, put));
    return added;
  },

  async read(ids) {
    const found: Mention[] = [];
    let keys = [...new Set(ids)].map((id) => ({ id }));
    while (keys.length > 0) {
      // Consistently, because the event that names a row may overtake the row's copies.
      const request = { Keys: keys.slice(0, keysPerRead), ConsistentRead: true };
      const answer = await client.send(new BatchGetCommand({ RequestItems: { [tableName]: request } }));
      for (const row of answer.Responses?.[tableName] ?? []) {
        const mention = Mention.safeParse(row);
        if (mention.success) found.push(mention.data);
      }
      const unread = (answer.UnprocessedKeys?.[tableName]?.Keys ?? []) as { id: string }[];
      keys = [...keys.slice(keysPerRead), ...unread];
    }
    return found;
  },

  async settle(id, { verdict, route, isTicketed = false }) {
    // One expression for both, so that a verdict never stands beside another verdict's route.
    const written = await unlessRefused(
      client.send(
        new UpdateCommand({
          TableName: tableName,
          Key: { id },
          UpdateExpression: [
            route === undefined ? 'SET verdict = :verdict' : 'SET verdict = :verdict, route = :route',
            ...(isTicketed ? ['REMOVE expiresAt'] : []),
          ].join(' '),
          ConditionExpression: 'attribute_exists(id) AND attribute_not_exists(verdict)',
          ExpressionAttributeValues: { ':verdict': verdict, ...(route === undefined ? {} : { ':route': route }) },
        }),
      ),
    );
    if (written !== undefined) return { ...settlement(verdict, route), isNew: true };
    const answer = await client.send(new GetCommand({ TableName: tableName, Key: { id }, ConsistentRead: true }));
    const standing = Settled.safeParse(answer.Item);
    return standing.success ? { ...settlement(standing.data.verdict, standing.data.route), isNew: false } : undefined;
  },

  async expire(ids, expiresAt) {
    for (const id of ids) {
      await unlessRefused(
        client.send(
          new UpdateCommand({
            TableName: tableName,
            Key: { id },
            UpdateExpression: 'SET expiresAt = :at',
            ConditionExpression: 'attribute_exists(id)',
            ExpressionAttributeValues: { ':at': epochSeconds(expiresAt) },
          }),
        ),
      );
    }
  },
});
