import { GetCommand, PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod/mini';
import { Ticket } from '../../contracts/ticket.ts';
import { type FilingOutcome, ticketIdOf } from '../../domain/filing.ts';
import { type Action, type Filing, type TicketStore, TicketUnknown } from '../../ports/ticket-store.ts';
import type { DocumentClient } from './document-client.ts';
import { rowsUnder } from './rows-under.ts';
import { historyItem, postItem, postPrefix, ticketItem } from './ticket-items.ts';
import { unlessRefused } from './unless-refused.ts';

/** The tokens that the workflow `handle-ticket` stores while it waits; see there. */
const Tokens = z.object({
  acknowledgeToken: z.optional(z.string()),
  resolveToken: z.optional(z.string()),
});

/**
 * The tickets, without transactions: each step below is one conditional write, and whichever of them a crash leaves
 * undone, the next delivery of the same mention does.
 *
 * Rows, keyed by `ticketId` and `item`: `ticket` (the ticket itself and the task tokens of its execution),
 * `post#<mention id>` (a mention that lies in it), `history#…` (see `historyItem`), `notification#<key>`.
 */
export const dynamodbTicketStore = (client: DocumentClient, tableName: string): TicketStore => {
  const headKey = (ticketId: string) => ({ ticketId, item: ticketItem });

  const readRow = async (ticketId: string): Promise<Record<string, unknown> | undefined> => {
    const answer = await client.send(
      new GetCommand({ TableName: tableName, Key: headKey(ticketId), ConsistentRead: true }),
    );
    return answer.Item;
  };

  const read = async (ticketId: string): Promise<Ticket> => {
    const row = await readRow(ticketId);
    if (row === undefined) throw new TicketUnknown(`there is no ticket '${ticketId}'`);
    return Ticket.parse(row);
  };

  const open = async ({ mention, route, priority, verdict, now }: Filing): Promise<Ticket | undefined> => {
    const ticket: Ticket = {
      ticketId: ticketIdOf(mention),
      watch: mention.watch,
      route,
      priority,
      status: 'open',
      opening: 1,
      openedBy: mention.id,
      verdict,
      openedAt: new Date(now).toISOString(),
      escalations: 0,
    };
    const written = await unlessRefused(
      client.send(
        new PutCommand({
          TableName: tableName,
          Item: { ...ticket, item: ticketItem },
          ConditionExpression: 'attribute_not_exists(ticketId)',
        }),
      ),
    );
    return written === undefined ? undefined : ticket;
  };

  const reopen = async ({ mention, route, priority, verdict, now }: Filing): Promise<Ticket | undefined> => {
    const written = await unlessRefused(
      client.send(
        new UpdateCommand({
          TableName: tableName,
          Key: headKey(ticketIdOf(mention)),
          UpdateExpression:
            'SET #status = :open, opening = opening + :one, openedBy = :mention, #route = :route, #priority = :priority, ' +
            'verdict = :verdict, openedAt = :now, escalations = :zero REMOVE acknowledgedAt, resolvedAt, assignee, escalatedAt, acknowledgeToken, acknowledgeTokenSince, resolveToken, resolveTokenSince',
          ConditionExpression: '#status = :resolved',
          ExpressionAttributeNames: { '#status': 'status', '#route': 'route', '#priority': 'priority' },
          ExpressionAttributeValues: {
            ':open': 'open',
            ':resolved': 'resolved',
            ':one': 1,
            ':zero': 0,
            ':mention': mention.id,
            ':route': route,
            ':priority': priority,
            ':verdict': verdict,
            ':now': new Date(now).toISOString(),
          },
          ReturnValues: 'ALL_NEW',
        }),
      ),
    );
    return written === undefined ? undefined : Ticket.parse(written.Attributes);
  };

  /**
   * The row of a post is also the ticket's history of it: what the post did, and when.
   * @returns whether the mention was not in the ticket before
   */
  const join = async ({ mention, now }: Filing, what: FilingOutcome): Promise<boolean> => {
    const written = await unlessRefused(
      client.send(
        new PutCommand({
          TableName: tableName,
          Item: {
            ticketId: ticketIdOf(mention),
            item: postItem(mention.id),
            mentionId: mention.id,
            what,
            at: new Date(now).toISOString(),
          },
          ConditionExpression: 'attribute_not_exists(ticketId)',
        }),
      ),
    );
    return written !== undefined;
  };

  const holds = async (ticketId: string, mentionId: string): Promise<boolean> => {
    const key = { ticketId, item: postItem(mentionId) };
    const answer = await client.send(new GetCommand({ TableName: tableName, Key: key, ConsistentRead: true }));
    return answer.Item !== undefined;
  };

  return {
    read,
    holds,

    async file(filing) {
      const opened = await open(filing);
      if (opened !== undefined) {
        await join(filing, 'opened');
        return { ticket: opened, outcome: 'opened', isNew: true };
      }
      let standing = await read(ticketIdOf(filing.mention));
      if (standing.openedBy === filing.mention.id) {
        const outcome = standing.opening === 1 ? 'opened' : 'reopened';
        await join(filing, outcome);
        return { ticket: standing, outcome, isNew: false };
      }
      if (standing.status === 'resolved') {
        // A mention that is in the ticket must not reopen it, however late it is delivered again.
        const reopened = (await holds(standing.ticketId, filing.mention.id)) ? undefined : await reopen(filing);
        if (reopened !== undefined) {
          await join(filing, 'reopened');
          return { ticket: reopened, outcome: 'reopened', isNew: true };
        }
        // Another mention was faster; or this one was, in an attempt that overlaps this one or whose answer was lost.
        standing = await read(standing.ticketId);
        if (standing.openedBy === filing.mention.id) {
          const isNew = await join(filing, 'reopened');
          return { ticket: standing, outcome: 'reopened', isNew };
        }
      }
      const isNew = await join(filing, 'merged');
      return { ticket: standing, outcome: isNew ? 'merged' : 'already-filed', isNew };
    },

    async mentionIds(ticketId) {
      const rows = await rowsUnder(client, tableName, ticketId, postPrefix);
      return rows.map(({ mentionId }) => String(mentionId));
    },

    async act({ ticketId, opening, action, by, now }: Action) {
      const at = new Date(now).toISOString();
      const written = await unlessRefused(
        client.send(
          new UpdateCommand({
            TableName: tableName,
            Key: headKey(ticketId),
            ...transitions[action],
            ExpressionAttributeNames: { '#status': 'status' },
            ExpressionAttributeValues: {
              ...transitions[action].ExpressionAttributeValues,
              ':opening': opening,
              ':by': by,
              ':at': at,
            },
            ReturnValues: 'ALL_NEW',
          }),
        ),
      );
      const row = written?.Attributes ?? (await readRow(ticketId));
      if (row === undefined) throw new TicketUnknown(`there is no ticket '${ticketId}'`);
      const { acknowledgeToken, resolveToken } = Tokens.parse(row);
      const ticket = Ticket.parse(row);
      if (ticket.opening !== opening) return { ticket, changed: false, taskTokens: [] };
      // Whoever acknowledged has answered that wait, or is doing so; only a ticket resolved without it leaves one.
      const isUnanswered = action === 'acknowledge' || ticket.acknowledgedAt === undefined;
      const answered = [
        ...(ticket.status !== 'open' && isUnanswered ? [acknowledgeToken] : []),
        ...(ticket.status === 'resolved' ? [resolveToken] : []),
      ];
      return {
        ticket,
        changed: written !== undefined,
        taskTokens: answered.filter((token) => token !== undefined),
      };
    },

    async addHistory(ticketId, entry) {
      await unlessRefused(
        client.send(
          new PutCommand({
            TableName: tableName,
            Item: { ticketId, item: historyItem(entry), ...entry },
            ConditionExpression: 'attribute_not_exists(ticketId)',
          }),
        ),
      );
    },

    async forgetReasons(ticketId, mentionId) {
      await unlessRefused(
        client.send(
          new UpdateCommand({
            TableName: tableName,
            Key: headKey(ticketId),
            UpdateExpression:
              'SET verdict.reasons = :none REMOVE verdict.evidence, verdict.personalData, verdict.urgencyBecause',
            ConditionExpression: 'openedBy = :mention',
            ExpressionAttributeValues: { ':none': [], ':mention': mentionId },
          }),
        ),
      );
    },
  };
};

/** What an action may change, and from which states. */
const transitions = {
  acknowledge: {
    UpdateExpression: 'SET #status = :acknowledged, acknowledgedAt = :at, assignee = :by',
    ConditionExpression: 'opening = :opening AND #status = :open',
    ExpressionAttributeValues: { ':acknowledged': 'acknowledged', ':open': 'open' },
  },
  resolve: {
    UpdateExpression: 'SET #status = :resolved, resolvedAt = :at, assignee = if_not_exists(assignee, :by)',
    ConditionExpression: 'opening = :opening AND #status IN (:open, :acknowledged)',
    ExpressionAttributeValues: { ':resolved': 'resolved', ':open': 'open', ':acknowledged': 'acknowledged' },
  },
} as const;
