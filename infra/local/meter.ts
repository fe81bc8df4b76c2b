import { prices, type UsageUnit } from '../prices/prices.ts';

/** US dollars. */
export interface Bill {
  /** By service, the part of the unit before the dot; only services that something was used of. */
  readonly aws: Readonly<Record<string, number>>;
  readonly x: number;
}

const units = Object.keys(prices) as UsageUnit[];

/**
 * Counts what the desk does, and prices it. Free allowances are not subtracted and nothing is rounded: a bill says what
 * the work costs, which for a small desk is more than AWS asks for it.
 */
export class Meter {
  readonly #calls = new Map<string, Map<string, number>>();
  readonly #usage = Object.fromEntries(units.map((unit) => [unit, 0])) as Record<UsageUnit, number>;

  /** Calls to a service, whether they cost something or not. */
  call(service: string, operation: string, times = 1): void {
    const operations = this.#calls.get(service) ?? new Map<string, number>();
    operations.set(operation, (operations.get(operation) ?? 0) + times);
    this.#calls.set(service, operations);
  }

  /** @throws RangeError for an amount that no one can use: below zero, or no number. */
  use(unit: UsageUnit, amount: number): void {
    if (!(amount >= 0 && Number.isFinite(amount))) throw new RangeError(`${amount} of ${unit} can't be used`);
    this.#usage[unit] += amount;
  }

  /** Calls by service and operation, both in alphabetical order. */
  get calls(): Readonly<Record<string, Readonly<Record<string, number>>>> {
    return Object.fromEntries(
      inOrder(this.#calls).map(([service, operations]) => [service, Object.fromEntries(inOrder(operations))]),
    );
  }

  /** Every unit, also those that nothing was used of. */
  get usage(): Readonly<Record<UsageUnit, number>> {
    return { ...this.#usage };
  }

  bill(): Bill {
    const aws: Record<string, number> = {};
    let x = 0;
    for (const unit of units) {
      const dollars = this.#usage[unit] * prices[unit].dollars;
      const service = unit.slice(0, unit.indexOf('.'));
      if (service === 'x') x += dollars;
      else if (dollars > 0) aws[service] = (aws[service] ?? 0) + dollars;
    }
    return { aws, x };
  }
}

const inOrder = <T>(entries: ReadonlyMap<string, T>): [string, T][] =>
  [...entries].sort(([a], [b]) => (a < b ? -1 : 1));
