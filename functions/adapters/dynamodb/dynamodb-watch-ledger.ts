import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod/mini';
import { fullPage } from '../../domain/poll.ts';
import { spendingAt } from '../../domain/spending.ts';
import { type Lease, LeaseLost, type LedgerEntry, type WatchLedger } from '../../ports/watch-ledger.ts';
import type { DocumentClient } from './document-client.ts';
import { unlessRefused } from './unless-refused.ts';

const Checkpoint = z.object({
  post: z.optional(z.object({ id: z.string(), createdAt: z.string() })),
  coveredUntil: z.string(),
});
const Hole = z.object({
  after: Checkpoint,
  since: z.union([z.object({ sinceId: z.string(), createdAt: z.string() }), z.object({ startTime: z.string() })]),
  pageToken: z.string(),
  reached: z.optional(z.string()),
});
const Ask = z.object({ at: z.number(), posts: z.number() });
const Entry = z.object({
  coverage: z.object({ head: Checkpoint, holes: z.array(Hole) }),
  spending: z.object({ day: z.string(), today: z.number(), month: z.string(), thisMonth: z.number() }),
  notBefore: z.optional(z.number()),
  toldSpent: z.optional(z.string()),
  unsettled: z.optional(Ask),
});
const Row = z.object({
  fence: z.number(),
  entry: Entry,
  askedBefore: z.nullable(Ask),
});

/**
 * One row a watch, keyed by its name: `{ watch, leaseUntil (ms), fence, entry, asked?, askedBefore }`. Every write carries
 * the fence of its lease, so a run that was overtaken changes nothing. `asked` is the page that the present run asks for;
 * the next run finds it as `askedBefore` where this one did not write down what it cost.
 */
export const dynamodbWatchLedger = (client: DocumentClient, tableName: string): WatchLedger => {
  const write = async (lease: Lease, entry: LedgerEntry, rest: string, values: object = {}): Promise<void> => {
    const written = await unlessRefused(
      client.send(
        new UpdateCommand({
          TableName: tableName,
          Key: { watch: lease.watch },
          UpdateExpression: `SET entry = :entry${rest}`,
          ConditionExpression: 'fence = :fence',
          ExpressionAttributeValues: { ':fence': lease.fence, ':entry': entry, ...values },
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
              'SET leaseUntil = :until, entry = if_not_exists(entry, :first), fence = if_not_exists(fence, :zero) + :one, ' +
              'askedBefore = if_not_exists(asked, :none), asked = :ask',
            ConditionExpression: 'attribute_not_exists(leaseUntil) OR leaseUntil <= :now',
            ExpressionAttributeValues: {
              ':until': now + leaseMs,
              ':now': now,
              ':first': { coverage: { head: { coveredUntil: firstFrom }, holes: [] }, spending: spendingAt(now) },
              ':zero': 0,
              ':one': 1,
              ':none': null,
              ':ask': { at: now, posts: fullPage },
            },
            ReturnValues: 'ALL_NEW',
          }),
        ),
      );
      if (taken === undefined) return undefined;
      const { fence, entry, askedBefore } = Row.parse(taken.Attributes);
      return {
        watch,
        fence,
        // zod gives absent members back as absent.
        entry: {
          ...(entry as LedgerEntry),
          spending: spendingAt(now, entry.spending),
          ...(askedBefore === null ? {} : { unsettled: askedBefore }),
        },
      };
    },

    goOn: (lease, entry, next) => write(lease, entry, ', asked = :next', { ':next': next }),

    giveBack: (lease, entry) => write(lease, entry, ' REMOVE asked, leaseUntil'),
  };
};
