import { fromMemory, million, type Price } from './price.ts';

/** An alarm that reaches two people is one publish and two emails. */
export const snsPrices = {
  'sns.publishes': { unit: 'publish', dollars: 0.5 / million, ...fromMemory },
  'sns.emails': { unit: 'notification by email', dollars: 2 / 100_000, ...fromMemory },
} satisfies Record<string, Price>;
