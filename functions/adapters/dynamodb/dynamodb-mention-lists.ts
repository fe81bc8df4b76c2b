import { QueryCommand, type QueryCommandInput } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod/mini';
import { milliseconds } from '../../contracts/duration.ts';
import { Mention } from '../../contracts/mention.ts';
import { Verdict } from '../../contracts/verdict.ts';
import type { SourceName } from '../../contracts/watch.ts';
import { authorKey } from '../../domain/author-key.ts';
import type { Clock } from '../../ports/clock.ts';
import type { ListedMention, MentionLists, MentionQuery } from '../../ports/mention-lists.ts';
import type { DocumentClient } from './document-client.ts';
import { type Row, readRows } from './read-rows.ts';

const ListedRow = z.object({
  ...z.pick(Mention, { id: true, watch: true, createdAt: true }).shape,
  verdict: z.optional(Verdict),
  route: z.optional(z.string()),
  ignoredBy: z.optional(z.string()),
  redactedAt: z.optional(z.string()),
});
const Mortal = z.object({ expiresAt: z.number() });
const IndexEntry = z.object({ stream: z.string(), post: z.string() });

/** Few are read for nothing where all are wanted, and many at once where few are. */
const leastRowsAPage = 100;
/** The id of a post is that of its first version, and X lets nobody edit one for longer. */
const editable = milliseconds('1 hour');

/** The rows of `dynamodbMentionStore`, and what `dynamodbMentionRegister` left of them. */
export const dynamodbMentionLists = (client: DocumentClient, tableName: string, clock: Clock): MentionLists => {
  /** DynamoDB takes its time to delete what has expired: some days, at worst. */
  const isOver = (row: Row): boolean => {
    const { success, data } = Mortal.safeParse(row);
    return success && data.expiresAt * 1_000 <= clock.now();
  };

  const listed = (rows: readonly Row[]): readonly ListedMention[] =>
    rows.flatMap((row) => {
      const { success, data } = ListedRow.safeParse(row);
      if (!success || isOver(row)) return [];
      const mention = Mention.safeParse(row);
      // zod gives absent members back as absent.
      return [{ ...data, ...(mention.success && { mention: mention.data }) } as ListedMention];
    });

  async function* pages(query: Omit<QueryCommandInput, 'TableName'>): AsyncGenerator<readonly Row[]> {
    let from: Record<string, unknown> | undefined;
    do {
      const input = { TableName: tableName, ScanIndexForward: false, ExclusiveStartKey: from, ...query };
      const page = await client.send(new QueryCommand(input));
      yield page.Items ?? [];
      from = page.LastEvaluatedKey;
    } while (from !== undefined);
  }

  return {
    async list(query) {
      const { watch, source, since, limit, isWanted = () => true } = query;
      const isAsked = writtenWithin(query);
      const found: ListedMention[] = [];
      const stream = {
        KeyConditionExpression: '#stream = :stream',
        ExpressionAttributeNames: { '#stream': 'stream' },
        ExpressionAttributeValues: { ':stream': `${watch}/${source}` },
        Limit: Math.max(limit, leastRowsAPage),
      };
      for await (const rows of pages(stream)) {
        found.push(...listed(rows).filter((mention) => isAsked(mention) && isWanted(mention)));
        if (risesWithTime(source) && (found.length >= limit || isPast(rows.at(-1), since))) break;
      }
      return newest(found, limit);
    },

    async byAuthor(author, limit) {
      const key = authorKey(author);
      if (key === undefined) return [];
      const found: ListedMention[] = [];
      const theirs = {
        IndexName: 'byAuthor',
        KeyConditionExpression: 'author = :author',
        ExpressionAttributeValues: { ':author': key },
        Limit: limit,
      };
      for await (const entries of pages(theirs)) {
        const keys = entries.map((entry) => IndexEntry.parse(entry));
        found.push(...listed(await readRows(client, { tableName, keys })));
        if (found.length >= limit) break;
      }
      return newest(found, limit);
    },
  };
};

/** An entry of a feed that does not say when it was published has an id below all others: such lists are read whole. */
const risesWithTime = (source: SourceName): boolean => source !== 'feed';

function writtenWithin({ since, until }: Pick<MentionQuery, 'since' | 'until'>) {
  const [from, to] = [since === undefined ? 0 : Date.parse(since), until === undefined ? Infinity : Date.parse(until)];
  return ({ createdAt }: ListedMention): boolean => Date.parse(createdAt) >= from && Date.parse(createdAt) < to;
}

/** Whether nothing that comes after this row, going back in time, was written since. */
const isPast = (row: Row | undefined, since: string | undefined): boolean =>
  row !== undefined && since !== undefined && Date.parse(String(row.createdAt)) < Date.parse(since) - editable;

const newest = (mentions: readonly ListedMention[], limit: number): readonly ListedMention[] =>
  mentions.toSorted((a, b) => Date.parse(b.createdAt) - Date.parse(a.createdAt)).slice(0, limit);
