import { fromMemory, million, type Price } from './price.ts';

const checked = { source: 'AWS price list, DynamoDB on demand', checked: '2026-11' } as const;

export const dynamodbPrices = {
  'dynamodb.write-units': { unit: 'write unit (1 KB)', dollars: 0.625 / million, ...checked },
  'dynamodb.read-units': { unit: 'read unit (4 KB, consistent)', dollars: 0.125 / million, ...checked },
  /** The first 25 GB are free, which the list price leaves out. */
  'dynamodb.gigabyte-months': { unit: 'GB kept for a month', dollars: 0.25, ...checked },
  /** Point-in-time recovery, by what its table holds. */
  'dynamodb.backup-gigabyte-months': { unit: 'GB backed up for a month', dollars: 0.2, ...fromMemory },
} satisfies Record<string, Price>;
