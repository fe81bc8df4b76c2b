import { ScanCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod/mini';
import { MentionId } from '../../contracts/mention.ts';
import { idAt, mentionKey } from '../../contracts/mention-key.ts';
import type { SourceName } from '../../contracts/watch.ts';
import { nobodysKey } from '../../domain/author-key.ts';
import type { MentionRegister, RegisteredMention } from '../../ports/mention-store.ts';
import type { DocumentClient } from './document-client.ts';
import { redactedAttributes, redactedMention } from './redacted-row.ts';
import { unlessRefused } from './unless-refused.ts';

/** What the index holds of a row beside its own keys. */
const Entry = z.object({ stream: z.string(), post: z.string(), redactedAt: z.optional(z.string()) });
const entry = Object.keys(Entry.shape);

/** The mention of that source that an entry stands for: its key says the rest. */
function registeredAt(source: SourceName, item: unknown): readonly RegisteredMention[] {
  const { success, data } = Entry.safeParse(item);
  if (!success) return [];
  const { redactedAt, ...key } = data;
  const id = idAt(key);
  if (!MentionId.safeParse(id).success) return [];
  const [watch = '', heardAt, postId = ''] = id.split('/');
  return heardAt === source ? [{ id, watch, postId, ...(redactedAt !== undefined && { redactedAt }) }] : [];
}

/** Each member is an attribute of that name. */
const named = (names: readonly string[]) => Object.fromEntries(names.map((name) => [`#${name}`, name]));
const list = (names: readonly string[]): string => names.map((name) => `#${name}`).join(', ');

const redaction =
  'SET redactedAt = if_not_exists(redactedAt, :at), redactedBecause = if_not_exists(redactedBecause, :reason), author = :nobody';
const removal = `REMOVE ${list(redactedAttributes)}`;

/** An expression can't reach into a verdict that is not there; one that is stays readable, less the words it rests on. */
const withVerdict = {
  UpdateExpression: `${redaction}, verdict.reasons = :none ${removal}, verdict.evidence, verdict.personalData, verdict.urgencyBecause`,
  ConditionExpression: 'attribute_exists(verdict)',
} as const;
const withoutVerdict = {
  UpdateExpression: `${redaction} ${removal}`,
  ConditionExpression: 'attribute_exists(id) AND attribute_not_exists(verdict)',
} as const;
/** A verdict may be written between two tries, and none after a redaction. */
const tries = [withVerdict, withoutVerdict, withVerdict] as const;

/**
 * The rows of `dynamodbMentionStore`; a redacted one has `redactedAt` and `redactedBecause`, and `nobodysKey` for its
 * author. All of them are read from the index `byAuthor`, whose entries are small beside the rows: those that have no
 * author's key are not in it.
 */
export const dynamodbMentionRegister = (client: DocumentClient, tableName: string): MentionRegister => ({
  async *all(source) {
    let from: Record<string, unknown> | undefined;
    do {
      // A row that the index doesn't show yet is some seconds old, and is checked with the next round.
      const page = await client.send(
        new ScanCommand({
          TableName: tableName,
          IndexName: 'byAuthor',
          ProjectionExpression: list(entry),
          ExpressionAttributeNames: named(entry),
          ExclusiveStartKey: from,
        }),
      );
      yield (page.Items ?? []).flatMap((item) => registeredAt(source, item));
      from = page.LastEvaluatedKey;
    } while (from !== undefined);
  },

  async redact(id, reason, at) {
    for (const form of tries) {
      const written = await unlessRefused(
        client.send(
          new UpdateCommand({
            TableName: tableName,
            Key: mentionKey(id),
            ...form,
            ExpressionAttributeNames: named(redactedAttributes),
            ExpressionAttributeValues: {
              ':at': at.toISOString(),
              ':reason': reason,
              ':nobody': nobodysKey,
              ...(form === withVerdict && { ':none': [] }),
            },
            ReturnValues: 'ALL_NEW',
          }),
        ),
      );
      if (written !== undefined) return redactedMention(written.Attributes);
    }
    return undefined;
  },
});
