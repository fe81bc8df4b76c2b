import { LineChart, type LineSeriesOption } from 'echarts/charts';
import { GridComponent, type GridComponentOption, TitleComponent, type TitleComponentOption } from 'echarts/components';
import { type ComposeOption, init, use } from 'echarts/core';
import { LabelLayout } from 'echarts/features';
import { SVGRenderer } from 'echarts/renderers';
import { inDollars, inShort } from './round-numbers.ts';
import { accessible, numberedAnew, withoutStyles } from './svg.ts';

use([LineChart, GridComponent, TitleComponent, LabelLayout, SVGRenderer]);

type ChartOption = ComposeOption<LineSeriesOption | GridComponentOption | TitleComponentOption>;

export interface CostPoint {
  readonly postsPerMonth: number;
  readonly dollars: number;
}

export interface CostSeries {
  /** Stands beside the end of the line, in one row: some 28 characters. */
  readonly name: string;
  /** The smallest month first. Both numbers are above zero: a logarithmic axis has no other. */
  readonly points: readonly CostPoint[];
}

export interface CostChart {
  readonly title: string;
  /** What the chart shows, for who can't see it. */
  readonly description: string;
  /** Four at most. */
  readonly series: readonly CostSeries[];
}

/** Told apart without colours too: each line has its dashes, and its name at its end. */
const lines = [
  { color: '#0b62a8', type: 'solid' },
  { color: '#b8410b', type: [8, 4] },
  { color: '#0f7a5a', type: [2, 3] },
  { color: '#7a3b8f', type: [10, 3, 2, 3] },
] satisfies LineSeriesOption['lineStyle'][];
const ink = '#1f2328';
const paleInk = '#57606a';
const ruling = '#e3e6ea';
const paper = '#ffffff';

/**
 * Dollars against posts a month, both on logarithmic axes, as an SVG. It has a background of its own, to be read on a
 * dark page as well, and is the same to the byte for the same numbers.
 * @throws RangeError for a point that such axes don't have, and for more series than can be told apart
 */
export function costChart({ title, description, series }: CostChart): string {
  series.forEach(refuseWhatIsOffTheAxes);
  const chart = init(null, null, { renderer: 'svg', ssr: true, width: 880, height: 480 });
  try {
    chart.setOption(optionOf(title, series));
    return accessible(withoutStyles(numberedAnew(chart.renderToSVGString())), title, description);
  } finally {
    chart.dispose();
  }
}

function refuseWhatIsOffTheAxes({ name, points }: CostSeries): void {
  for (const { postsPerMonth, dollars } of points) {
    const isOn = [postsPerMonth, dollars].every((value) => value > 0 && Number.isFinite(value));
    if (!isOn) throw new RangeError(`${name}: $${dollars} for ${postsPerMonth} posts is on no logarithmic axis`);
  }
}

function lineStyle(index: number): (typeof lines)[number] {
  const line = lines[index];
  if (line === undefined) throw new RangeError(`no more than ${lines.length} lines can be told apart`);
  return line;
}

const axis = {
  type: 'log' as const,
  nameLocation: 'middle' as const,
  nameTextStyle: { color: paleInk, fontSize: 13 },
  axisLabel: { color: ink, fontSize: 13 },
  axisLine: { show: true, lineStyle: { color: paleInk } },
  splitLine: { lineStyle: { color: ruling } },
};

const optionOf = (title: string, series: readonly CostSeries[]): ChartOption => ({
  animation: false,
  backgroundColor: paper,
  title: { text: title, left: 24, top: 18, textStyle: { color: ink, fontSize: 18 } },
  // The names of the lines stand to the right of them.
  grid: { left: 98, right: 212, top: 72, bottom: 64 },
  xAxis: { ...axis, name: 'posts a month', nameGap: 34, axisLabel: { ...axis.axisLabel, formatter: inShort } },
  yAxis: { ...axis, name: 'US dollars a month', nameGap: 64, axisLabel: { ...axis.axisLabel, formatter: inDollars } },
  series: series.map(lineOf),
});

function lineOf({ name, points }: CostSeries, index: number): LineSeriesOption {
  const { color, type } = lineStyle(index);
  return {
    type: 'line',
    name,
    data: points.map(({ postsPerMonth, dollars }) => [postsPerMonth, dollars]),
    silent: true,
    color,
    lineStyle: { color, type, width: 2.5 },
    symbol: 'circle',
    symbolSize: 7,
    endLabel: {
      show: true,
      formatter: ({ value }) => {
        const [posts = 0, dollars = 0] = value as readonly number[];
        return `{name|${name}}\n${inDollars(dollars)} for ${inShort(posts)} posts`;
      },
      rich: { name: { fontWeight: 'bold', fontSize: 13, lineHeight: 18, color } },
      color: paleInk,
      fontSize: 12,
      lineHeight: 16,
      distance: 12,
    },
    labelLayout: { moveOverlap: 'shiftY' },
  };
}
