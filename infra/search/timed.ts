import { dynamodbTicketSearch } from '../../functions/adapters/dynamodb/dynamodb-ticket-search.ts';
import { type CountedTable, tableName } from './counted-table.ts';
import { prefix } from './fill.ts';
import { type Question, questionKinds } from './questions.ts';

export interface Timed {
  readonly kind: string;
  readonly count: number;
  /** Milliseconds. */
  readonly p50: number;
  readonly p95: number;
  /** Read units, on average. */
  readonly read: number;
  /** Calls that wait for one another, on average. */
  readonly calls: number;
  /** How many of them found something. */
  readonly found: number;
}

export interface Timing {
  /** The very first one of the process. */
  readonly first: number;
  readonly all: Timed;
  readonly kinds: readonly Timed[];
}

interface Answered {
  readonly kind: string;
  readonly ms: number;
  readonly read: number;
  readonly calls: number;
  readonly found: number;
}

/** Asks one after the other. Nothing is kept between two questions: each reads all that it needs. */
export async function timeQuestions(table: CountedTable, asked: readonly Question[]): Promise<Timing> {
  const search = dynamodbTicketSearch(table.client, tableName);
  const answers: Answered[] = [];
  table.spent();
  for (const { kind, text } of asked) {
    const began = performance.now();
    const found = await search.search({ text, prefixes: [prefix], limit: 20 });
    const ms = performance.now() - began;
    answers.push({ kind, ms, ...table.spent(), found: found.length });
  }
  return {
    first: answers[0]?.ms ?? 0,
    all: timed('all', answers),
    kinds: questionKinds.map((kind) =>
      timed(
        kind,
        answers.filter((answer) => answer.kind === kind),
      ),
    ),
  };
}

function timed(kind: string, answers: readonly Answered[]): Timed {
  const ms = answers.map((answer) => answer.ms).sort((a, b) => a - b);
  const mean = (of: (answer: Answered) => number): number =>
    answers.reduce((sum, answer) => sum + of(answer), 0) / Math.max(1, answers.length);
  return {
    kind,
    count: answers.length,
    p50: percentile(ms, 0.5),
    p95: percentile(ms, 0.95),
    read: mean(({ read }) => read),
    calls: mean(({ calls }) => calls),
    found: answers.filter(({ found }) => found > 0).length,
  };
}

/** @param sorted the smallest first */
export const percentile = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
