import { describe, expect, test } from 'vitest';
import { type CostChart, costChart } from '../../infra/bill/chart.ts';
import { inDollars, inShort } from '../../infra/bill/round-numbers.ts';

const line = (name: string, each: number) => ({
  name,
  points: [1_000, 10_000, 100_000, 1_000_000].map((postsPerMonth) => ({
    postsPerMonth,
    dollars: postsPerMonth * each,
  })),
});

const chart: CostChart = {
  title: 'What a month costs',
  description: 'One line lies above the other.',
  series: [line('One by one', 0.0014), line('In batches', 0.0001)],
};

const textsOf = (svg: string): string[] =>
  [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, text = '']) => text);

/** Where the data's lines run: the strokes of their width, point by point. */
const strokesOf = (svg: string): string[] =>
  [...svg.matchAll(/<path d="([^"]*)"[^>]*stroke-width="2.5"/g)].map(([, path = '']) => path);

test('both axes are logarithmic and say what they count', () => {
  const texts = textsOf(costChart(chart));
  expect(texts).toEqual(expect.arrayContaining(['1k', '10k', '100k', '1M', 'posts a month']));
  expect(texts).toEqual(expect.arrayContaining(['$0.10', '$1', '$10', '$100', '$1,000', 'US dollars a month']));
});

test('a cost that grows with the posts is a straight line, since both axes are', () => {
  const [path = ''] = strokesOf(costChart(chart));
  const [a, b, c, d] = path
    .split(/[ML]/)
    .slice(1)
    .map((pair) => pair.trim().split(/[ ,]/).map(Number));
  const step = (from: number[] = [], to: number[] = []) =>
    from.map((value, n) => Math.round(((to[n] ?? 0) - value) * 10));
  expect(step(b, c)).toEqual(step(a, b));
  expect(step(c, d)).toEqual(step(a, b));
});

test('each line has its name and its last amount at its end, and dashes of its own', () => {
  const svg = costChart(chart);
  expect(textsOf(svg)).toEqual(
    expect.arrayContaining(['One by one', '$1,400 for 1M posts', 'In batches', '$100 for 1M posts']),
  );
  expect(strokesOf(svg)).toHaveLength(2);
  expect(svg.match(/stroke-width="2.5"[^>]*stroke-dasharray/g)).toHaveLength(1);
});

test('the same numbers are the same bytes, however many charts were drawn before', () => {
  const first = costChart(chart);
  costChart({ ...chart, series: [line('Another', 1)] });
  expect(costChart(chart)).toBe(first);
});

test('it brings its own background, for pages that are dark', () => {
  expect(costChart(chart)).toMatch(/<rect width="880" height="480" x="0" y="0" fill="#ffffff">/);
});

test('what can be read aloud is there, and is text whatever it holds', () => {
  const svg = costChart({ ...chart, title: 'A & B', description: '</desc><script>' });
  expect(svg).toMatch(/^<svg [^>]*role="img" aria-labelledby="title description">/);
  expect(svg).toContain('<title id="title">A &amp; B</title>');
  expect(svg).toContain('<desc id="description">&lt;/desc&gt;&lt;script&gt;</desc>');
  expect(svg).not.toContain('<script');
});

test('it has no styles, which would reach beyond it on a page', () => {
  expect(costChart(chart)).not.toContain('<style');
});

test('every id that is referred to is there once', () => {
  const svg = costChart(chart);
  const ids = [...svg.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
  expect(new Set(ids).size).toBe(ids.length);
  const referred = [...svg.matchAll(/url\(#([^)]+)\)/g)].map(([, id]) => id);
  expect(referred.length).toBeGreaterThan(0);
  expect(ids).toEqual(expect.arrayContaining(referred));
});

describe('what such axes do not have is refused', () => {
  test.each([
    [0, 1],
    [1_000, 0],
    [1_000, -1],
    [1_000, Number.NaN],
    [Number.POSITIVE_INFINITY, 1],
  ])('%d posts for $%d', (postsPerMonth, dollars) => {
    const series = [{ name: 'Off', points: [{ postsPerMonth, dollars }] }];
    expect(() => costChart({ ...chart, series })).toThrow(RangeError);
  });

  test('and more lines than can be told apart', () => {
    const series = ['a', 'b', 'c', 'd', 'e'].map((name, n) => line(name, n + 1));
    expect(() => costChart({ ...chart, series })).toThrow(RangeError);
  });
});

test.each([
  [0.001, '$0.001'],
  [0.1, '$0.10'],
  [0.1234, '$0.12'],
  [1, '$1'],
  [1.24, '$1.20'],
  [9.99, '$10'],
  [10, '$10'],
  [1_234, '$1,200'],
  [10_000, '$10,000'],
])('%d dollars are %s', (dollars, text) => {
  expect(inDollars(dollars)).toBe(text);
});

test.each([
  [1, '1'],
  [100, '100'],
  [1_000, '1k'],
  [99_999.999, '100k'],
  [1_500_000, '1.5M'],
  [10_000_000, '10M'],
  [1e9, '1B'],
])('%d posts are %s', (count, text) => {
  expect(inShort(count)).toBe(text);
});
