import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod/mini';
import { type Lease, LeaseLost, type WatchLedger } from '../../ports/watch-ledger.ts';
import type { DocumentClient } from './document-client.ts';
import { unlessRefused } from './unless-refused.ts';

const Checkpoint = z.object({
  post: z.optional(z.object({ id: z.string(), createdAt: z.string() })),
  coveredUntil: z.string(),
});
const CatchUp = z.object({
  since: z.union([z.object({ sinceId: z.string() }), z.object({ startTime: z.string() })]),
  target: Checkpoint,
  pageToken: z.string(),
});
const Row = z.object({
  fence: z.number(),
  checkpoint: Checkpoint,
  catchUp: z.optional(CatchUp),
  day: z.optional(z.string()),
  spentToday: z.optional(z.number()),
});

const utcDay = (now: number): string => new Date(now).toISOString().slice(0, 10);

/**
 * One row a watch, keyed by its name: `{ watch, leaseUntil (ms), fence, checkpoint, catchUp?, day, spentToday (USD) }`.
 * Every write carries the fence of its lease, so a run that was overtaken changes nothing.
 */
export const dynamodbWatchLedger = (client: DocumentClient, tableName: string): WatchLedger => {
  const write = async (lease: Lease, expression: string, values: Record<string, unknown>): Promise<void> => {
    const written = await unlessRefused(
      client.send(
        new UpdateCommand({
          TableName: tableName,
          Key: { watch: lease.watch },
          UpdateExpression: expression,
          ConditionExpression: 'fence = :fence',
          ExpressionAttributeNames: { '#day': 'day' },
          ExpressionAttributeValues: { ':fence': lease.fence, ':day': lease.day, ...values },
        }),
      ),
    );
    if (written === undefined) throw new LeaseLost(`another run polls the watch '${lease.watch}' by now`);
  };

  return {
    async take({ watch, now, leaseMs, firstFrom }) {
      const taken = await unlessRefused(
        client.send(
          new UpdateCommand({
            TableName: tableName,
            Key: { watch },
            UpdateExpression:
              'SET leaseUntil = :until, checkpoint = if_not_exists(checkpoint, :first), fence = if_not_exists(fence, :zero) + :one',
            ConditionExpression: 'attribute_not_exists(leaseUntil) OR leaseUntil <= :now',
            ExpressionAttributeValues: {
              ':until': now + leaseMs,
              ':now': now,
              ':first': { coveredUntil: firstFrom },
              ':zero': 0,
              ':one': 1,
            },
            ReturnValues: 'ALL_NEW',
          }),
        ),
      );
      if (taken === undefined) return undefined;
      const { fence, checkpoint, catchUp, day, spentToday } = Row.parse(taken.Attributes);
      const today = utcDay(now);
      return {
        watch,
        fence,
        // zod gives an absent `post` back as absent.
        checkpoint: checkpoint as Lease['checkpoint'],
        ...(catchUp === undefined ? {} : { catchUp: catchUp as NonNullable<Lease['catchUp']> }),
        day: today,
        spentToday: day === today ? (spentToday ?? 0) : 0,
      };
    },

    savePage: (lease, catchUp, spentToday) =>
      write(lease, 'SET catchUp = :catchUp, #day = :day, spentToday = :spent', {
        ':catchUp': catchUp,
        ':spent': spentToday,
      }),

    finish: (lease, checkpoint, spentToday) =>
      write(lease, 'SET checkpoint = :checkpoint, #day = :day, spentToday = :spent REMOVE catchUp, leaseUntil', {
        ':checkpoint': checkpoint,
        ':spent': spentToday,
      }),
  };
};
