import type { CostChart, CostSeries } from './chart.ts';
import { type Cost, costOf } from './cost.ts';
import { lessFree } from './free-allowances.ts';
import type { Month } from './month.ts';
import { inDollars, inShort } from './round-numbers.ts';
import type { Usage } from './usage.ts';

/** The three lines of the chart: ours, the naive way, and X, which either way has to be paid. */
export function costsByPosts(months: readonly Month[]): CostChart {
  const line = (name: string, of: (month: Month) => number): CostSeries => ({
    name,
    points: months.map((month) => ({ postsPerMonth: month.posts, dollars: of(month) })),
  });
  const series = [
    line('Overheard on AWS', ({ overheard }) => all(overheard)),
    line('The naive way on AWS', ({ naive }) => all(naive)),
    line("X's reads, either way", ({ overheard }) => costOf(overheard).x),
  ];
  const ends = series.map(({ name, points }) => {
    const { dollars = 0, postsPerMonth = 0 } = points.at(-1) ?? {};
    return `${name}: ${inDollars(dollars)} for ${inShort(postsPerMonth)} posts`;
  });
  return {
    title: 'What a month of posts costs',
    description: `Dollars a month against posts a month, both on logarithmic axes: ${ends.join(', ')}. Comprehend and the permanent free allowances are counted.`,
    series,
  };
}

const all = (usage: Usage): number => sum(costOf(lessFree(usage)));
const sum = ({ aws, comprehend }: Cost): number => aws + comprehend;
