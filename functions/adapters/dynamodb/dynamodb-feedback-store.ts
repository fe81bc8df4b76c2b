import { PutCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod/mini';
import { MentionId } from '../../contracts/mention.ts';
import type { CollectedRequest, FeedbackStore } from '../../ports/feedback-store.ts';
import { type DocumentClient, epochSeconds } from './document-client.ts';
import { rowsUnder } from './rows-under.ts';
import { feedbackOf, requestItem, requestPrefix } from './ticket-items.ts';
import { unlessRefused } from './unless-refused.ts';

const RequestRow = z.object({
  mentionId: MentionId,
  watch: z.string(),
  authorHash: z.string(),
  reach: z.optional(z.int()),
  at: z.iso.datetime(),
  expiresAt: z.int(),
});

/**
 * One row a mention that asks for something, `{ ticketId: 'feedback#<watch>', item: 'request#<mention id>', mentionId,
 * watch, authorHash, reach?, at, expiresAt }`: in the table of tickets, where those of a watch are found without going
 * through all mentions. `expiresAt` is the time-to-live (epoch seconds).
 */
export const dynamodbFeedbackStore = (client: DocumentClient, tableName: string): FeedbackStore => ({
  async collect(request, expiresAt) {
    const written = await unlessRefused(
      client.send(
        new PutCommand({
          TableName: tableName,
          Item: {
            ticketId: feedbackOf(request.watch),
            item: requestItem(request.mentionId),
            ...request,
            expiresAt: epochSeconds(expiresAt),
          },
          ConditionExpression: 'attribute_not_exists(ticketId)',
        }),
      ),
    );
    return written !== undefined;
  },

  async requests(watch, now) {
    const rows = await rowsUnder(client, tableName, feedbackOf(watch), requestPrefix);
    return rows.flatMap((row): CollectedRequest[] => {
      const { expiresAt, reach, ...request } = RequestRow.parse(row);
      // DynamoDB takes expired rows away days late.
      if (expiresAt <= epochSeconds(now)) return [];
      return [{ ...request, ...(reach !== undefined && { reach }) }];
    });
  },
});
