import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod/mini';
import type { Check, CheckLedger } from '../../ports/check-ledger.ts';
import { LeaseLost } from '../../ports/watch-ledger.ts';
import type { DocumentClient } from './document-client.ts';
import { unlessRefused } from './unless-refused.ts';

const Row = z.object({
  fence: z.number(),
  check: z.optional(
    z.object({
      id: z.string(),
      began: z.number(),
      watches: z.array(z.string()),
      isOver: z.boolean(),
      untoldSince: z.optional(z.number()),
    }),
  ),
});

/** One row beside those of the watches, `{ watch: '#posts', leaseUntil (ms), fence, check? }`: no watch is called that. */
const key = { watch: '#posts' } as const;

export const dynamodbCheckLedger = (client: DocumentClient, tableName: string): CheckLedger => ({
  async take(now, leaseMs) {
    const taken = await unlessRefused(
      client.send(
        new UpdateCommand({
          TableName: tableName,
          Key: key,
          UpdateExpression: 'SET leaseUntil = :until, fence = if_not_exists(fence, :zero) + :one',
          ConditionExpression: 'attribute_not_exists(leaseUntil) OR leaseUntil <= :now',
          ExpressionAttributeValues: { ':until': now + leaseMs, ':now': now, ':zero': 0, ':one': 1 },
          ReturnValues: 'ALL_NEW',
        }),
      ),
    );
    if (taken === undefined) return undefined;
    const { fence, check } = Row.parse(taken.Attributes);
    // zod gives absent members back as absent.
    return check === undefined ? { fence } : { fence, last: check as Check };
  },

  async write({ fence }, check) {
    const written = await unlessRefused(
      client.send(
        new UpdateCommand({
          TableName: tableName,
          Key: key,
          UpdateExpression: 'SET #check = :check',
          ConditionExpression: 'fence = :fence',
          ExpressionAttributeNames: { '#check': 'check' },
          ExpressionAttributeValues: { ':check': check, ':fence': fence },
        }),
      ),
    );
    if (written === undefined) throw new LeaseLost('another run checks the posts by now');
  },
});
