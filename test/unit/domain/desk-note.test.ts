import { expect, test } from 'vitest';
import type { ListeningEvent } from '../../../functions/contracts/listening-events.ts';
import { noteOf } from '../../../functions/domain/desk-note.ts';
import { aDesk, aWatch } from '../../fixtures/desk.ts';

const desk = aDesk({
  watches: {
    acme: aWatch(),
    news: {
      source: 'hacker-news',
      kind: 'brand',
      brand: 'Acme',
      query: 'acme',
      every: '1 hour',
      backfill: '1 day',
    },
  },
});
const gap = {
  'detail-type': 'GapDetected',
  detail: { watch: 'acme', from: '2026-11-14T10:00:00.000Z', to: '2026-11-15T09:30:00.000Z' },
} as const;
const spent = {
  'detail-type': 'BudgetSpent',
  detail: { watch: 'acme', limit: 'daily', period: '2026-11-22', budget: 10 },
} as const;
const stopped = {
  'detail-type': 'SourceStopped',
  detail: {
    watch: 'acme',
    reason: 'SourceUnauthorized',
    detail: 'X refuses the bearer token: Unauthorized',
    until: '2026-11-22T10:15:00.000Z',
  },
} as const;
const backfill = {
  'detail-type': 'BackfillBegan',
  detail: { watch: 'acme', from: '2026-11-15T10:00:00.000Z', posts: 1_200, dollars: 6 },
} as const;
const usage = { 'detail-type': 'UsageDiffers', detail: { day: '2026-11-21', atX: 1_500, inOurBooks: 1_000 } } as const;

const wordsOf = (event: ListeningEvent): string => {
  const { title, meaning, choices } = noteOf(desk, event);
  return [title, meaning, ...choices].join('\n');
};

test.each<[string, ListeningEvent, readonly string[]]>([
  [
    'a gap',
    gap,
    [
      'acme: posts may be missing',
      'from 2026-11-14 10:00 UTC to 2026-11-15 09:30 UTC',
      'website may still show those posts',
    ],
  ],
  ['a gap of Hacker News', { ...gap, detail: { ...gap.detail, watch: 'news' } }, ['hn.algolia.com']],
  [
    'a gap of a watch that is no more',
    { ...gap, detail: { ...gap.detail, watch: 'left' } },
    ['left: posts may be missing'],
  ],
  [
    'a daily budget',
    spent,
    [
      'acme: budget used up',
      'The $10 that this watch may spend in a day are spent (2026-11-22)',
      'Raise `dailyBudget` of the watch `acme` in `infra/config/desk.ts`',
      'Wait for midnight UTC.',
      'Narrow the query.',
      'what was missed is caught up then',
    ],
  ],
  [
    'a monthly budget',
    { ...spent, detail: { ...spent.detail, limit: 'monthly', period: '2026-11' } },
    ['in a month are spent (2026-11)', '`monthlyBudget`', 'Wait for the 1st of the next month (UTC).'],
  ],
  [
    'the budget of the desk',
    { ...spent, detail: { ...spent.detail, scope: 'desk' } },
    ['The whole desk: budget used up', 'all watches together', 'Raise `budget.daily` in `infra/config/desk.ts`'],
  ],
  [
    'a token',
    stopped,
    [
      'acme: X no longer answers',
      'X refuses the bearer token: Unauthorized. It is asked again at 2026-11-22 10:15 UTC',
      'Make a new bearer token',
    ],
  ],
  ['credits', { ...stopped, detail: { ...stopped.detail, reason: 'SourceExhausted' } }, ['Buy credits']],
  [
    'a query',
    { ...stopped, detail: { ...stopped.detail, reason: 'SourceRefused' } },
    ['Mend the query', 'npm run watch'],
  ],
  ['something new', { ...stopped, detail: { ...stopped.detail, reason: 'SourceOdd' } }, ['infra/runbook.md']],
  [
    'a first poll',
    backfill,
    ['reads back to 2026-11-15 10:00 UTC', 'About 1200 posts, for about $6.00', "`backfill: 'none'`"],
  ],
  [
    'a first poll that nobody could count',
    { ...backfill, detail: { watch: 'acme', from: backfill.detail.from } },
    ['X did not say how many posts that are, nor what they cost.'],
  ],
  ['usage', usage, ['For 2026-11-21 X counts 1500 posts, our books 1000.', 'X bills what X counts']],
])('%s is told with what it means and what can be done', (_, event, expected) => {
  for (const words of expected) expect(wordsOf(event)).toContain(words);
  expect(noteOf(desk, event).choices.length).toBeGreaterThan(0);
});

test.each<[string, ListeningEvent, ListeningEvent, boolean]>([
  ['a budget of another day', spent, { ...spent, detail: { ...spent.detail, period: '2026-11-23' } }, false],
  ['a budget that was raised and spent', spent, { ...spent, detail: { ...spent.detail, budget: 20 } }, false],
  ['the budget of another watch', spent, { ...spent, detail: { ...spent.detail, watch: 'news' } }, false],
  [
    'the budget of the desk, whichever watch it stops',
    { ...spent, detail: { ...spent.detail, scope: 'desk' } },
    { ...spent, detail: { ...spent.detail, scope: 'desk', watch: 'news' } },
    true,
  ],
  [
    'a source that is still away a quarter of an hour later',
    stopped,
    { ...stopped, detail: { ...stopped.detail, until: '2026-11-22T10:30:00.000Z' } },
    true,
  ],
  [
    'a source that is still away the next day',
    stopped,
    { ...stopped, detail: { ...stopped.detail, until: '2026-11-23T10:15:00.000Z' } },
    false,
  ],
  [
    'a source that refuses something else',
    stopped,
    { ...stopped, detail: { ...stopped.detail, reason: 'SourceExhausted' } },
    false,
  ],
  ['another gap', gap, { ...gap, detail: { ...gap.detail, from: '2026-11-14T11:00:00.000Z' } }, false],
  [
    'a backfill that was counted anew',
    backfill,
    { ...backfill, detail: { ...backfill.detail, posts: 1_201, from: '2026-11-15T10:01:00.000Z' } },
    true,
  ],
  ['a day whose counts still move', usage, { ...usage, detail: { ...usage.detail, atX: 1_501 } }, true],
])('%s', (_, one, other, isTheSame) => {
  expect(noteOf(desk, one).key === noteOf(desk, other).key).toBe(isTheSame);
});

test('no two kinds of event share a key', () => {
  const keys = [gap, spent, stopped, backfill, usage].map((event) => noteOf(desk, event).key);
  expect(new Set(keys).size).toBe(5);
});
