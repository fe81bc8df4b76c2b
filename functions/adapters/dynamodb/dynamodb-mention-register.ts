import { ScanCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod/mini';
import type { MentionRegister, RegisteredMention } from '../../ports/mention-store.ts';
import type { DocumentClient } from './document-client.ts';
import { redactedAttributes, redactedMention } from './redacted-row.ts';
import { unlessRefused } from './unless-refused.ts';

const Registered = z.object({
  id: z.string(),
  watch: z.string(),
  postId: z.string(),
  conversationId: z.string(),
  redactedAt: z.optional(z.string()),
});

/** Each member is an attribute of that name. */
const named = (names: readonly string[]) => Object.fromEntries(names.map((name) => [`#${name}`, name]));
const list = (names: readonly string[]): string => names.map((name) => `#${name}`).join(', ');

const registered = Object.keys(Registered.shape);
const redaction =
  'SET redactedAt = if_not_exists(redactedAt, :at), redactedBecause = if_not_exists(redactedBecause, :reason)';
const removal = `REMOVE ${list(redactedAttributes)}`;

/** An expression can't reach into a verdict that is not there; one that is stays readable, less the words it rests on. */
const withVerdict = {
  UpdateExpression: `${redaction}, verdict.reasons = :none ${removal}`,
  ConditionExpression: 'attribute_exists(verdict)',
} as const;
const withoutVerdict = {
  UpdateExpression: `${redaction} ${removal}`,
  ConditionExpression: 'attribute_exists(id) AND attribute_not_exists(verdict)',
} as const;
/** A verdict may be written between two tries, and none after a redaction. */
const tries = [withVerdict, withoutVerdict, withVerdict] as const;

/** The rows of `dynamodbMentionStore`; a redacted one has `redactedAt` and `redactedBecause`. */
export const dynamodbMentionRegister = (client: DocumentClient, tableName: string): MentionRegister => ({
  async *all(source) {
    let from: Record<string, unknown> | undefined;
    do {
      // A row that its copies don't show yet is some seconds old, and is checked with the next round.
      const page = await client.send(
        new ScanCommand({
          TableName: tableName,
          ProjectionExpression: list(registered),
          FilterExpression: '#source = :source',
          ExpressionAttributeNames: named([...registered, 'source']),
          ExpressionAttributeValues: { ':source': source },
          ExclusiveStartKey: from,
        }),
      );
      yield (page.Items ?? []).flatMap((item) => {
        const { success, data } = Registered.safeParse(item);
        if (!success) return [];
        // zod gives absent members back as absent.
        return [data as RegisteredMention];
      });
      from = page.LastEvaluatedKey;
    } while (from !== undefined);
  },

  async redact(id, reason, at) {
    for (const form of tries) {
      const written = await unlessRefused(
        client.send(
          new UpdateCommand({
            TableName: tableName,
            Key: { id },
            ...form,
            ExpressionAttributeNames: named(redactedAttributes),
            ExpressionAttributeValues: {
              ':at': at.toISOString(),
              ':reason': reason,
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
