import type { Price } from '../../prices/price.ts';
import { prices, type UsageUnit } from '../../prices/prices.ts';
import type { DeskView } from './desk-view.ts';
import { html } from './html.ts';
import type { Page } from './layout.ts';
import { facts, table } from './table.ts';

/** What AWS and X would bill for the play so far, and how that comes about. */
export function billPage({ bill: meter }: Pick<DeskView, 'bill'>): Page {
  const { aws, x } = meter.bill();
  const used = (Object.entries(meter.usage) as [UsageUnit, number][]).filter(([, amount]) => amount > 0);
  return {
    title: 'Bill',
    body: html`<p class="lead">At list prices of us-east-1, no free allowance taken off. Lambda's time is a written estimate for each handler.</p>
${facts([
  ['AWS so far', dollars(sum(aws))],
  ['X so far', dollars(x)],
])}
<h2>By what is counted</h2>
${table({
  columns: ['Service', 'Unit', 'Used', 'Price of a unit', 'Source', 'Dollars'],
  rows: used.map(([unit, amount]) => [
    unit.slice(0, unit.indexOf('.')),
    prices[unit].unit,
    quantity(amount),
    html`<span class="figure">${perUnit(prices[unit])}</span>`,
    source(prices[unit]),
    dollars(amount * prices[unit].dollars),
  ]),
  empty: 'Nothing was used yet that costs anything.',
})}
<h2>Calls</h2>
${table({
  columns: ['Service', 'Operation', 'Calls'],
  rows: Object.entries(meter.calls).flatMap(([service, operations]) =>
    Object.entries(operations).map(([operation, times]) => [service, operation, quantity(times)]),
  ),
  empty: 'No calls yet. Those that functions and workflows make are counted here.',
})}`,
  };
}

/** Four digits after the point, because the work of a day costs cents. */
export const dollars = (amount: number): string => `$${amount.toFixed(4)}`;

export const sum = (amounts: Readonly<Record<string, number>>): number =>
  Object.values(amounts).reduce((all, amount) => all + amount, 0);

const quantity = (amount: number): string => amount.toLocaleString('en', { maximumFractionDigits: amount < 1 ? 6 : 2 });

/** Small prices by the million, as the lists quote them. */
const perUnit = ({ dollars: each }: Price): string =>
  each < 0.0001 ? `$${Number((each * 1e6).toPrecision(6))} a million` : `$${each} each`;

const source = ({ source: from, checked }: Price): string => (checked === 'never' ? from : `${from} (${checked})`);
