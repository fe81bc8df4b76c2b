import type { Price } from './price.ts';

export const comprehendPrices = {
  'comprehend.units': {
    unit: '100 characters, at least three of these a document',
    dollars: 0.0001,
    source: 'Amazon Comprehend pricing, https://aws.amazon.com/comprehend/pricing/',
    checked: '2026-11',
  },
} satisfies Record<string, Price>;
