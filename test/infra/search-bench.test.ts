import { expect, test } from 'vitest';
import { isWithinLimits, reportText } from '../../infra/search/report.ts';
import { readSearchArguments, SearchArgumentsInvalid } from '../../infra/search/search-arguments.ts';
import { searchBench } from '../../infra/search/search-bench.ts';

test('a small month is lived through, asked about, and priced', async () => {
  const report = await searchBench({ tickets: 400, questions: 70 });
  const { filled, timing, cost, rivals } = report;
  expect(filled).toMatchObject({ runs: 120 });
  expect(filled.posts).toBeGreaterThan(400);
  expect(filled.deleted).toBeGreaterThan(0);
  expect(timing.all).toMatchObject({ count: 70, calls: expect.closeTo(2, 0) });
  const foundOf = Object.fromEntries(timing.kinds.map(({ kind, found }) => [kind, found]));
  expect(foundOf).toMatchObject({ 'a phrase': 10, 'not found': 0 });
  expect(cost.total).toBeCloseTo(cost.indexing + cost.searching + cost.keeping);
  expect(rivals.map(({ tickets }) => tickets)).toEqual([40, 40]);
  expect(isWithinLimits(report)).toBe(true);
  expect(reportText(report)).toContain('Both limits are kept.');
});

test('a search that takes too long, or a month that costs too much, is told', async () => {
  const report = await searchBench({ tickets: 100, questions: 7 });
  const slow = { ...report, timing: { ...report.timing, all: { ...report.timing.all, p95: 290 } } };
  const dear = { ...report, cost: { ...report.cost, total: 1.01 } };
  for (const exceeding of [slow, dear]) {
    expect(isWithinLimits(exceeding)).toBe(false);
    expect(reportText(exceeding)).toContain('A LIMIT IS EXCEEDED.');
  }
});

test('the command line is read', () => {
  expect(readSearchArguments([])).toEqual({ tickets: 100_000, questions: 400 });
  expect(readSearchArguments(['--tickets', '500', '--questions', '10'])).toEqual({ tickets: 500, questions: 10 });
});

test.each([[['--tickets', '99']], [['--tickets', 'many']], [['--questions', '0']], [['--answers', '1']]])(
  '%s is refused with what it takes',
  (argv) => {
    expect(() => readSearchArguments(argv)).toThrow(SearchArgumentsInvalid);
    expect(() => readSearchArguments(argv)).toThrow('npm run bench:search');
  },
);
