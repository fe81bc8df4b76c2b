import { million, type Price } from './price.ts';

const checked = { source: 'AWS price list, DynamoDB on demand', checked: '2026-11' } as const;

export const dynamodbPrices = {
  'dynamodb.write-units': { unit: 'write unit (1 KB)', dollars: 0.625 / million, ...checked },
  'dynamodb.read-units': { unit: 'read unit (4 KB, consistent)', dollars: 0.125 / million, ...checked },
} satisfies Record<string, Price>;
