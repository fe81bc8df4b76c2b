import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { fullPage } from '../../domain/poll.ts';
import { spendingAt } from '../../domain/spending.ts';
import { type Lease, LeaseLost, type LedgerEntry, type WatchLedger } from '../../ports/watch-ledger.ts';
import type { DocumentClient } from './document-client.ts';
import { WatchRow } from './ledger-rows.ts';
import { unlessRefused } from './unless-refused.ts';

/**
 * One row a watch, keyed by its name: `{ watch, leaseUntil (ms), fence, entry, asked?, askedBefore }`. Every write carries
 * the fence of its lease, so a run that was overtaken changes nothing. `asked` is the page that the present run asks for;
 * the next run finds it as `askedBefore` where this one did not write down what it cost. A gap is a row of its own,
 * `{ watch: '<name>#gap#<from>', from, to, at }`: no name of a watch holds a `#`.
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
      const { askedBefore, fence, ...row } = WatchRow.parse(taken.Attributes);
      // zod gives absent members back as absent.
      const entry = row.entry as LedgerEntry;
      const unsettled = [...(entry.unsettled ?? []), ...(askedBefore === null ? [] : [askedBefore])];
      return {
        watch,
        fence,
        entry: {
          ...entry,
          spending: spendingAt(now, entry.spending),
          ...(unsettled.length === 0 ? {} : { unsettled }),
        },
      };
    },

    goOn: (lease, entry, next) => write(lease, entry, ', asked = :next', { ':next': next }),

    giveBack: (lease, entry) => write(lease, entry, ' REMOVE asked, leaseUntil'),

    async addGap(watch, { from, to }, now) {
      await client.send(
        new UpdateCommand({
          TableName: tableName,
          Key: { watch: `${watch}#gap#${from}` },
          UpdateExpression: 'SET #from = :from, #to = :to, #at = if_not_exists(#at, :at)',
          ExpressionAttributeNames: { '#from': 'from', '#to': 'to', '#at': 'at' },
          ExpressionAttributeValues: { ':from': from, ':to': to, ':at': new Date(now).toISOString() },
        }),
      );
    },
  };
};
