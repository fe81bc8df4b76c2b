import { fromMemory, type Price } from './price.ts';

const checked = { source: 'AWS price list, CloudWatch', checked: '2026-11' } as const;

export const cloudWatchPrices = {
  'logs.gigabytes': { unit: 'GB taken in, standard class', dollars: 0.5, ...checked },
  'logs.gigabyte-months': { unit: 'GB kept for a month', dollars: 0.03, ...fromMemory },
  /** An alarm on an expression counts once for each metric in it (that rule is from memory, the price is not). */
  'alarms.months': { unit: 'metric that an alarm watches, for a month', dollars: 0.1, ...checked },
} satisfies Record<string, Price>;
