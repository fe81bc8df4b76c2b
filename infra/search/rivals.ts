import { PutCommand, ScanCommand } from '@aws-sdk/lib-dynamodb';
import MiniSearch from 'minisearch';
import { searchTermsOf } from '../../functions/domain/search-terms.ts';
import { countedTable, tableName } from './counted-table.ts';
import { madeUpPost } from './made-up-posts.ts';
import type { Question } from './questions.ts';
import { percentile } from './timed.ts';

export interface Rival {
  readonly name: string;
  /** Tickets that it was measured over; its time and units grow with them. */
  readonly tickets: number;
  /** Milliseconds, as measured. */
  readonly p50: number;
  readonly p95: number;
  /** Read units of a question, as measured; absent where nothing is read from a table. */
  readonly read?: number;
}

const wordsOf = (text: string): readonly string[] => searchTermsOf(text).filter((term) => !term.includes(' '));

/** The text of every post in a row, and a scan that filters with `contains`: what needs no index. */
export async function scanning(tickets: number, asked: readonly Question[], draw: () => number): Promise<Rival> {
  const table = await countedTable();
  for (let i = 1; i <= tickets; i++) {
    const Item = { ticketId: `acme-${i}`, item: 'post', text: madeUpPost(draw) };
    await table.client.send(new PutCommand({ TableName: tableName, Item }));
  }
  table.spent();
  const times = await timesOf(asked, async ({ text }) => {
    const words = wordsOf(text);
    let from: Record<string, unknown> | undefined;
    do {
      const page = await table.client.send(
        new ScanCommand({
          TableName: tableName,
          FilterExpression: words.map((_, i) => `contains(#text, :w${i})`).join(' AND '),
          ExpressionAttributeNames: { '#text': 'text' },
          ExpressionAttributeValues: Object.fromEntries(words.map((word, i) => [`:w${i}`, word])),
          ExclusiveStartKey: from,
        }),
      );
      from = page.LastEvaluatedKey;
    } while (from !== undefined);
  });
  const { read } = table.spent();
  await table.close();
  return { name: 'a scan with contains', tickets, ...times, read: read / asked.length };
}

/** An index in memory, kept as JSON: whoever starts loads it, and then asks. */
export async function miniSearch(tickets: number, asked: readonly Question[], draw: () => number): Promise<Rival> {
  const options = { fields: ['text'] };
  const index = new MiniSearch(options);
  index.addAll(Array.from({ length: tickets }, (_, id) => ({ id, text: madeUpPost(draw) })));
  const kept = JSON.stringify(index);
  const times = await timesOf(asked, async ({ text }) => {
    MiniSearch.loadJSON(kept, options).search(text, { combineWith: 'AND' });
  });
  return { name: 'MiniSearch: load, then ask', tickets, ...times };
}

async function timesOf(asked: readonly Question[], ask: (question: Question) => Promise<void>) {
  const times: number[] = [];
  for (const question of asked) {
    const began = performance.now();
    await ask(question);
    times.push(performance.now() - began);
  }
  times.sort((a, b) => a - b);
  return { p50: percentile(times, 0.5), p95: percentile(times, 0.95) };
}
