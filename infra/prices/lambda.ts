import { million, type Price } from './price.ts';

const checked = { source: 'AWS Lambda pricing, https://aws.amazon.com/lambda/pricing/', checked: '2026-11' } as const;

export const lambdaPrices = {
  'lambda.requests': { unit: 'request', dollars: 0.2 / million, ...checked },
  /** On arm64, which all our functions run on; x86 is $0.0000166667. */
  'lambda.gb-seconds': { unit: 'GB-second', dollars: 0.0000133334, ...checked },
} satisfies Record<string, Price>;
