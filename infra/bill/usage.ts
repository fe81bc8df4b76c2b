import { type Bill, Meter } from '../local/meter.ts';
import type { UsageUnit } from '../prices/prices.ts';

/** What was used of each unit, of some of them nothing: say, in a month. */
export type Usage = Readonly<Partial<Record<UsageUnit, number>>>;

/** Unit and amount, for every unit that is there. */
export const unitsOf = (usage: Usage): readonly (readonly [UsageUnit, number])[] =>
  Object.entries(usage) as [UsageUnit, number][];

/** The bill for it at list prices. @throws RangeError for an amount that no one can use */
export function billFor(usage: Usage): Bill {
  const meter = new Meter();
  for (const [unit, amount] of unitsOf(usage)) meter.use(unit, amount);
  return meter.bill();
}
