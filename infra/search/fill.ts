import { dynamodbSearchIndex } from '../../functions/adapters/dynamodb/dynamodb-search-index.ts';
import { packedTerms, purgeFromSearch, tellSearch } from '../../functions/adapters/dynamodb/ticket-search-rows.ts';
import { type CountedTable, type Spent, tableName } from './counted-table.ts';
import { madeUpPost } from './made-up-posts.ts';

export const prefix = 'ACME';
const monthMs = 30 * 86_400_000;
/** As the stack calls `index-tickets`. */
const foldEveryMs = 6 * 3_600_000;
/** A ticket in three gets a second post. */
const answered = 0.35;
/** So many posts are deleted, a day after they were written. */
const deletedShare = 0.02;
const deletedAfterMs = 86_400_000;

export interface Filled {
  readonly posts: number;
  readonly deleted: number;
  /** Of all posts, as they lie in the posts' own rows. */
  readonly termBytes: number;
  /** What the rows of new and deleted posts took. */
  readonly told: Spent;
  /** What the index took, in so many runs. */
  readonly folded: Spent;
  readonly runs: number;
  /** Calls of the longest of them, one after the other. */
  readonly longestRun: number;
}

/** Lives through a month in which the tickets are opened, by the code that runs in the cloud. */
export async function fill(table: CountedTable, tickets: number, draw: () => number): Promise<Filled> {
  const begin = Date.parse('2026-03-01T00:00:00Z');
  let now = begin;
  const index = dynamodbSearchIndex(table.client, tableName, { now: () => now });
  const leaving: { readonly at: number; readonly go: () => Promise<void> }[] = [];
  let [told, folded]: [Spent, Spent] = [nothing, nothing];
  let [posts, deleted, termBytes, runs, longestRun] = [0, 0, 0, 0, 0];

  const say = async (sequence: number): Promise<void> => {
    const ticket = {
      ticketId: `acme-${2_028_738_409_182_265_362n + BigInt(sequence)}`,
      number: `${prefix}-${sequence}`,
    };
    const mentionId = `acme/x/${2_028_738_409_182_265_362n + BigInt(++posts)}`;
    const post = { mentionId, terms: packedTerms(madeUpPost(draw)) };
    termBytes += post.terms.length;
    await tellSearch(table.client, tableName, ticket, post);
    if (draw() >= deletedShare) return;
    deleted++;
    leaving.push({ at: now + deletedAfterMs, go: () => purgeFromSearch(table.client, tableName, ticket, post) });
  };

  for (let sequence = 1; sequence <= tickets; sequence++) {
    now = begin + (monthMs * sequence) / tickets;
    await say(sequence);
    if (draw() < answered) await say(1 + Math.floor(draw() * sequence));
    while (leaving[0] !== undefined && leaving[0].at <= now) await leaving.shift()?.go();
    if (now < begin + foldEveryMs * (runs + 1)) continue;
    told = sum(told, table.spent());
    await index.fold(prefix);
    const spent = table.spent();
    [folded, longestRun] = [sum(folded, spent), Math.max(longestRun, spent.calls)];
    runs++;
  }
  return { posts, deleted, termBytes, told: sum(told, table.spent()), folded, runs, longestRun };
}

const nothing: Spent = { read: 0, write: 0, calls: 0 };

const sum = (a: Spent, b: Spent): Spent => ({
  read: a.read + b.read,
  write: a.write + b.write,
  calls: a.calls + b.calls,
});
