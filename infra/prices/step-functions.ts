import { million, type Price } from './price.ts';

const checked = { source: 'AWS price list, Step Functions', checked: '2026-11' } as const;

export const stepFunctionsPrices = {
  'states.standard-transitions': { unit: 'state transition', dollars: 25 / million, ...checked },
  'states.express-requests': { unit: 'execution', dollars: 1 / million, ...checked },
  /** Memory in steps of 64 MB, time in steps of 100 ms, each rounded up. */
  'states.express-gb-seconds': { unit: 'GB-second', dollars: 0.00001667, ...checked },
} satisfies Record<string, Price>;
