import type { Price } from './price.ts';

const unit = {
  unit: '100 characters, at least three of these a document',
  dollars: 0.0001,
  source: 'Amazon Comprehend pricing, first tier, https://aws.amazon.com/comprehend/pricing/',
  checked: '2026-11',
} as const;

export const comprehendPrices = {
  /** How posts sound: `BatchDetectSentiment`. A batch costs what its documents would one by one. */
  'comprehend.units': unit,
  /** Personal data with its place: `DetectPiiEntities`. To learn only whether there is any costs a fiftieth of it. */
  'comprehend.personal-data-units': unit,
} satisfies Record<string, Price>;
