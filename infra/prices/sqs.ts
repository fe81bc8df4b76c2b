import { fromMemory, million, type Price } from './price.ts';

export const sqsPrices = {
  'sqs.requests': { unit: 'request, each 64 KB begun', dollars: 0.4 / million, ...fromMemory },
} satisfies Record<string, Price>;
